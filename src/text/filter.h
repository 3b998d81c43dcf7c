#ifndef TEXT_FILTER_H
#define TEXT_FILTER_H

#include <stdint.h>

#include "base/buf.h"

/*
 * The one filter between text from outside and whatever a terminal or a
 * clipboard reads. What a terminal acts on, or a reader cannot see, becomes a
 * mark in ASCII that can be seen, as in less:
 *
 *	C0 and DEL		^[ ^?		invalid UTF-8	<9B>
 *	C1, bidi controls, tags, line and paragraph separators, invisible
 *	and unassigned characters, and combining marks without a base or
 *	beyond FILTER_MARKS on one	<U+202E>
 *
 * The selectors of text and emoji presentation, U+FE0E and U+FE0F, and skin
 * tones vanish.
 * Newlines pass; a caller that writes one line uses FILTER_ONE_LINE, which
 * turns them into a blank.
 */
#define FILTER_MARKS 4

enum filter_mode {
	FILTER_LINES,    /* newlines pass */
	FILTER_ONE_LINE, /* a newline or a tab becomes a blank */
};

/* Where the filter is in a text. Zero-initialised is its start. */
struct filter {
	enum filter_mode mode;
	unsigned marks; /* combining marks on the last base so far */
	bool base;      /* there is something that a mark can stand on */
};

/* What one character of the text becomes. */
struct filter_piece {
	size_t taken; /* bytes of the text */
	size_t len;   /* bytes of what is written instead; 0: it vanishes */
	bool mark;    /* it is not the text's own bytes */
	uint32_t c;   /* the character as it stands in the text, or UTF8_BAD */
	char bytes[12]; /* what is written; ASCII where mark is set */
};

/* The next piece of text, which must not be empty. */
struct filter_piece filter_next(struct filter *filter, struct span text);

/* Makes a mark of a piece that the filter let pass. */
void filter_mark(struct filter_piece *piece);

/*
 * Cuts what needs no filtering off the start of text, and returns it; it may be
 * empty. Most text is nothing else, so this comes before filter_next.
 */
struct span filter_cut_plain(struct filter *filter, struct span *text);

/* Appends the whole text, filtered. */
void filter_add(struct buf *out, struct span text, enum filter_mode mode);

/*
 * Whether this character becomes a mark, or vanishes, wherever it stands; JSON
 * writes those as escapes. Combining marks are not among them.
 */
bool filter_is_hidden(uint32_t c);

#endif
