#ifndef DOC_LINES_H
#define DOC_LINES_H

#include "base/span.h"

/* One line of a text. */
struct line {
	struct span text; /* without its end, quote marks and blanks around */
	size_t number;    /* from 1 */
	size_t start;     /* offset of its first byte, quote marks and all */
	size_t end;       /* offset behind its last byte, before CR and LF */
	unsigned quote;   /* how many '>' stand before the text */
	unsigned indent;  /* columns of blanks before the text */
	bool broken;      /* it ends in two blanks, which break it */
};

/*
 * Where the reading of a text stands. A copy of it can look ahead. It can be
 * put into the middle of a line, whose rest is then a line of that number.
 */
struct lines {
	struct span bytes;
	size_t at;       /* offset of what is read next */
	size_t number;   /* of the line that at is in, from 1 */
	size_t line_end; /* offset of the end that was found last; the next
			    one while at is not behind it */
	char end;        /* what ends a line: LF, or CR in a text without LF */
};

struct lines lines_of(struct span bytes);

/* The next line; false at the end. */
bool lines_next(struct lines *lines, struct line *line);

/* Goes on to an offset that is not behind where it stands. */
void lines_skip_to(struct lines *lines, size_t at);

#endif
