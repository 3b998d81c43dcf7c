#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalog/entry_codes.h"
#include "doc/lines.h"
#include "support/suite.h"

/* The catalogue of $ERRDEX_CORPUS, and the lines of one of its documents. */
static struct catalog *catalog;
static struct line *lines;
static size_t nlines;

static void
setup(void)
{
	struct err err = { 0 };

	catalog = catalog_new();
	ck_assert_msg(catalog_add_path(catalog, getenv("ERRDEX_CORPUS"), &err),
	    "%s", err.text);
	catalog_finish(catalog);
}

static void
teardown(void)
{
	catalog_free(catalog);
	free(lines);
	lines = NULL;
}

static void
read_lines(const struct document *document)
{
	struct lines reader = lines_of(doc_source(document->doc));
	size_t cap = reader.bytes.len + 1;

	free(lines);
	lines = calloc(cap, sizeof(*lines));
	for (nlines = 0; lines_next(&reader, &lines[nlines]); nlines++)
		continue;
}

static struct span
line_at(size_t number)
{
	return number > 0 && number <= nlines ? lines[number - 1].text
					      : (struct span){ 0 };
}

/* The source without tags, and without what is markup or nothing to see. */
static void
add_seen(struct buf *out, struct span source)
{
	bool in_tag = false;
	size_t i;

	for (i = 0; i < source.len; i++) {
		char c = source.ptr[i];

		if (c == '<' || c == '>')
			in_tag = c == '<';
		else if (!in_tag && !strchr(" \t\n\r\\`*", c))
			buf_add_char(out, c);
	}
}

/* Whether the lines from one to before another show the code. */
static bool
shows(size_t from, size_t to, struct span code)
{
	struct buf seen = { 0 }, wanted = { 0 };
	bool found;

	for (; from < to && from <= nlines; from++)
		add_seen(&seen, line_at(from));
	add_seen(&wanted, code);
	found = span_find(buf_span(&seen), buf_span(&wanted), 0) != SPAN_NONE;
	buf_finish(&seen);
	buf_finish(&wanted);
	return found;
}

/* The line behind a row; an HTML row goes on to the next, or for a while. */
static size_t
end_of_row(const struct entry *entry)
{
	static const size_t longest = 100;
	const struct doc_table *source = entry->table->source;
	size_t line = entry_line(entry);

	if (strcmp(source->kind, "html") != 0)
		return line + 1;
	if (entry->row + 1 < source->rows + source->nrows &&
	    entry->row[1].line > line)
		return entry->row[1].line;
	return line + longest;
}

/* A code that spans rows of HTML stands where the first of them begins. */
static bool
shows_code(const struct entry *entry, struct span code)
{
	size_t end = end_of_row(entry);
	bool html = strcmp(entry->table->source->kind, "html") == 0;

	return shows(entry_line(entry), end, code) ||
	    (html && shows(entry->table->source->line, end, code));
}

static void
check_entry(const struct entry *entry)
{
	struct span code = entry_text(entry, FIELD_CODE);

	if (code.len == 0)
		code = entry_key(entry);
	ck_assert_msg(shows_code(entry, code),
	    "%.*s:%zu: '%.*s' is not there: %.*s",
	    SPAN_ARG(entry_document(entry)), entry_line(entry), SPAN_ARG(code),
	    SPAN_ARG(line_at(entry_line(entry))));
}

START_TEST(the_line_of_an_entry_holds_its_code)
	{
		size_t i, j, count, nentries;
		const struct document *documents =
		    catalog_documents(catalog, &count);
		const struct entry *entries =
		    catalog_entries(catalog, &nentries);

		ck_assert_uint_gt(nentries, 0);
		for (i = 0; i < count; i++) {
			read_lines(&documents[i]);
			for (j = 0; j < documents[i].nentries; j++)
				check_entry(
				    &entries[documents[i].first_entry + j]);
		}
	}
END_TEST

/* How many cells a row of pipes has up to the last that holds anything. */
static size_t
count_cells(struct span row)
{
	size_t i, cells = 1, filled = 0;
	bool escaped = false;

	if (span_starts(row, SPAN_LIT("|")))
		row = span_sub(row, 1, row.len);
	for (i = 0; i < row.len; i++) {
		char c = row.ptr[i];

		if (c == '|' && !escaped)
			cells++;
		else if (c != ' ' && c != '\t')
			filled = cells;
		escaped = c == '\\' && !escaped;
	}
	return filled;
}

static bool
has_note(const struct doc_table *table, uint32_t line)
{
	uint32_t i;

	for (i = 0; i < table->nnotes; i++)
		if (table->notes[i].line == line)
			return true;
	return false;
}

static void
check_rows(const struct table *table)
{
	const struct doc_table *source = table->source;
	bool gfm = strcmp(source->kind, "gfm") == 0;
	uint32_t i;

	for (i = 0; i < source->nrows; i++) {
		const struct doc_row *row = &source->rows[i];

		if (row->ncells <= source->ncolumns &&
		    (!gfm ||
			count_cells(line_at(row->line)) <= source->ncolumns))
			continue;
		ck_assert_msg(has_note(source, row->line),
		    "%.*s:%u: nothing tells of the surplus: %.*s",
		    SPAN_ARG(table->document->name), row->line,
		    SPAN_ARG(line_at(row->line)));
	}
}

START_TEST(text_beyond_the_columns_is_noted)
	{
		size_t i, j, count, ntables;
		const struct document *documents =
		    catalog_documents(catalog, &count);
		const struct table *tables = catalog_tables(catalog, &ntables);

		for (i = 0; i < count; i++) {
			read_lines(&documents[i]);
			for (j = 0; j < documents[i].ntables; j++)
				check_rows(
				    &tables[documents[i].first_table + j]);
		}
	}
END_TEST

int
main(void)
{
	Suite *suite;
	TCase *tcase;

	if (!getenv("ERRDEX_CORPUS")) {
		printf("skipped: ERRDEX_CORPUS names no folder of documents\n");
		return SUITE_SKIPPED;
	}
	suite = suite_create("corpus");
	tcase = suite_case(suite, "corpus");
	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, the_line_of_an_entry_holds_its_code);
	tcase_add_test(tcase, text_beyond_the_columns_is_noted);
	return suite_run(suite);
}
