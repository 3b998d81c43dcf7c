#ifndef DOC_BUILD_H
#define DOC_BUILD_H

#include "base/arena.h"
#include "base/buf.h"
#include "doc/doc.h"

/*
 * A document while it is being read: the parser of a format adds blocks,
 * tables, rows, cells, links and notes in the order of the source.
 */
struct doc_build;

/*
 * build_finish gives the document, which is the caller's; build_free is for
 * one that could not be read.
 */
struct doc_build *build_new(void);
struct doc *build_finish(struct doc_build *build);
void build_free(struct doc_build *build);

/* For text that does not stand in the source as it is to be shown. */
struct arena *build_arena(struct doc_build *build);

void build_block(struct doc_build *build, enum doc_block_kind kind,
    unsigned level, size_t line, struct span text);

/* What follows stands under a heading that is no block of the document. */
void build_section(struct doc_build *build, struct span heading);

/* Begins a table under the last heading that was added. */
void build_table(struct doc_build *build, const char *kind, size_t line);

/* Begins a row; the first row of a table is its header. */
void build_row(struct doc_build *build, size_t line);
void build_cell(struct doc_build *build, struct span text);

/* A link in the cell that was added last; at is its offset in the text. */
void build_link(
    struct doc_build *build, size_t at, struct span text, struct span url);

/* A cell with its links, to be added again where it spans several places. */
struct build_copy {
	struct span text;
	size_t first_link, nlinks;
};

/* The cell that was added last. */
struct build_copy build_copy(const struct doc_build *build);
void build_cell_again(struct doc_build *build, const struct build_copy *copy);

/*
 * What the columns of the open table are, if its source says so: a name for
 * each, which stays as long as the document.
 */
void build_fields(struct doc_build *build, const struct span *fields);

/* Ends the table: notes are the document's again. */
void build_table_end(struct doc_build *build);

/*
 * A note on the open table, or on the document where none is open. Notes
 * beyond BUILD_NOTES are only counted, and one note tells how many they were.
 */
#define BUILD_NOTES 10000
void build_note(struct doc_build *build, size_t line, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
