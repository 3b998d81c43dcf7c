#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "text/suggestion.h"

/* A command line that is being read. */
struct parser {
	char **next; /* NULL-ended */
	struct settings *settings;
};

static bool
apply(struct parser *parser, const struct option *option, const char *value,
    struct err *err)
{
	parser->settings->given[option - options] = true;
	if (option->apply)
		return option->apply(parser->settings, value, err);
	*option_flag(option, parser->settings) = true;
	return true;
}

/* The value that stands in the argument behind the option. */
static bool
apply_next(struct parser *parser, const struct option *option, struct err *err)
{
	if (!*parser->next)
		return err_set(err, ERR_USAGE, 0, "--%s needs %s", option->name,
		    option->argument);
	return apply(parser, option, *parser->next++, err);
}

static const struct option *
named(struct span name, struct err *err)
{
	struct suggestion suggestion = { .typed = name };
	size_t i;

	for (i = 0; i < noptions; i++) {
		if (span_eq(span_of(options[i].name), name))
			return &options[i];
		suggestion_consider(&suggestion, options[i].name);
	}
	suggestion_fail(&suggestion, "option", "--", err);
	return NULL;
}

/* "--name", "--name=value" or "--name value", without its hyphens. */
static bool
parse_long(struct parser *parser, const char *arg, struct err *err)
{
	const char *equals = strchr(arg, '=');
	size_t len = equals ? (size_t)(equals - arg) : strlen(arg);
	const struct option *option = named((struct span){ arg, len }, err);

	if (!option)
		return false;
	if (option->argument && !equals)
		return apply_next(parser, option, err);
	if (!option->argument && equals)
		return err_set(
		    err, ERR_USAGE, 0, "--%s takes no value", option->name);
	return apply(parser, option, equals ? equals + 1 : NULL, err);
}

static const struct option *
lettered(char letter, struct err *err)
{
	size_t i;

	for (i = 0; i < noptions; i++)
		if (options[i].letter == letter)
			return &options[i];
	err_set(err, ERR_USAGE, 0, "there is no option '-%c'", letter);
	return NULL;
}

/* "-n5", "-n 5", or several that take nothing, without the hyphen. */
static bool
parse_letters(struct parser *parser, const char *arg, struct err *err)
{
	for (; *arg; arg++) {
		const struct option *option = lettered(*arg, err);

		if (!option)
			return false;
		if (option->argument && arg[1])
			return apply(parser, option, arg + 1, err);
		if (option->argument)
			return apply_next(parser, option, err);
		if (!apply(parser, option, NULL, err))
			return false;
	}
	return true;
}

/* "-" alone is an operand, and so is a negative code. */
static bool
is_option(const char *arg)
{
	return arg[0] == '-' && arg[1] && !(arg[1] >= '0' && arg[1] <= '9');
}

static bool
parse_argument(struct parser *parser, struct err *err)
{
	struct settings *settings = parser->settings;
	const char *arg = *parser->next++;

	if (!strncmp(arg, "--", 2) && is_option(arg))
		return parse_long(parser, arg + 2, err);
	if (is_option(arg))
		return parse_letters(parser, arg + 1, err);
	settings->operands[settings->noperands++] = arg;
	return true;
}

/* The first operand is the command; without one it is the browser's. */
static bool
take_command(struct settings *settings, struct err *err)
{
	const char *name = settings->noperands > 0 ? settings->operands[0] : "";
	struct suggestion suggestion = { .typed = span_of(name) };
	size_t i;

	settings->command = command_named(name);
	if (!settings->command) {
		for (i = 0; i < ncommands; i++)
			suggestion_consider(&suggestion, commands[i].name);
		if (suggestion.nearest)
			return suggestion_fail(&suggestion, "command", "", err);
		return err_set(err, ERR_USAGE, 0,
		    "there is no command '%s'; to look a code up: errdex "
		    "lookup %s",
		    name, name);
	}
	if (settings->noperands > 0) {
		settings->noperands--;
		memmove(settings->operands, settings->operands + 1,
		    settings->noperands * sizeof(*settings->operands));
	}
	return true;
}

static bool
check_operands(const struct settings *settings, struct err *err)
{
	const struct command *command = settings->command;

	if (settings->noperands < command->least)
		return err_set(err, ERR_USAGE, 0, "%s needs %s", command->name,
		    command->operands);
	if (settings->noperands > command->most)
		return err_set(err, ERR_USAGE, 0, "%s takes no '%s'",
		    command->name, settings->operands[command->most]);
	return true;
}

/* "lookup, search, export": where an option may stand. */
static void
add_commands(struct buf *names, const struct option *option)
{
	size_t i;

	for (i = 0; i < ncommands; i++)
		if (option->commands & commands[i].id)
			buf_addf(names, "%s%s", names->len > 0 ? ", " : "",
			    *commands[i].name ? commands[i].name
					      : "the browser");
}

static bool
check_options(const struct parser *parser, struct err *err)
{
	struct buf names = { 0 };
	size_t i;

	for (i = 0; i < noptions; i++) {
		if (!parser->settings->given[i] ||
		    options[i].commands & parser->settings->command->id)
			continue;
		add_commands(&names, &options[i]);
		err_set(err, ERR_USAGE, 0, "--%s is for %.*s alone",
		    options[i].name, SPAN_ARG(buf_span(&names)));
		buf_finish(&names);
		return false;
	}
	return true;
}

/* The browser writes nothing but an entry that is to be printed. */
static bool
check_browsing(const struct settings *settings, struct err *err)
{
	bool browser = settings->command->id == COMMAND_BROWSER;

	if (browser && settings->format && !settings->print)
		return err_set(err, ERR_USAGE, 0,
		    "the browser takes --format only together with --print");
	if (settings->browse && (settings->format || settings->limit > 0))
		return err_set(err, ERR_USAGE, 0,
		    "--browse takes neither --format nor --limit");
	return true;
}

static bool
parse_all(struct parser *parser, struct err *err)
{
	struct settings *settings = parser->settings;

	while (*parser->next) {
		if (!strcmp(*parser->next, "--")) {
			while (*++parser->next)
				settings->operands[settings->noperands++] =
				    *parser->next;
			break;
		}
		if (!parse_argument(parser, err))
			return false;
	}
	if (!take_command(settings, err))
		return false;
	if (settings->help || settings->version)
		return true;
	return check_options(parser, err) && check_browsing(settings, err) &&
	    check_operands(settings, err);
}

bool
options_parse(int argc, char **argv, struct settings *settings, struct err *err)
{
	struct parser parser = {
		.next = argv + (argc > 0),
		.settings = settings,
	};

	settings->given = xcalloc(noptions, sizeof(*settings->given));
	settings->operands =
	    xcalloc((size_t)argc + 1, sizeof(*settings->operands));
	return parse_all(&parser, err);
}
