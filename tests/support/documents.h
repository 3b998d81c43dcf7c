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

/* A new empty folder, to be removed with what is in it by tree_remove. */
char *tree_new(void);
void tree_remove(char *folder);

/* Writes a file in it, and the folders of its path; text is NUL-terminated. */
void tree_write(const char *folder, const char *path, const char *text);

#endif
