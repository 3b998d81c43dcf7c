#include "support/hostile.h"
#include "support/suite.h"

/* What no export of a table is, but a file may be. */
static const struct hostile values[] = {
	{ "a row of commas", "a,b\n", ",", "", 8000000, 17 },
	{ "rows of commas", "a,b\n", ",,,,,,,a\n", "", 800000, 17 },
	{ "a header of commas", "", "a,", "\n1,2\n", 1000000, 40 },
	{ "rows too short", "a,b\n", "a\n", "", 2000000, 36 },
	{ "lines before the header", "", "a\n", "a,b\n", 1000000, 20 },
	{ "quotes", "a,b\n", "\"", "", 8000000, 4 },
	{ "quotes that nothing closes", "a,b\n", "\"a,b\n", "", 1000000, 20 },
	{ "doubled quotes", "a,b\n", "\"\",", "", 2000000, 17 },
	{ "quotes doubled in a value", "a,b\n\"", "\"\"", "\",b\n", 4000000,
	    4 },
	{ "quotes within a value", "a,b\n\"", "a\"a", "\",b\n", 2000000, 4 },
	{ "quotes over lines", "a,b\n\"", "\n,", "\",b\n", 4000000, 4 },
	{ "empty lines", "a,b\n", "\n", "1,2\n", 8000000, 1 },
	{ "NUL bytes", "a,b\n", "\001,", "", 400000, 20 },
};

START_TEST(no_values_take_more_memory_than_their_size_allows)
	{
		hostile_check(&values[_i], doc_format_for(SPAN_LIT("x.csv")));
	}
END_TEST

static const struct hostile exports[] = {
	{ "brackets", "", "[", "", 8000000, 1 },
	{ "braces", "", "{", "", 8000000, 4 },
	{ "braces on lines", "", "{\n", "", 4000000, 4 },
	{ "objects within objects", "", "{\"cells\":", "", 1000000, 4 },
	{ "a long string", "{\"cells\":[{\"text\":\"", "aaaaaaaa", "\"}]}",
	    1000000, 8 },
	{ "many cells", "{\"cells\":[", "{},", "{}]}", 1000000, 120 },
	{ "many links", "{\"cells\":[{\"text\":\"a\",\"links\":[", "{},",
	    "{}]}]}", 1000000, 120 },
	{ "links that are hard to place",
	    "{\"cells\":[{\"text\":\"aaaaaaaaaaaaaaaa\",\"links\":[",
	    "{\"text\":\"a\"},", "{}]}]}", 400000, 40 },
	{ "empty objects", "", "{}", "", 2000000, 1 },
	{ "entries", "", "{\"cells\":[{}]}\n", "", 400000, 12 },
	{ "entries, each in a table", "",
	    "{\"cells\":[{\"header\":\"a\"}]}{\"cells\":[{}]}\n", "", 200000,
	    12 },
};

START_TEST(no_export_takes_more_memory_than_its_size_allows)
	{
		hostile_check(&exports[_i], doc_format_for(SPAN_LIT("x.json")));
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("values_hostile");
	TCase *tcase = suite_case(suite, "hostile");

	tcase_add_loop_test(tcase,
	    no_values_take_more_memory_than_their_size_allows, 0,
	    LENGTH(values));
	tcase_add_loop_test(tcase,
	    no_export_takes_more_memory_than_its_size_allows, 0,
	    LENGTH(exports));
	return suite_run(suite);
}
