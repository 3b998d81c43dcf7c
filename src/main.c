#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/help.h"
#include "cli/message.h"
#include "cli/print.h"
#include "text/width.h"
#include "tui/browser.h"
#include "tui/plain.h"
#include "tui/terminal.h"

/*
 * Whether the locale says that the terminal has another character set than
 * UTF-8. It is known by its name where it is not installed; one that is bare
 * ASCII says nothing.
 */
static bool
has_other_charset(void)
{
	static const char *const variables[] = { "LC_ALL", "LC_CTYPE", "LANG" };
	const char *locale = NULL, *charset;
	size_t i;

	for (i = 0; i < 3 && !(locale && *locale); i++)
		locale = getenv(variables[i]);
	charset = locale ? strchr(locale, '.') : NULL;
	charset = charset ? charset + 1 : nl_langinfo(CODESET);
	return strncasecmp(charset, "UTF", 3) != 0 &&
	    strcmp(charset, "ANSI_X3.4-1968") != 0;
}

/*
 * Bare containers have no locale, and Chinese must show there too. readline
 * asks the environment itself, so that is where it is said.
 */
static void
use_utf8(void)
{
	if (!strcmp(nl_langinfo(CODESET), "UTF-8"))
		return;
	setenv("LC_ALL", "C.UTF-8", 1);
	setlocale(LC_CTYPE, "");
}

/* https://no-color.org: set and not empty. */
static bool
wants_color(enum color color)
{
	const char *no_color = getenv("NO_COLOR");

	if (color != COLOR_AUTO)
		return color == COLOR_ALWAYS;
	return !no_color || !*no_color;
}

static void
complain(const struct err *err)
{
	struct buf names = { 0 };

	help_add_commands(&names);
	message("%s; these commands need no terminal: %.*s", err->text,
	    SPAN_ARG(buf_span(&names)));
	buf_finish(&names);
}

/* What the user's configuration and terminal make of the browser. */
struct front_context {
	bool ascii;
	struct keymap keymap;
	struct palette palette;
};

/*
 * A screen takes a terminal whose cursor can be moved; who has TERM=dumb knows
 * that he has none, others are told.
 */
static bool
has_screen(const struct settings *settings, struct buf *complaints)
{
	const char *term = getenv("TERM");
	struct err err = { 0 };

	if (settings->plain)
		return false;
	if (terminal_check(&err))
		return true;
	if (!term || strcmp(term, "dumb") != 0)
		buf_addf(complaints, "%s\n", err.text);
	return false;
}

static int
print(const void *settings, const struct catalog *catalog,
    const struct entry *entry)
{
	return print_entry(settings, catalog, entry);
}

static int
browse(void *context, const struct settings *settings)
{
	struct front_context *front = context;
	struct buf complaints = { 0 };
	int (*run)(const struct browser_options *, struct err *) =
	    has_screen(settings, &complaints) ? browser_run : plain_run;
	struct browser_options options = {
		.paths = settings->catalogs,
		.npaths = settings->ncatalogs,
		.query = settings->query,
		.errors = buf_span(&settings->text),
		.in = settings->in,
		.history = !settings->no_history,
		.print = settings->print ? print : NULL,
		.printing = settings,
		.mouse = settings->mouse,
		.ascii = settings->ascii || front->ascii,
		.color = wants_color(settings->color),
		.keymap = &front->keymap,
		.palette = &front->palette,
	};
	struct err err = { 0 };
	int status;

	buf_add(&complaints, buf_span(&settings->complaints));
	options.complaints = buf_span(&complaints);
	width_set_ambiguous(settings->wide_ambiguous);
	if (settings->print)
		keymap_choose_to_print(&front->keymap);
	keymap_settle(&front->keymap);
	status = run(&options, &err);
	if (err.code != ERR_NONE)
		complain(&err);
	buf_finish(&complaints);
	return status;
}

static bool
bind_key(void *context, struct span focus, struct span key, struct span action,
    struct err *err)
{
	struct front_context *front = context;

	return keymap_bind(&front->keymap, focus, key, action, err);
}

static bool
unbind_key(void *context, struct span focus, struct span key, struct err *err)
{
	struct front_context *front = context;

	return keymap_unbind(&front->keymap, focus, key, err);
}

static bool
set_color(void *context, struct span style, const struct span *words,
    size_t count, struct err *err)
{
	struct front_context *front = context;

	return palette_set(&front->palette, style, words, count, err);
}

static void
list_actions(void *context, struct buf *out)
{
	struct front_context *front = context;

	keymap_settle(&front->keymap);
	keymap_list(&front->keymap, out);
}

int
main(int argc, char **argv)
{
	struct front_context context = { .keymap = { .count = 0 } };
	const struct front front = {
		.context = &context,
		.browse = browse,
		.bind = bind_key,
		.unbind = unbind_key,
		.set_color = set_color,
		.list_actions = list_actions,
	};
	int status;

	setlocale(LC_CTYPE, "");
	context.ascii = has_other_charset();
	use_utf8();
	/*
	 * Whoever started us may ignore them. A pipe's end is to end us
	 * quietly, and how a helper ended can only be asked where its end is a
	 * signal.
	 */
	signal(SIGPIPE, SIG_DFL);
	signal(SIGCHLD, SIG_DFL);
	palette_init(&context.palette);
	status = cli_run(argc, argv, &front);
	keymap_finish(&context.keymap);
	return status;
}
