#include "tui/tty.h"

#include <unistd.h>

/* NULL: standard input and output are a terminal. */
static FILE *other;

static bool
fail(const char *which, struct err *err)
{
	return err_set(
	    err, ERR_USAGE, 0, "standard %s is not a terminal", which);
}

bool
tty_open(bool writes, struct err *err)
{
	bool reads = isatty(STDIN_FILENO), draws = isatty(STDOUT_FILENO);

	if (!draws && !writes)
		return fail("output", err);
	if (reads && draws)
		return true;
	other = fopen("/dev/tty", "r+e");
	return other || fail(reads ? "output" : "input", err);
}

void
tty_close(void)
{
	if (other)
		fclose(other);
	other = NULL;
}

int
tty_keys(void)
{
	return other ? fileno(other) : STDIN_FILENO;
}

int
tty_screen(void)
{
	return other ? fileno(other) : STDOUT_FILENO;
}

FILE *
tty_keys_file(void)
{
	return other ? other : stdin;
}

FILE *
tty_screen_file(void)
{
	return other ? other : stdout;
}
