#include "catalog/lookup.h"
#include "support/documents.h"
#include "support/random.h"
#include "support/results.h"
#include "support/suite.h"

/* Pieces of which random documents are made; a cell may be any of them. */
static const char *const headers[] = {
	"|错误码|说明|\n|-|-|\n",
	"|错误码|模块错误码|说明|处理措施|\n|-|-|-|-|\n",
	"|枚举|值|含义||\n|-|-|-|-|\n",
	"|名称|错误码|英文描述|说明|\n|-|-|-|-|\n",
	"|HTTP 状态码|含义|\n|-|-|\n",
	"|参数|值|\n|-|-|\n",
	"|错误码|模块|分类||\n|-|-|-|-|\n",
};
static const char *const cells[] = { "", "", "1", "2", "-503", "01", "A_B",
	"x y", "其他", "1/2", "10～20", "`a\\|b`", "\"q\"", "a<br>b", "c:\\\\d",
	"see [a](u) and [a](v)", "[](w)", "~", "\\n", "4xx" };
static const char *const sections[] = { "# 公共错误码\n", "# 模块错误码\n",
	"# \n", "# a	b\n" };

static void
add_table(struct buf *document, uint64_t *random)
{
	size_t i, j, rows = random_below(random, 6), width;

	if (random_below(random, 2))
		buf_add(document, span_of(random_of(random, sections)));
	buf_add(document, span_of(random_of(random, headers)));
	for (i = 0; i < rows; i++) {
		width = 1 + random_below(random, 6);
		buf_add_char(document, '|');
		for (j = 0; j < width; j++)
			buf_addf(document, "%s|", random_of(random, cells));
		buf_add_char(document, '\n');
	}
	buf_add_char(document, '\n');
}

static void
add_document(struct catalog *catalog, struct buf *document, uint64_t *random,
    const char *name)
{
	size_t i, tables = random_below(random, 5);

	for (i = 0; i < tables; i++)
		add_table(document, random);
	ck_assert(catalog_add_bytes(
	    catalog, span_of(name), buf_span(document), NULL));
}

static void
check_text(const char *what, uint64_t seed, const struct entry *entry,
    struct span a, struct span b)
{
	ck_assert_msg(span_eq(a, b),
	    "seed %ju, the entry of line %zu: %s is '%.*s', not '%.*s'",
	    (uintmax_t)seed, entry_line(entry), what, SPAN_ARG(b), SPAN_ARG(a));
}

static void
check_links(
    uint64_t seed, const struct entry *a, const struct entry *b, size_t column)
{
	struct buf texts[2] = { 0 };

	entry_add_cell_with_links(&texts[0], a, column);
	entry_add_cell_with_links(&texts[1], b, column);
	check_text("a cell", seed, a, buf_span(&texts[0]), buf_span(&texts[1]));
	buf_finish(&texts[0]);
	buf_finish(&texts[1]);
}

static void
check_codes(uint64_t seed, const struct entry *a, const struct entry *b)
{
	struct codes codes[2];
	size_t i;

	entry_codes(a, &codes[0]);
	entry_codes(b, &codes[1]);
	ck_assert_msg(codes[0].count == codes[1].count,
	    "seed %ju, the entry of line %zu answers to %zu codes, not %zu",
	    (uintmax_t)seed, entry_line(a), codes[1].count, codes[0].count);
	for (i = 0; i < codes[0].count; i++) {
		check_text("a code", seed, a, codes[0].items[i].text,
		    codes[1].items[i].text);
		check_text("the end of a range", seed, a,
		    codes[0].items[i].last, codes[1].items[i].last);
	}
}

static void
check_entry(uint64_t seed, const struct entry *a, const struct entry *b)
{
	size_t i;

	check_text("the section", seed, a, entry_section(a), entry_section(b));
	ck_assert_int_eq(entry_kind(a), entry_kind(b));
	ck_assert_msg(entry_ncells(a) == entry_ncells(b),
	    "seed %ju, the entry of line %zu has %zu cells, not %zu",
	    (uintmax_t)seed, entry_line(a), entry_ncells(b), entry_ncells(a));
	for (i = 0; i < entry_ncells(a); i++) {
		check_text("a heading", seed, a, entry_heading(a, i),
		    entry_heading(b, i));
		ck_assert_int_eq(
		    entry_cell_field(a, i), entry_cell_field(b, i));
		check_links(seed, a, b, i);
	}
	check_codes(seed, a, b);
}

/* A catalogue of what another one exports, and the bytes it borrows. */
struct copy {
	struct out out;
	struct catalog *catalog;
};

static struct copy
copy_of(const struct catalog *catalog, const char *format)
{
	struct copy copy = { .catalog = catalog_new() };

	ck_assert(catalog_add_bytes(copy.catalog, SPAN_LIT("copy"),
	    results_entries(&copy.out, format, catalog), NULL));
	catalog_finish(copy.catalog);
	return copy;
}

static void
copy_finish(struct copy *copy)
{
	catalog_free(copy->catalog);
	out_finish(&copy->out);
}

static void
check_copy(uint64_t seed, const struct catalog *catalog, const char *format)
{
	struct copy copy = copy_of(catalog, format);
	size_t i, count, copied;

	catalog_entries(catalog, &count);
	catalog_entries(copy.catalog, &copied);
	ck_assert_msg(count == copied, "seed %ju: %zu entries, not %zu",
	    (uintmax_t)seed, copied, count);
	for (i = 0; i < count; i++)
		check_entry(seed, documents_entry(catalog, i),
		    documents_entry(copy.catalog, i));
	copy_finish(&copy);
}

/* A line of TSV without the document and the line. */
static struct span
without_place(struct span line)
{
	struct span place;

	span_cut(&line, '\t', &place);
	span_cut(&line, '\t', &place);
	return line;
}

static void
check_tsv(uint64_t seed, const struct catalog *catalog)
{
	struct copy copy = copy_of(catalog, "tsv");
	struct out again = { 0 };
	struct span was = buf_span(&copy.out.buf), was_line;
	struct span is = results_entries(&again, "tsv", copy.catalog), is_line;
	size_t number = 1;

	for (; span_cut(&was, '\n', &was_line); number++) {
		ck_assert(span_cut(&is, '\n', &is_line));
		ck_assert_msg(
		    span_eq(without_place(was_line), without_place(is_line)),
		    "seed %ju, line %zu of TSV: '%.*s', not '%.*s'",
		    (uintmax_t)seed, number, SPAN_ARG(is_line),
		    SPAN_ARG(was_line));
	}
	ck_assert(!span_cut(&is, '\n', &is_line));
	out_finish(&again);
	copy_finish(&copy);
}

START_TEST(the_shipped_document_comes_back_as_it_was)
	{
		struct catalog *catalog = documents_shipped();

		check_copy(0, catalog, "json");
		check_copy(0, catalog, "jsonl");
		check_tsv(0, catalog);
		catalog_free(catalog);
	}
END_TEST

/* Break them with a seed of your own: it is told by a test that fails. */
START_TEST(any_documents_come_back_as_they_were)
	{
		uint64_t seed;

		for (seed = 1; seed <= 300; seed++) {
			struct catalog *catalog = catalog_new();
			struct buf one = { 0 }, two = { 0 };
			uint64_t random = seed;

			add_document(catalog, &one, &random, "one.md");
			add_document(catalog, &two, &random, "two.md");
			catalog_finish(catalog);
			check_copy(seed, catalog, "json");
			check_copy(seed, catalog, "jsonl");
			check_tsv(seed, catalog);
			catalog_free(catalog);
			buf_finish(&one);
			buf_finish(&two);
		}
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("round_trip");
	TCase *tcase = suite_case(suite, "exports");

	tcase_add_test(tcase, the_shipped_document_comes_back_as_it_was);
	tcase_add_test(tcase, any_documents_come_back_as_they_were);
	return suite_run(suite);
}
