#include "catalog/contents.h"

#include "catalog/entry.h"
#include "support/suite.h"

static const char odd[] = "# Storage\n"
			  "## Codes\n"
			  "|Code|Description|\n"
			  "|-|-|\n"
			  "|1|a|\n"
			  "|2|b|more|\n"
			  "## Modules\n"
			  "|Code|Module code|Description|\n"
			  "|-|-|-|\n"
			  "|1|10|a|\n"
			  "## Parameters\n"
			  "|Parameter Name|Description|\n"
			  "|-|-|\n"
			  "|a|b|\n"
			  "\n"
			  "-200  no network\n";

/* The document above, as the catalogue of documents has it. */
static const struct {
	const char *heading, *text;
} cells[] = {
	{ "Document", "odd.md" },
	{ "Public", "2" },
	{ "Module", "1" },
	{ "Read",
	    "3 tables, 4 rows, 3 of them codes; 1 row mended; "
	    "1 code in no table" },
	{ "Line by line",
	    "line 3: Codes · gfm, 2 rows, public codes\n"
	    "line 6: 3 cells, 2 columns: 'more' kept\n"
	    "line 8: Modules · gfm, 1 row, module codes\n"
	    "line 12: Parameters · gfm, 1 row, no codes\n"
	    "line 16: 1 code in no table: '-200  no network'" },
};

static struct catalog *
load(void)
{
	struct catalog *catalog = catalog_new();

	ck_assert(catalog_add_bytes(
	    catalog, SPAN_LIT("plain.md"), SPAN_LIT("words"), NULL));
	ck_assert(
	    catalog_add_bytes(catalog, SPAN_LIT("odd.md"), span_of(odd), NULL));
	catalog_finish(catalog);
	return catalog;
}

START_TEST(a_document_is_an_entry_that_tells_what_became_of_it)
	{
		struct catalog *catalog = load();
		struct catalog *contents = contents_new(catalog);
		size_t count, i;
		const struct entry *entries;

		/* It needs nothing of what it is about. */
		catalog_free(catalog);
		entries = catalog_entries(contents, &count);
		ck_assert_uint_eq(count, 2);
		ck_assert_uint_eq(entry_ncells(&entries[1]), LENGTH(cells));
		for (i = 0; i < entry_ncells(&entries[1]); i++) {
			struct span text = entry_cell(&entries[1], i);

			assert_span_eq(
			    entry_heading(&entries[1], i), cells[i].heading);
			ck_assert_msg(span_eq(text, span_of(cells[i].text)),
			    "%s is '%.*s', not '%s'", cells[i].heading,
			    SPAN_ARG(text), cells[i].text);
		}
		assert_span_eq(entry_key(&entries[1]), "odd.md");
		assert_span_eq(entry_document(&entries[1]), "");
		catalog_free(contents);
	}
END_TEST

START_TEST(a_document_without_tables_has_none)
	{
		struct catalog *catalog = load();
		struct catalog *contents = contents_new(catalog);
		size_t count;
		const struct entry *entry = catalog_entries(contents, &count);

		assert_span_eq(entry_key(entry), "plain.md");
		assert_span_eq(entry_cell(entry, 1), "");
		assert_span_eq(
		    entry_text(entry, FIELD_TITLE), "0 tables, 0 rows");
		assert_span_eq(entry_text(entry, FIELD_SOLUTION), "");
		catalog_free(contents);
		catalog_free(catalog);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("contents");
	TCase *tcase = suite_case(suite, "contents");

	tcase_add_test(
	    tcase, a_document_is_an_entry_that_tells_what_became_of_it);
	tcase_add_test(tcase, a_document_without_tables_has_none);
	return suite_run(suite);
}
