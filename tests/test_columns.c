#include "view/columns.h"

#include "support/suite.h"
#include "view/cell.h"

static const char modules[] =
    "## 模块错误码\n"
    "|错误码|模块错误码|英文描述|说明|处理措施|\n"
    "|-|-|-|-|-|\n"
    "|4000|10001|subnetId not exist|子网不存在|检查|\n"
    "|4000|10012|topic not exist|主题不存在|确认|\n";
static const char public_codes[] = "## 公共错误码\n"
				   "|错误码|说明|处理措施|\n"
				   "|-|-|-|\n"
				   "|4000|请求参数非法|缺少必要参数|\n"
				   "|4100|身份认证失败|签名计算错误|\n";

/* Documents of one table or two, and the headings of their columns. */
static const struct {
	const char *name;
	const char *documents[2];
	enum entry_kind kind;
	const char *headings; /* joined by | */
} cases[] = {
	{ "one document has its own headings, the remedy last", { modules },
	    ENTRY_MODULE, "错误码|模块错误码|英文描述|说明|处理措施" },
	{ "several have what all have, one text and the document",
	    { modules, public_codes }, ENTRY_MODULE,
	    "Code|Module code|Description|Document" },
	{ "a kind without module codes has no such column",
	    { modules, public_codes }, ENTRY_PUBLIC,
	    "Code|Description|Document" },
	{ "names are no column beside codes",
	    { "|Code|Symbol|Description|\n|-|-|-|\n|1|E_A|a|\n", public_codes },
	    ENTRY_PUBLIC, "Code|Description|Document" },
	{ "names are the codes where there are no others",
	    { "|Symbol|Description|\n|-|-|\n|E_A|a|\n",
		"|Symbol|Description|\n|-|-|\n|E_B|b|\n" },
	    ENTRY_PUBLIC, "Name|Description|Document" },
	{ "two tables of one document share the columns of one field",
	    { "## A\n|错误码|说明|\n|-|-|\n|1|a|\n"
	      "## B\n|返回码|英文描述|描述|\n|-|-|-|\n|2|b|c|\n" },
	    ENTRY_PUBLIC, "错误码|说明|英文描述" },
	{ "columns of no known field are told apart by their headings",
	    { "## A\n|错误码|x|\n|-|-|\n|1|a|\n"
	      "## B\n|错误码|x|y|\n|-|-|-|\n|2|b|c|\n" },
	    ENTRY_PUBLIC, "错误码|x|y" },
	{ "a text that is also the remedy is listed",
	    { "## A\n|错误码|描述|\n|-|-|\n|1|a|\n" }, ENTRY_PUBLIC,
	    "错误码|描述" },
};

static struct catalog *
load(const char *const *documents)
{
	static const char *const names[] = { "a.md", "b.md" };
	struct catalog *catalog = catalog_new();
	size_t i;

	for (i = 0; i < 2 && documents[i]; i++)
		ck_assert(catalog_add_bytes(
		    catalog, span_of(names[i]), span_of(documents[i]), NULL));
	catalog_finish(catalog);
	return catalog;
}

START_TEST(a_pane_has_the_columns_that_tell_its_entries_apart)
	{
		struct catalog *catalog = load(cases[_i].documents);
		struct columns columns;
		struct buf headings = { 0 };
		size_t i;

		columns_init(&columns, catalog, cases[_i].kind);
		for (i = 0; i < columns.count; i++) {
			if (i > 0)
				buf_add_char(&headings, '|');
			buf_add(&headings, columns.at[i].heading);
		}
		ck_assert_msg(
		    span_eq(buf_span(&headings), span_of(cases[_i].headings)),
		    "%s: %.*s, not %s", cases[_i].name,
		    SPAN_ARG(buf_span(&headings)), cases[_i].headings);
		buf_finish(&headings);
		columns_finish(&columns);
		catalog_free(catalog);
	}
END_TEST

/* A row of a list of these columns, each cut to its width. */
static void
add_row(
    struct line *line, const struct columns *columns, const struct entry *entry)
{
	size_t i;

	for (i = 0; i < columns->count; i++) {
		if (columns->fits[i].width == 0)
			continue;
		if (line->columns > 0)
			line_fill(line, line->columns + columns->gap,
			    SPAN_LIT(" "), STYLE_NORMAL);
		line_add_cell(line, columns_cell(columns, i, entry),
		    columns->fits[i].width, STYLE_NORMAL, NO_MARKS);
	}
}

static const struct {
	const char *name;
	size_t width;
	const char *row;
} widths[] = {
	{ "room for all, the remedy among them", 100,
	    "4000    10001       subnetId not exist  子网不存在  检查" },
	{ "no room for the remedy", 52,
	    "4000    10001       subnetId not exist  子网不存在" },
	{ "texts are cut before codes", 40,
	    "4000    10001       subnetId n…  子网不…" },
	{ "the message goes before the description", 22,
	    "4000  10001 子网不存在" },
	{ "codes alone", 12, "4000  10001" },
	{ "a code alone", 4, "4000" },
};

START_TEST(columns_share_the_width)
	{
		const char *const documents[2] = { modules, NULL };
		struct catalog *catalog = load(documents);
		struct columns columns;
		struct line line = { 0 };
		struct span text;
		size_t count;

		columns_init(&columns, catalog, ENTRY_MODULE);
		columns_fit(&columns, widths[_i].width);
		add_row(&line, &columns, catalog_entries(catalog, &count));
		ck_assert_msg(line.columns <= widths[_i].width,
		    "%s: %zu columns", widths[_i].name, line.columns);
		text = span_trim(line_text(&line));
		ck_assert_msg(span_eq(text, span_of(widths[_i].row)),
		    "%s: '%.*s', not '%s'", widths[_i].name, SPAN_ARG(text),
		    widths[_i].row);
		line_finish(&line);
		columns_finish(&columns);
		catalog_free(catalog);
	}
END_TEST

START_TEST(a_cell_of_another_table_stands_under_its_field)
	{
		const char *const documents[2] = {
			"## A\n|错误码|说明|\n|-|-|\n|1|a|\n"
			"## B\n|描述|返回码|\n|-|-|\n|b|2|\n",
			NULL
		};
		struct catalog *catalog = load(documents);
		const struct entry *entries;
		struct columns columns;
		struct part parts[PARTS_MAX];
		size_t count;

		columns_init(&columns, catalog, ENTRY_PUBLIC);
		entries = catalog_entries(catalog, &count);
		ck_assert_uint_eq(count, 2);
		count = columns_parts(&columns, 0, &entries[1], parts);
		ck_assert_uint_eq(count, 1);
		assert_span_eq(parts[0].text, "2");
		ck_assert_int_eq(parts[0].field, FIELD_CODE);
		columns_parts(&columns, 1, &entries[1], parts);
		assert_span_eq(parts[0].text, "b");
		ck_assert_int_eq(parts[0].field, FIELD_DESCRIPTION);
		columns_finish(&columns);
		catalog_free(catalog);
	}
END_TEST

/* Tables of a first document, and its first row in a list of two documents. */
static const struct {
	const char *name, *tables;
	size_t width;
	const char *row; /* cells joined by | */
} rows[] = {
	{ "the text goes on with the remedy",
	    "|Code|Description|Solution|\n|-|-|-|\n|1|short|do this|\n", 60,
	    "1|short · do this|a" },
	{ "the remedy is left out before the text is cut",
	    "|Code|Description|Solution|\n|-|-|-|\n|1|short|do this|\n", 24,
	    "1|short|a" },
	{ "a remedy alone is the text", "|Code|Solution|\n|-|-|\n|1|do this|\n",
	    60, "1|do this|a" },
	{ "no remedy", "|Code|Description|Solution|\n|-|-|-|\n|1|short|-|\n",
	    60, "1|short|a" },
	{ "the name stands before the text",
	    "|Code|Symbol|Description|\n|-|-|-|\n|1|E_A|short|\n", 60,
	    "1|E_A short|a" },
	{ "a long name leaves half to the text",
	    "|Code|Symbol|Description|\n|-|-|-|\n"
	    "|1|E_A_VERY_LONG_NAME_OF_IT|short text|\n",
	    45, "1|E_A_VERY_LONG… short text|a" },
	{ "a name stands in the place of a code that is missing",
	    "|Code|Symbol|Description|\n|-|-|-|\n||E_A|short|\n", 60,
	    "E_A|short|a" },
	{ "a section tells more where there are several",
	    "## First\n|Code|Description|\n|-|-|\n|1|a|\n"
	    "## Second\n|Code|Description|\n|-|-|\n|1|b|\n",
	    60, "1|a|a · First" },
	{ "one section tells nothing",
	    "## First\n|Code|Description|\n|-|-|\n|1|a|\n", 60, "1|a|a" },
};

START_TEST(a_list_of_several_documents_tells_entries_apart)
	{
		const char *documents[2] = { rows[_i].tables, public_codes };
		struct catalog *catalog = load(documents);
		struct marker marker = { 0 };
		struct columns columns;
		struct line line = { 0 };
		struct buf row = { 0 };
		size_t count;
		struct cell cell = {
			.columns = &columns,
			.entry = catalog_entries(catalog, &count),
			.marker = &marker,
		};

		columns_init(&columns, catalog, ENTRY_PUBLIC);
		columns_fit(&columns, rows[_i].width);
		for (; cell.column < columns.count; cell.column++) {
			line_clear(&line);
			cell_add(&line, &cell, columns.fits[cell.column].width);
			ck_assert_uint_eq(
			    line.columns, columns.fits[cell.column].width);
			if (cell.column > 0)
				buf_add_char(&row, '|');
			buf_add(&row, span_trim(line_text(&line)));
		}
		ck_assert_msg(span_eq(buf_span(&row), span_of(rows[_i].row)),
		    "%s: '%.*s', not '%s'", rows[_i].name,
		    SPAN_ARG(buf_span(&row)), rows[_i].row);
		buf_finish(&row);
		line_finish(&line);
		columns_finish(&columns);
		catalog_free(catalog);
	}
END_TEST

START_TEST(a_thousand_columns_are_cut_to_what_can_be_shown)
	{
		struct buf bytes = { 0 };
		struct catalog *catalog = catalog_new();
		struct columns columns;
		size_t i;

		buf_add(&bytes, SPAN_LIT("|错误码|"));
		for (i = 0; i < 1000; i++)
			buf_addf(&bytes, "c%zu|", i);
		buf_add(&bytes, SPAN_LIT("\n|-|"));
		for (i = 0; i < 1000; i++)
			buf_add(&bytes, SPAN_LIT("-|"));
		buf_add(&bytes, SPAN_LIT("\n|1|"));
		for (i = 0; i < 1000; i++)
			buf_addf(&bytes, "v%zu|", i);
		ck_assert(catalog_add_bytes(
		    catalog, SPAN_LIT("a.md"), buf_span(&bytes), NULL));
		catalog_finish(catalog);
		columns_init(&columns, catalog, ENTRY_PUBLIC);
		columns_fit(&columns, 40);
		ck_assert_uint_le(columns.count, COLUMNS_MAX);
		ck_assert_uint_ge(columns.fits[0].width, 1);
		columns_finish(&columns);
		catalog_free(catalog);
		buf_finish(&bytes);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("columns");
	TCase *tcase = suite_case(suite, "columns");

	tcase_add_loop_test(tcase,
	    a_pane_has_the_columns_that_tell_its_entries_apart, 0,
	    LENGTH(cases));
	tcase_add_loop_test(tcase, columns_share_the_width, 0, LENGTH(widths));
	tcase_add_loop_test(tcase,
	    a_list_of_several_documents_tells_entries_apart, 0, LENGTH(rows));
	tcase_add_test(tcase, a_cell_of_another_table_stands_under_its_field);
	tcase_add_test(tcase, a_thousand_columns_are_cut_to_what_can_be_shown);
	return suite_run(suite);
}
