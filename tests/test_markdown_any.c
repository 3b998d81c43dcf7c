#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "doc/formats.h"
#include "doc/plain.h"
#include "support/random.h"
#include "support/suite.h"
#include "text/utf8.h"

/* How often each document is mutated, and how much at a time. */
static const int rounds = 200;
static const size_t max_edits = 6;

/* What a mutation puts in. */
static const char *const pieces[] = { "|", "\n", "\r\n", "`", "```\n", "#",
	"##", "<table>", "</table>", "<tr>", "<td>", "</td>", "<td rowspan=3>",
	"<td colspan=2>", "<br>", "<li>", "<a href='u'>", "</a>", "<style>",
	"<!--", "-->", "<Bucket>", "[a](b)", "![", "](", "**", "_", "~~", "\\|",
	"\\", "&lt;", "&amp", ">", "> ", "- ", "|-|-|\n", "---\n", "===\n",
	"    ", "\t", "\xC2\xA0", "\xE2\x80\x8B", "\xEF\xBB\xBF",
	"\xE9\x94\x99", "http://a.b", "\xFF", "\xE9", "<p>", "<b>",
	"<table><tr><td>1</td></tr></table>", "| a | b |\n|-|-|\n| 1 | 2 |\n" };

static struct buf
edit(struct span text, uint64_t *state)
{
	size_t from = random_below(state, text.len + 1);
	size_t to = from + random_below(state, 20);
	const char *piece = random_of(state, pieces);
	size_t times = random_below(state, 3);
	struct buf out = { 0 };

	buf_add(&out, span_sub(text, 0, from));
	if (random_below(state, 2))
		buf_add(&out, span_of(piece));
	else
		while (times-- > 0)
			buf_add(&out, span_sub(text, from, to));
	buf_add(
	    &out, span_sub(text, random_below(state, 2) ? to : from, text.len));
	return out;
}

/* What the checks need to know of the document. */
struct source {
	const char *name;
	struct span text;
	size_t nlines;
	bool valid; /* UTF-8 */
};

static void
fail_with(const struct source *source, const char *what, struct span where)
{
	FILE *file = fopen("failed.md", "w");

	if (file) {
		fwrite(source->text.ptr, 1, source->text.len, file);
		fclose(file);
	}
	ck_abort_msg("%s, mutated (failed.md): %s: '%.*s'", source->name, what,
	    SPAN_ARG(where));
}

/* Single blanks and newlines, none of them at the ends, nothing unseen. */
static bool
is_clean(struct span text)
{
	bool blank = false;

	if (!span_eq(plain_trim(text), text))
		return false;
	while (text.len) {
		bool now = text.ptr[0] == ' ' || text.ptr[0] == '\n';

		if (plain_invisible(text) || (plain_blank(text) && !now) ||
		    (blank && now))
			return false;
		blank = now;
		text = span_sub(text, 1, text.len);
	}
	return true;
}

/* What is dropped from invalid bytes may leave others that are invisible. */
static void
check_text(const struct source *source, struct span text)
{
	if (!source->valid)
		return;
	if (!is_clean(text))
		fail_with(source, "not clean", text);
	if (!utf8_is_valid(text))
		fail_with(source, "not UTF-8", text);
}

static void
check_line(const struct source *source, size_t line, size_t from)
{
	if (line < from || line > source->nlines)
		fail_with(source, "a line out of order or of the document",
		    (struct span){ 0 });
}

static void
check_links(const struct source *source, const struct doc_table *table)
{
	size_t i;

	for (i = 0; i < table->nlinks; i++) {
		const struct doc_link *link = &table->links[i];
		bool header = link->row == DOC_HEADER;
		struct span cell;
		size_t count;

		if (!header && link->row >= table->nrows)
			fail_with(source, "a link in no row", link->text);
		cell = header ? table->columns[link->column]
			      : table->rows[link->row].cells[link->column];
		if (link->at > cell.len ||
		    !span_eq(link->text,
			span_sub(cell, link->at, link->at + link->text.len)))
			fail_with(source, "a link out of its cell", cell);
		if (doc_cell_links(table, link->row, link->column, &count) >
			link ||
		    count == 0)
			fail_with(source, "a link that is not found", cell);
	}
}

static void
check_notes(
    const struct source *source, const struct doc_note *notes, size_t count)
{
	size_t i, line = 1;

	for (i = 0; i < count; i++) {
		check_line(source, notes[i].line, line);
		line = notes[i].line;
	}
}

static void
check_table(const struct source *source, const struct doc_table *table)
{
	bool gfm = !strcmp(table->kind, "gfm");
	size_t line = table->line, i, j;

	check_text(source, table->section);
	for (i = 0; i < table->ncolumns; i++)
		check_text(source, table->columns[i]);
	for (i = 0; i < table->nrows; i++) {
		const struct doc_row *row = &table->rows[i];

		check_line(source, row->line, gfm ? line + 1 : line);
		line = row->line;
		for (j = 0; j < row->ncells; j++)
			check_text(source, row->cells[j]);
	}
	check_links(source, table);
	check_notes(source, table->notes, table->nnotes);
}

static void
check_doc(const struct source *source, const struct doc *doc)
{
	size_t count, i, line = 1;
	const struct doc_table *tables = doc_tables(doc, &count);
	const struct doc_block *blocks;
	const struct doc_note *notes;

	for (i = 0; i < count; i++) {
		check_line(source, tables[i].line, line);
		line = tables[i].line;
		check_table(source, &tables[i]);
	}
	blocks = doc_blocks(doc, &count);
	for (i = 0, line = 1; i < count; i++) {
		check_line(source, blocks[i].line, line);
		line = blocks[i].line;
		if (blocks[i].kind != DOC_CODE)
			check_text(source, blocks[i].text);
	}
	notes = doc_notes(doc, &count);
	check_notes(source, notes, count);
}

static size_t
count_lines(struct span text)
{
	char end = memchr(text.ptr, '\n', text.len) ? '\n' : '\r';
	size_t i, count = 1;

	for (i = 0; i < text.len; i++)
		count += text.ptr[i] == end;
	return count;
}

static void
check(const char *name, struct span text)
{
	struct source source = {
		.name = name,
		.text = text,
		.nlines = count_lines(text),
		.valid = utf8_is_valid(text),
	};
	struct doc *doc = doc_parse(&doc_formats[0], text, NULL);

	/* What is NUL bytes for the most part is no document. */
	if (doc)
		check_doc(&source, doc);
	doc_free(doc);
}

static void
mutate(const char *name, struct span text, uint64_t seed)
{
	struct buf now = { 0 };
	size_t edits;

	buf_add(&now, text);
	buf_add_char(&now, '\n');
	for (edits = 1 + random_below(&seed, max_edits); edits > 0; edits--) {
		struct buf next = edit(buf_span(&now), &seed);

		buf_finish(&now);
		now = next;
	}
	buf_add_char(&now, '\n');
	check(name, buf_span(&now));
	buf_finish(&now);
}

static char *documents[100];
static int ndocuments;

START_TEST(any_bytes_are_a_document_in_order)
	{
		const char *path = documents[_i];
		struct buf bytes = { 0 };
		int round;

		ck_assert_msg(file_read(path, &bytes, NULL), "%s", path);
		check(path, buf_span(&bytes));
		for (round = 0; round < rounds; round++)
			mutate(path, buf_span(&bytes),
			    1 + (uint64_t)(_i * rounds + round));
		buf_finish(&bytes);
	}
END_TEST

static void
add_document(const char *folder, const char *name)
{
	struct buf path = { 0 };

	buf_addf(&path, "%s/%s", folder, name);
	buf_add_char(&path, '\0');
	documents[ndocuments++] = path.ptr;
}

static void
add_documents(const char *folder)
{
	struct dirent **items = NULL;
	int count = scandir(folder, &items, NULL, alphasort), i;

	for (i = 0; i < count; i++) {
		if (span_ends(span_of(items[i]->d_name), SPAN_LIT(".md")) &&
		    ndocuments < LENGTH(documents))
			add_document(folder, items[i]->d_name);
		free(items[i]);
	}
	free(items);
}

int
main(void)
{
	Suite *suite = suite_create("markdown_any");
	TCase *tcase = suite_case(suite, "mutations");
	int status;

	add_documents(TEST_DATA "/doc");
	add_documents(TEST_SOURCES "/../data/catalogs");
	tcase_add_loop_test(
	    tcase, any_bytes_are_a_document_in_order, 0, ndocuments);
	status = suite_run(suite);
	while (ndocuments > 0)
		free(documents[--ndocuments]);
	return status;
}
