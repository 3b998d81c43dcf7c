#ifndef CLI_SETTINGS_H
#define CLI_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

struct out_format;
struct command;

enum color {
	COLOR_AUTO,
	COLOR_ALWAYS,
	COLOR_NEVER,
};

/*
 * What the command line asks for. Strings are those of argv. Zero-initialised
 * is what is asked for by no option at all.
 */
struct settings {
	const struct command *command;
	const char **operands; /* what is neither option nor command */
	size_t noperands;

	const char **catalogs; /* documents; none: the default ones */
	size_t ncatalogs;
	const struct out_format *format; /* NULL: the first one */
	size_t limit;                    /* of results; 0: none */
	bool browse;                     /* explain in the browser */
	struct buf text;                 /* that is explained there */
	struct span in; /* documents and sections; empty: all */
	enum color color;
	bool help, version, list_actions;
	bool explain_query;          /* instead of searching */
	bool in_line, only, summary; /* of annotate */
	bool *given; /* for each option, whether the command line has it */

	/* Of the browser. */
	struct span query;
	bool plain; /* lines instead of a screen */
	bool print; /* the entry that is chosen, and quit */
	bool mouse, ascii, wide_ambiguous, no_history;
	struct buf complaints; /* of its configuration, a line each */
};

/* The file that is the operand; "-", standard input, where there is none. */
const char *settings_input(const struct settings *settings);

/* What results are written in. */
const struct out_format *settings_format(const struct settings *settings);

void settings_finish(struct settings *settings);

#endif
