#ifndef CATALOG_CATALOG_H
#define CATALOG_CATALOG_H

#include "base/buf.h"
#include "catalog/field.h"
#include "doc/doc.h"

/*
 * All entries of all loaded documents. It owns their bytes for as long as it
 * lives; entries, tables, documents and their text are borrowed from it and
 * do not change once it has been loaded.
 */
struct catalog;

enum entry_kind {
	ENTRY_PUBLIC,
	ENTRY_MODULE, /* it has a module code, or its section says so */
};

struct document {
	/* Shown; relative to where it was found, or longer where two are alike.
	 */
	struct span name;
	const struct doc *doc;
	uint32_t first_table, ntables;  /* in catalog_tables */
	uint32_t first_entry, nentries; /* in catalog_entries */
};

struct table {
	const struct doc_table *source;
	const struct document *document;
	enum field *fields; /* of each column */
	bool entries; /* it is an error-code table; its rows are entries */
	enum entry_kind kind; /* of its rows; see entry_kind for exceptions */
	bool says_module;     /* its section does, so there are none */
	uint32_t first_entry; /* its rows follow one another from here */
	int16_t first_column[FIELD_COUNT]; /* of each field; -1: none */
};

struct entry {
	const struct table *table;
	const struct doc_row *row;
};

struct catalog *catalog_new(void);
void catalog_free(struct catalog *catalog);

/*
 * Adds a file, or all files of a folder that have the extension of a known
 * format, recursively, in byte order of their paths; "-" is standard input.
 * False when the path itself cannot be read; err then says why. A file of a
 * folder that cannot be read is a warning, and so is one, or a folder, that
 * was read already. Call catalog_finish after the last.
 */
bool
catalog_add_path(struct catalog *catalog, const char *path, struct err *err);

/* Adds bytes that outlive the catalogue. */
bool catalog_add_bytes(struct catalog *catalog, struct span name,
    struct span bytes, struct err *err);

/* Adds the document that is part of the program. */
void catalog_add_embedded(struct catalog *catalog);

/*
 * Adds what is read when no document is named: the paths of $ERRDEX_PATH,
 * separated by colons, else the embedded document and what the user keeps in
 * $XDG_DATA_HOME/errdex/catalogs. What cannot be read is a warning.
 */
void catalog_add_default(struct catalog *catalog);

/* Reads what was added into entries; once. */
void catalog_finish(struct catalog *catalog);

/*
 * Adds these paths, or where there are none what is read by default, and
 * finishes. A path that cannot be read is a warning, and so is that there is
 * no document then, which makes it return false.
 */
bool
catalog_load(struct catalog *catalog, const char *const *paths, size_t count);

/* Whether one of these paths is "-", so that standard input is read. */
bool catalog_takes_input(const char *const *paths, size_t count);

/*
 * How many of the files of folders have been read, and how many were found. It
 * alone may be asked while another thread adds them.
 */
size_t catalog_progress(const struct catalog *catalog, size_t *found);

const struct document *
catalog_documents(const struct catalog *catalog, size_t *count);
const struct table *
catalog_tables(const struct catalog *catalog, size_t *count);
const struct entry *
catalog_entries(const struct catalog *catalog, size_t *count);

/*
 * What went wrong while loading, one message a line without its newline:
 * "FILE:LINE: what is wrong". NULL after the last.
 */
const char *catalog_warning(const struct catalog *catalog, size_t index);

#endif
