#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/message.h"

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

static int
browse(const struct settings *settings, struct catalog *catalog)
{
	(void)settings;
	(void)catalog;
	message("the browser is not built yet; see errdex --help for commands");
	return 0;
}

int
main(int argc, char **argv)
{
	use_utf8();
	/* Whoever started us may ignore it; a pipe's end is to end us quietly.
	 */
	signal(SIGPIPE, SIG_DFL);
	return cli_run(argc, argv, browse);
}
