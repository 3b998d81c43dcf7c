#include "support/terminfo.h"

#include <stdio.h>
#include <unistd.h>

#include <curses.h>
#include <term.h>

bool
terminfo_knows(const char *name)
{
	int status;

	if (setupterm(name, STDOUT_FILENO, &status) == ERR) {
		fprintf(stderr, "skipped: terminfo has no %s\n", name);
		return false;
	}
	del_curterm(cur_term);
	return true;
}
