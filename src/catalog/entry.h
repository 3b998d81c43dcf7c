#ifndef CATALOG_ENTRY_H
#define CATALOG_ENTRY_H

#include "catalog/catalog.h"

/* Questions about one entry. Text is borrowed from the catalogue. */

/*
 * The kind of its table; but a row without a module code, in a table that is
 * one of module codes for its columns alone, is public.
 */
enum entry_kind entry_kind(const struct entry *entry);

/* "public" or "module", as in JSON and TSV. */
const char *entry_kind_name(enum entry_kind kind);

struct span entry_document(const struct entry *entry);
struct span entry_section(const struct entry *entry);
size_t entry_line(const struct entry *entry);

/* The number of cells: all columns, and cells beyond the header's width. */
size_t entry_ncells(const struct entry *entry);

/* Empty where the row is short. */
struct span entry_cell(const struct entry *entry, size_t column);

/* Its heading, "" beyond the header's width. */
struct span entry_heading(const struct entry *entry, size_t column);
enum field entry_cell_field(const struct entry *entry, size_t column);

/* The column of a field, the first that is not empty in this row; -1: none. */
int entry_column(const struct entry *entry, enum field field);

/* The text of that column; empty where there is none. */
struct span entry_text(const struct entry *entry, enum field field);

/* Short text: the title, else the message, else the description. */
struct span entry_title(const struct entry *entry);

/* The column of that; -1: there is none. */
int entry_title_column(const struct entry *entry);

/* The module code, else the code, else the name: what one calls it by. */
struct span entry_key(const struct entry *entry);

/*
 * The column of the remedy: the solution; where there is none the reason,
 * else the description. What stands for none, as a dash does, is none. -1
 * where there is none of them.
 */
int entry_remedy_column(const struct entry *entry);

/*
 * The text of a cell for copying, with the URL of each link behind it:
 * "提交工单 <https://…>". Not filtered.
 */
void entry_add_cell_with_links(
    struct buf *out, const struct entry *entry, size_t column);

#endif
