#ifndef TUI_NOTES_H
#define TUI_NOTES_H

#include "base/buf.h"
#include "catalog/catalog.h"

/*
 * What could not be had as it was wished for, none of which keeps the browser
 * from working: it is told once, and again when the terminal is given back.
 * Zero-initialised there is nothing to tell.
 */
struct notes {
	struct buf lines; /* each with a newline */
	size_t count;
};

void notes_finish(struct notes *notes);

/* Adds what each line of the text says, unless that is noted already. */
void notes_add(struct notes *notes, struct span text);

/* The first of them; empty without one. */
struct span notes_first(const struct notes *notes);

/* Writes all on standard error, through the filter. */
void notes_write(const struct notes *notes);

/* The same of what went wrong when documents were read; of all of that. */
void notes_write_warnings(const struct catalog *catalog);

#endif
