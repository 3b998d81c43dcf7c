#ifndef TEXT_COLORED_H
#define TEXT_COLORED_H

#include "text/filter.h"

enum {
	COLORED_MAX = 64 /* bytes; a longer sequence is marked */
};

/*
 * The filter for what programs write to terminals: colours and other looks
 * (ESC [ ... m) pass, and so do tabs and line ends with a carriage return.
 * The text may come in pieces that end anywhere. Zero-initialised is its
 * start.
 */
struct colored {
	struct filter filter;
	/* The end of the last piece, where what comes next decides. */
	char kept[COLORED_MAX];
	size_t nkept;
};

/* Appends the next piece of the text, filtered. */
void colored_add(struct colored *colored, struct buf *out, struct span piece);

/* Appends what was kept back: no more of the text comes. */
void colored_finish(struct colored *colored, struct buf *out);

/* Appends a text without its colours, which are whole; nothing is filtered. */
void colored_strip(struct buf *out, struct span text);

#endif
