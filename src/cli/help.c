#include "cli/help.h"

#include <string.h>

#include "cli/options.h"

/* Where what a command or an option is for begins. */
static const size_t column = 29;

/* Ends a term and adds what it means; on the next line, if it is too long. */
static void
add_meaning(struct buf *out, size_t from, const char *meaning)
{
	size_t used = out->len - from;

	if (used + 2 > column) {
		buf_add_char(out, '\n');
		used = 0;
	}
	buf_addf(out, "%*s%s\n", (int)(column - used), "", meaning);
}

static void
add_command(struct buf *out, const struct command *command)
{
	size_t from = out->len;

	buf_addf(out, "  errdex%s%s %s", *command->name ? " " : "",
	    command->name, *command->operands ? command->operands : "");
	add_meaning(out, from, command->help);
}

static void
add_option(
    struct buf *out, const struct option *option, enum command_id command)
{
	size_t from = out->len;

	if (option->letter)
		buf_addf(out, "  -%c, ", option->letter);
	else
		buf_addf(out, "      ");
	buf_addf(out, "--%s", option->name);
	if (option->argument)
		buf_add_char(out, '=');
	if (option->add_values)
		option->add_values(out, command);
	else if (option->argument)
		buf_addf(out, "%s", option->argument);
	add_meaning(out, from, option->help);
}

void
help_add(struct buf *out, const struct command *command)
{
	bool all = command->id == COMMAND_BROWSER;
	size_t i;

	if (all)
		buf_addf(out,
		    "errdex shows what error codes mean and what to do\n\n");
	for (i = 0; i < ncommands; i++)
		if (all || &commands[i] == command)
			add_command(out, &commands[i]);
	buf_add_char(out, '\n');
	for (i = 0; i < noptions; i++)
		if (all || options[i].commands & command->id)
			add_option(out, &options[i], command->id);
	buf_addf(out,
	    "\n"
	    "Without --catalog the documents are those of $ERRDEX_PATH, else\n"
	    "CKafka's, which is built in, and those in errdex/catalogs below\n"
	    "$XDG_DATA_HOME (~/.local/share).\n");
	if (command->id == COMMAND_BROWSER)
		buf_addf(out,
		    "Keys, colours and options of the browser can be set in\n"
		    "errdex/config below $XDG_CONFIG_HOME (~/.config).\n");
	buf_addf(out, "Exit status: 0 found, 1 not found, 2 failed.\n");
}

void
help_add_commands(struct buf *out)
{
	const char *before = "";
	size_t i;

	for (i = 0; i < ncommands; i++) {
		if (commands[i].id == COMMAND_BROWSER)
			continue;
		buf_addf(out, "%serrdex %s", before, commands[i].name);
		before = ", ";
	}
}
