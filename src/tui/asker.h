#ifndef TUI_ASKER_H
#define TUI_ASKER_H

#include <stdio.h>

#include "catalog/catalog.h"

/*
 * Lines that are asked for, one after the other: of a terminal with readline
 * as it is in any shell, with our completions and what libhistory holds; of a
 * pipe as they come. readline is one to a process, so this is too; it and
 * prompt.h are not open together.
 */
struct asker_options {
	const struct catalog *catalog; /* what words are completed from */
	FILE *in, *out;
	bool typed; /* in is a terminal */
};

void asker_open(const struct asker_options *options);
void asker_close(void);

/*
 * Appends the next line, without its newline; false at the end, which a
 * terminal may yet go on from. The prompt is for terminals.
 */
bool asker_next(const char *prompt, struct buf *line);

/*
 * The size of the terminal; of a pipe that of one that everybody knows.
 */
void asker_size(size_t *height, size_t *width);

#endif
