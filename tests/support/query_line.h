#ifndef TESTS_SUPPORT_QUERY_LINE_H
#define TESTS_SUPPORT_QUERY_LINE_H

#include "support/line_model.h"
#include "support/session.h"

/* What is between a person and the program. */
struct terminal_kind {
	const char *name;
	bool brackets; /* around pastes, where it was asked for them */
	bool hides_cursor;
	/* Keys, without and with the mode of the cursor keys. */
	const char *home[2], *end[2];
	bool modifiers; /* Ctrl and Left is another key than Left */
};

/*
 * The query line of a program on 24 lines, and the model of it: what is done to
 * one is done to the other, and both must show the same.
 */
struct query_line {
	const struct terminal_kind *kind;
	bool cursor_keys; /* the mode of them; inputrc: set enable-keypad on */
	struct session session;
	struct line_model model;
};

/*
 * Does "type TEXT", "paste TEXT", "home", or another of the acts on a line that
 * stand in query_line.c; any other step, which must not change it, too.
 */
void query_line_do(struct query_line *line, const char *act);

/* Fails the test unless the screen shows the line and its caret. */
void query_line_check(struct query_line *line);

/* Goes back to an empty line, from wherever an act led. */
void query_line_empty(struct query_line *line);

#endif
