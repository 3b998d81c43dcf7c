#ifndef TESTS_SUPPORT_DOCUMENTS_H
#define TESTS_SUPPORT_DOCUMENTS_H

#include "catalog/entry.h"

/* A finished catalogue of one document in Markdown, named "test.md". */
struct catalog *documents_of(const char *markdown);

/* The finished catalogue of the document that ships. */
struct catalog *documents_shipped(void);

/* Whatever catalog_entries gives, checked to have that index. */
const struct entry *
documents_entry(const struct catalog *catalog, size_t index);

/* Ends the loading; the names of all documents, joined by blanks, in names. */
const char *documents_names(struct catalog *catalog, struct buf *names);

/* A new empty folder, to be removed with what is in it by tree_remove. */
char *tree_new(void);
void tree_remove(char *folder);

/* The path of something in it, which is then in path. */
const char *tree_path(struct buf *path, const char *folder, const char *name);

/* Writes a file in it, and the folders of its path; text is NUL-terminated. */
void tree_write(const char *folder, const char *path, const char *text);
void tree_write_bytes(const char *folder, const char *path, struct span bytes);

#endif
