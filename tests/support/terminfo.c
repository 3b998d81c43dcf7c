#include "support/terminfo.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <curses.h>
#include <term.h>

static bool
enter(const char *name)
{
	int status;

	return setupterm(name, STDOUT_FILENO, &status) != ERR;
}

static void
leave(void)
{
	del_curterm(cur_term);
}

bool
terminfo_knows(const char *name)
{
	if (!enter(name)) {
		fprintf(stderr, "skipped: terminfo has no %s\n", name);
		return false;
	}
	leave();
	return true;
}

/* tigetstr gives -1 for what is no capability at all. */
static const char *
string_of(const char *capability)
{
	const char *string = tigetstr(capability);

	return string == (const char *)-1 ? NULL : string;
}

bool
terminfo_has(const char *name, const char *capability)
{
	bool has;

	if (!enter(name))
		return false;
	has = string_of(capability) != NULL;
	leave();
	return has;
}

/* What is to be left out at the start of s: padding, or an operator. */
static size_t
computed(const char *s)
{
	if (strncmp(s, "$<", 2) == 0)
		return strcspn(s, ">") + 1;
	if (*s != '%')
		return 0;
	if (s[1] == '{')
		return strcspn(s, "}") + 1;
	if (s[1] == '\'')
		return 4;
	return strchr("pPg", s[1]) ? 3 : 2;
}

static void
add_string(const char *s, struct buf *out)
{
	while (*s) {
		size_t len = computed(s);

		if (len == 0)
			buf_add_char(out, *s++);
		else
			s += strnlen(s, len);
	}
}

void
terminfo_add_strings(const char *name, struct buf *out)
{
	NCURSES_CONST char *const *capability = strnames;

	if (!enter(name))
		return;
	for (; *capability; capability++) {
		const char *string = string_of(*capability);

		if (!string)
			continue;
		add_string(string, out);
		buf_add_char(out, '\n');
	}
	leave();
}
