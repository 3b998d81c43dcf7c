#ifndef DOC_DOC_H
#define DOC_DOC_H

#include <stdint.h>

#include "base/err.h"
#include "base/span.h"

/*
 * A document as it was read: its tables in the order of the source, and the
 * prose around them. What a column means is not known here.
 *
 * All text is plain: markup reduced to what a reader sees, blanks collapsed,
 * paragraphs and list items of a cell on lines of their own. It points into
 * the bytes the document was parsed from, where they needed no change, or into
 * memory of the document; so both must outlive it.
 */
struct doc;
struct doc_format;

/* A link of a cell, in reading order. */
struct doc_link {
	struct span text; /* what the reader sees of it; part of the cell */
	struct span url;  /* as written, entities decoded */
	uint32_t row;     /* an index into rows, or DOC_HEADER */
	uint32_t column;
	uint32_t at; /* offset of text in the cell's text, bytes */
};
#define DOC_HEADER UINT32_MAX

struct doc_row {
	struct span *cells;
	uint32_t ncells; /* may be fewer or more than the columns */
	uint32_t line;   /* of its first line in the source, from 1 */
};

/* Something odd that was mended while reading. */
struct doc_note {
	uint32_t line;
	struct span text; /* such as "5 cells, 4 columns: 'x' kept" */
};

struct doc_table {
	struct span section; /* the nearest heading above; may be empty */
	const char *kind;    /* "gfm", "html": the syntax it is written in */
	uint32_t line;       /* of its first line */
	uint32_t ncolumns, nrows, nlinks, nnotes;
	struct span *columns; /* the header's cells */
	/* What each column is, where the source says so by name; or NULL. */
	const struct span *fields;
	struct doc_row *rows;
	struct doc_link *links; /* by row, then column, then at */
	struct doc_note *notes; /* by line */
};

/* The prose: whatever is not in a table. */
enum doc_block_kind {
	DOC_HEADING,
	DOC_TEXT, /* a paragraph or a list item */
	DOC_CODE, /* one fenced block; its lines as written */
};

struct doc_block {
	enum doc_block_kind kind;
	uint8_t level; /* of a heading, 1 to 6 */
	uint32_t line;
	struct span text; /* plain text; a code block has several lines */
};

/*
 * Parses bytes as the format has it, from UTF-8, UTF-16 or GB18030. Returns
 * NULL and fills in err when they cannot be understood at all; a bad table or
 * row only spoils itself, and a note says so.
 */
struct doc *
doc_parse(const struct doc_format *format, struct span bytes, struct err *err);
void doc_free(struct doc *doc);

/* The text that was parsed, in UTF-8; the lines told of are those of it. */
struct span doc_source(const struct doc *doc);

const struct doc_table *doc_tables(const struct doc *doc, size_t *count);
const struct doc_block *doc_blocks(const struct doc *doc, size_t *count);

/* Notes that belong to no table. */
const struct doc_note *doc_notes(const struct doc *doc, size_t *count);

/* The links of one cell: the first of them, and how many; NULL for none. */
const struct doc_link *doc_cell_links(
    const struct doc_table *table, size_t row, size_t column, size_t *count);

#endif
