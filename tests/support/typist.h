#ifndef TESTS_SUPPORT_TYPIST_H
#define TESTS_SUPPORT_TYPIST_H

#include "base/buf.h"

/*
 * Somebody who types into the query line, without a terminal. It happens in a
 * process of its own, since readline cannot be begun again.
 */
struct typing {
	const char *inputrc;
	/*
	 * What each read of the terminal gives; a second passes between two.
	 * Ends with NULL.
	 */
	const char *const *reads;
};

/*
 * Appends what has become of it, as "/ 主▏题": the label, the line and the
 * caret. In front of it stands what was run, "next help ", behind it the vi
 * mode, " (insert)".
 * When the process ended some other way, that is told instead.
 *
 * The commands: next (Down), previous (Up), pane (Tab), enter (Enter; the
 * line is remembered), help (F1), set (F5; the line becomes "code:5100"), top
 * (C-Home), quit (C-d on an empty line), interrupt (C-c), redraw (C-l). Words
 * complete to "code:", "country", "错误码.md" and "错误.md"; several are told
 * as "list(...)". Esc where it means nothing to the line is "escape".
 */
void typist_type(const struct typing *typing, struct buf *out);

/* A case of a test. */
struct typed {
	const char *name;
	const char *reads[8]; /* a second between them */
	const char *outcome;  /* as above */
	const char *inputrc;
};

/* For inputrc. */
#define TYPIST_VI "set editing-mode vi\n"

/* Types it; fails where it becomes something else. */
void typist_check(const struct typed *typed);

#endif
