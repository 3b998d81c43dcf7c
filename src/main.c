#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/help.h"
#include "cli/message.h"
#include "tui/browser.h"

/*
 * Bare containers have no locale, and Chinese must show there too. readline
 * asks the environment itself, so that is where it is said.
 */
static void
use_utf8(void)
{
	setlocale(LC_CTYPE, "");
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

static int
browse(const struct settings *settings, struct catalog *catalog)
{
	struct keymap keymap = { .count = 0 };
	struct palette palette;
	struct browser_options options = {
		.query = settings->query,
		.history = !settings->no_history,
		.mouse = settings->mouse,
		.ascii = settings->ascii,
		.color = wants_color(settings->color),
		.keymap = &keymap,
		.palette = &palette,
	};
	struct err err = { 0 };
	int status;

	palette_init(&palette);
	status = browser_run(&options, catalog, &err);
	if (err.code != ERR_NONE)
		complain(&err);
	return status;
}

int
main(int argc, char **argv)
{
	use_utf8();
	/*
	 * Whoever started us may ignore them. A pipe's end is to end us
	 * quietly, and how a helper ended can only be asked where its end is a
	 * signal.
	 */
	signal(SIGPIPE, SIG_DFL);
	signal(SIGCHLD, SIG_DFL);
	return cli_run(argc, argv, browse);
}
