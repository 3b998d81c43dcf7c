#ifndef DOC_PLAIN_H
#define DOC_PLAIN_H

#include "base/buf.h"
#include "doc/build.h"

struct plain_link {
	size_t at, len;      /* of its text */
	size_t url, url_len; /* in urls */
};

/*
 * Plain text as it grows out of markup: runs of blanks become one blank,
 * breaks become one newline, invisible characters are dropped, and there are
 * neither blanks nor newlines at its ends. Zero-initialised is empty and
 * ready.
 */
struct plain {
	struct buf text;
	struct buf urls;
	struct plain_link *links;
	size_t nlinks, links_cap;
	char gap;     /* what to write before the next character; 0: nothing */
	bool in_link; /* the last of the links is still open */
};

void plain_clear(struct plain *plain);
void plain_finish(struct plain *plain);

/* What follows begins a new line. */
void plain_break(struct plain *plain);

void plain_add(struct plain *plain, struct span text);

/* The same, but newlines in it are breaks, as in preformatted text. */
void plain_add_lines(struct plain *plain, struct span text);

/* A link within a link ends the outer one, as it does in a browser. */
void plain_link(struct plain *plain, struct span url);
void plain_link_end(struct plain *plain);

/* The text so far, valid until the next change. */
struct span plain_text(const struct plain *plain);

/* Adds the text as a new cell, with its links. */
void plain_cell(const struct plain *plain, struct doc_build *build);

/*
 * How many bytes at the start of text, which is not empty, are a blank in the
 * sense of plain text (NBSP is one), or are invisible. 0 for all else.
 */
size_t plain_blank(struct span text);
size_t plain_invisible(struct span text);

/* Without blanks and invisible characters at its ends. */
struct span plain_trim(struct span text);

#endif
