#ifndef CLI_PASSAGE_H
#define CLI_PASSAGE_H

#include "base/buf.h"

enum {
	PASSAGE_BYTES =
	    64 * 1024, /* of it, or of a line, no more is looked at */
	PASSAGE_LINES = 256
};

/*
 * The lines of a log that one response may be in: mostly one, and more of them
 * where it is pretty-printed. Zero-initialised is empty and ready.
 */
struct passage {
	struct buf text;   /* the lines, less what colours them */
	size_t lines;      /* how many */
	size_t first_line; /* the number of the first one in the input */
	size_t depth;      /* objects and elements that are open */
	bool unfinished;   /* its last line that is not blank is */
	bool open;         /* it goes on in the next line */

	/* What passage_line found the last time. */
	size_t asked, newlines;
};

/* Adds a line without its end; of a long one its beginning. */
void passage_add(struct passage *passage, struct span line);

/* Whether a line cannot be one more of it. */
bool passage_ends_before(const struct passage *passage, struct span line);

/*
 * The number of the line that an offset is in. It is fast where each question
 * is about what comes behind the last one.
 */
size_t passage_line(struct passage *passage, size_t at);

void passage_clear(struct passage *passage);
void passage_finish(struct passage *passage);

#endif
