#include "view/labels.h"

#include "support/suite.h"

#define NAMES 3

static const char table[] = "|Code|Description|\n|-|-|\n|1|a|\n";

/* Names of documents, and the labels by which they are told apart. */
static const struct {
	const char *name;
	const char *names[NAMES], *labels[NAMES];
} cases[] = {
	{ "the extension", { "cvm.md", "cbs.md" }, { "cvm", "cbs" } },
	{ "several extensions", { "cvm.api.md", "cbs.api.md" },
	    { "cvm", "cbs" } },
	{ "another extension", { "cvm.md", "cbs.markdown" },
	    { "cvm.md", "cbs.markdown" } },
	{ "the folder", { "api/cvm.md", "api/cbs.md" }, { "cvm", "cbs" } },
	{ "the file's name", { "cvm/errors.md", "cbs/errors.md" },
	    { "cvm", "cbs" } },
	{ "folders on both sides",
	    { "api/cvm/en/errors.md", "api/cbs/en/errors.md" },
	    { "cvm", "cbs" } },
	{ "whole folders only", { "cbs/a.md", "cbm/a.md" }, { "cbs", "cbm" } },
	{ "folders of several depths",
	    { "net/vpc.md", "net/cdn/live.md", "cvm.md" },
	    { "net/vpc", "net/cdn/live", "cvm" } },
	{ "one name ends as the other", { "m.md", "cvm.md" }, { "m", "cvm" } },
	{ "one name is the end of the other", { "errors.md", "a/errors.md" },
	    { "errors", "a/errors" } },
	{ "nothing but the extension", { ".md", "a.md" }, { ".md", "a.md" } },
	{ "Chinese", { "云服务器/错误码.md", "云硬盘/错误码.md" },
	    { "云服务器", "云硬盘" } },
	{ "characters that share bytes", { "错.md", "锘.md" }, { "错", "锘" } },
};

START_TEST(a_label_is_what_no_other_name_has)
	{
		struct catalog *catalog = catalog_new();
		const struct document *documents;
		struct labels labels;
		size_t i, count;

		for (i = 0; i < NAMES && cases[_i].names[i]; i++)
			ck_assert(catalog_add_bytes(catalog,
			    span_of(cases[_i].names[i]), span_of(table), NULL));
		catalog_finish(catalog);
		labels_init(&labels, catalog, ENTRY_PUBLIC);
		documents = catalog_documents(catalog, &count);
		for (i = 0; i < count; i++) {
			struct span label = labels_name(&labels, &documents[i]);

			ck_assert_msg(
			    span_eq(label, span_of(cases[_i].labels[i])),
			    "%s: '%.*s' for %s, not '%s'", cases[_i].name,
			    SPAN_ARG(label), cases[_i].names[i],
			    cases[_i].labels[i]);
		}
		labels_finish(&labels);
		catalog_free(catalog);
	}
END_TEST

START_TEST(what_has_no_codes_does_not_lengthen_the_labels)
	{
		struct catalog *catalog = catalog_new();
		const struct document *documents;
		struct labels labels;
		size_t count;

		catalog_add_bytes(
		    catalog, SPAN_LIT("a/errors.md"), span_of(table), NULL);
		catalog_add_bytes(
		    catalog, SPAN_LIT("b/errors.md"), span_of(table), NULL);
		catalog_add_bytes(
		    catalog, SPAN_LIT("words.md"), SPAN_LIT("words"), NULL);
		catalog_finish(catalog);
		labels_init(&labels, catalog, ENTRY_PUBLIC);
		documents = catalog_documents(catalog, &count);
		assert_span_eq(labels_name(&labels, &documents[0]), "a");
		assert_span_eq(labels_name(&labels, &documents[2]), "words.md");
		labels_finish(&labels);
		catalog_free(catalog);
	}
END_TEST

/* A document's public codes, and its module codes in another section. */
static const char both_kinds[] = "## A\n|Code|Description|\n|-|-|\n|1|a|\n"
				 "## B\n|Code|Module code|Description|\n"
				 "|-|-|-|\n|1|2|b|\n";
static const char two_sections[] = "## A\n|Code|Description|\n|-|-|\n|1|a|\n"
				   "## B\n|Code|Description|\n|-|-|\n|2|b|\n";

START_TEST(a_section_tells_something_where_its_kind_has_several)
	{
		struct catalog *catalog = catalog_new();
		const struct entry *entries;
		struct labels labels;
		size_t count;

		catalog_add_bytes(
		    catalog, SPAN_LIT("a.md"), span_of(both_kinds), NULL);
		catalog_add_bytes(
		    catalog, SPAN_LIT("b.md"), span_of(two_sections), NULL);
		catalog_finish(catalog);
		labels_init(&labels, catalog, ENTRY_PUBLIC);
		entries = catalog_entries(catalog, &count);
		ck_assert_uint_eq(count, 4);
		assert_span_eq(labels_section(&labels, &entries[0]), "");
		assert_span_eq(labels_section(&labels, &entries[2]), "A");
		assert_span_eq(labels_section(&labels, &entries[3]), "B");
		labels_finish(&labels);
		catalog_free(catalog);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("labels");
	TCase *tcase = suite_case(suite, "labels");

	tcase_add_loop_test(
	    tcase, a_label_is_what_no_other_name_has, 0, LENGTH(cases));
	tcase_add_test(tcase, what_has_no_codes_does_not_lengthen_the_labels);
	tcase_add_test(
	    tcase, a_section_tells_something_where_its_kind_has_several);
	return suite_run(suite);
}
