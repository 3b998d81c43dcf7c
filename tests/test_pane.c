#include "view/pane.h"

#include "support/documents.h"
#include "support/styled.h"
#include "support/suite.h"

/* A pane of the shipped document, searched and fitted into an area. */
struct world {
	struct catalog *catalog;
	struct index *index;
	struct marker marker;
	struct pane pane;
	struct pane_area area;
	struct lines lines;
};

static void
open_world(struct world *world, enum entry_kind kind, const char *query,
    struct pane_area area)
{
	*world = (struct world){ .area = area };
	world->catalog = documents_shipped();
	world->index = index_new(world->catalog);
	world->marker.query = query_parse(span_of(query));
	pane_init(&world->pane, world->catalog, kind);
	index_search(world->index, world->marker.query,
	    kind == ENTRY_PUBLIC ? SET_PUBLIC : SET_MODULE,
	    &world->pane.results);
	pane_show_results(&world->pane);
	pane_resize(&world->pane, &world->area);
}

static void
draw(struct world *world, bool chosen)
{
	struct pane_look look = {
		.area = &world->area,
		.marker = &world->marker,
		.chosen = chosen,
	};
	size_t row;

	lines_clear(&world->lines);
	for (row = 0; row < world->area.area.height; row++) {
		struct line *line = lines_add(&world->lines);

		pane_line(line, &world->pane, &look, row);
		ck_assert_msg(line->columns == world->area.area.width,
		    "row %zu is %zu columns wide, not %zu", row, line->columns,
		    world->area.area.width);
	}
}

static void
close_world(struct world *world)
{
	lines_finish(&world->lines);
	pane_finish(&world->pane);
	query_free((struct query *)world->marker.query);
	marker_finish(&world->marker);
	index_free(world->index);
	catalog_free(world->catalog);
}

/* With borders, the headings, and so many rows of the list. */
static struct pane_area
framed(size_t nrows, size_t width)
{
	return (struct pane_area){
		.area = { 0, 0, nrows + 3, width },
		.sides = true,
		.bottom = true,
		.heading = true,
		.nrows = nrows,
	};
}

static const struct {
	const char *name;
	enum entry_kind kind;
	const char *query;
	struct pane_area area;
	size_t selected;
	const char *lines;
} cases[] = {
	{ "public codes", ENTRY_PUBLIC, "", { { 0, 0, 6, 40 }, 1, 0, 1, 1, 3 },
	    1,
	    "┌ 公共错误码 22/22 ────────────────────┐\n"
	    "│ 错误码  说明                         │\n"
	    "│ 4000    请求参数非法                 │\n"
	    "│>4100    身份认证失败                 │\n"
	    "│ 4101    未授权访问接口               │\n"
	    "└──────────────────────────────────────┘\n" },
	{ "module codes without borders", ENTRY_MODULE, "",
	    { { 0, 0, 3, 40 }, 0, 0, 0, 0, 2 }, 0,
	    "─ 模块错误码 28/28 ─────────────────────\n"
	    ">4000 9003  invalid request … 请求参数…\n"
	    " 4000 10000 vpcid not exist   VPC 不存在\n" },
	{ "below another pane", ENTRY_PUBLIC, "",
	    { { 0, 0, 3, 30 }, 1, 1, 0, 1, 1 }, 0,
	    "├ 公共错误码 22/22 ──────────┤\n"
	    "│ 错误码  说明               │\n"
	    "│>4000    请求参数非法       │\n" },
	{ "loose ones stand below a divider", ENTRY_MODULE, "topicexist",
	    { { 0, 0, 6, 60 }, 0, 0, 0, 1, 4 }, 1,
	    "─ 模块错误码 2/28 ──────────────────────────────────────────\n"
	    " 错误码  模块错误码  英文描述                 说明\n"
	    " ── loose ─────────────────────────────────────────────────\n"
	    " 4000    10012       topic not exist          主题不存在\n"
	    ">4000    10011       topic name exist         主题已存在\n"
	    "\n" },
	{ "nothing was found", ENTRY_PUBLIC, "zzzz",
	    { { 0, 0, 4, 30 }, 1, 0, 1, 0, 2 }, 0,
	    "┌ 公共错误码 0/22 ───────────┐\n"
	    "│ nothing matches            │\n"
	    "│                            │\n"
	    "└────────────────────────────┘\n" },
	{ "a single row is an entry", ENTRY_PUBLIC, "",
	    { { 0, 0, 1, 20 }, 0, 0, 0, 0, 1 }, 2, ">4101 未授权访问接口\n" },
};

START_TEST(a_pane_is_drawn_into_its_area)
	{
		struct world world;

		open_world(
		    &world, cases[_i].kind, cases[_i].query, cases[_i].area);
		list_select(&world.pane.list, cases[_i].selected);
		draw(&world, true);
		assert_lines_eq(&world.lines, cases[_i].lines);
		close_world(&world);
	}
END_TEST

START_TEST(the_chosen_entry_and_its_matches_are_told_apart)
	{
		struct world world;

		open_world(&world, ENTRY_PUBLIC, "认证", framed(2, 30));
		draw(&world, true);
		assert_styled_eq(&world.lines.at[0],
		    "{border+sign:┌}{border: }{title:公共错误码} 1/22 "
		    "{border+sign:───────────┐}");
		assert_styled_eq(&world.lines.at[2],
		    "{border+sign:│}{+selected:>}{code+selected:4100  }"
		    "{+selected:  身份}{+match+selected:认证}"
		    "{+selected:失败       }{border+sign:│}");
		close_world(&world);
	}
END_TEST

START_TEST(a_pane_that_is_not_chosen_is_dim_and_has_no_marker)
	{
		struct world world;

		open_world(&world, ENTRY_PUBLIC, "认证", framed(2, 30));
		draw(&world, false);
		assert_styled_eq(&world.lines.at[0],
		    "{border+sign:┌}{border: }{dim:公共错误码 1/22 }"
		    "{border+sign:───────────┐}");
		assert_styled_eq(&world.lines.at[2],
		    "{border+sign:│}{+inactive: }{code+inactive:4100  }"
		    "{+inactive:  身份}{+match+inactive:认证}"
		    "{+inactive:失败       }{border+sign:│}");
		close_world(&world);
	}
END_TEST

START_TEST(no_size_breaks_a_pane)
	{
		size_t height = (size_t)_i + 1, width;

		for (width = 1; width < 120; width += width < 30 ? 1 : 13) {
			struct pane_area area = {
				.area = { 0, 0, height, width },
				.heading = height > 4,
				.nrows = height > 4 ? height - 2
				    : height > 1    ? height - 1
						    : 1,
			};
			struct world world;

			open_world(&world, ENTRY_MODULE, "不存在", area);
			draw(&world, true);
			close_world(&world);
		}
	}
END_TEST

START_TEST(an_entry_is_chosen_where_it_was_found)
	{
		struct world world;
		size_t count;
		const struct entry *entries;

		open_world(&world, ENTRY_PUBLIC, "code:5100", framed(4, 40));
		entries = catalog_entries(world.catalog, &count);
		ck_assert(!pane_select(&world.pane, &entries[0]));
		ck_assert(pane_select(&world.pane, &entries[14]));
		ck_assert_ptr_eq(pane_entry(&world.pane), &entries[14]);
		assert_span_eq(entry_key(pane_entry(&world.pane)), "5100");
		close_world(&world);
	}
END_TEST

/* The codes in the order in which a pane shows them, by the same column. */
static const struct {
	const char *name;
	size_t presses;
	const char *query, *codes;
} orders[] = {
	{ "as in the document", 0, "", "10 9 -1 b a " },
	{ "numbers as numbers, before texts", 1, "", "-1 9 10 a b " },
	{ "texts by their bytes, equals as they were", 2, "", "9 10 -1 b a " },
	{ "by rank again", 3, "", "10 9 -1 b a " },
	{ "a better tier stays above", 1, "a", "a -1 b " },
};

START_TEST(a_pane_is_sorted_by_a_column)
	{
		struct catalog *catalog = documents_of(
		    "|错误码|说明|\n|-|-|\n|10|y|\n|9|x|\n|-1|za|\n"
		    "|b|za|\n|a|zz|\n");
		struct index *index = index_new(catalog);
		struct query *query = query_parse(span_of(orders[_i].query));
		struct pane_area area = framed(9, 40);
		struct buf codes = { 0 };
		struct pane pane;
		size_t i;

		pane_init(&pane, catalog, ENTRY_PUBLIC);
		pane_resize(&pane, &area);
		for (i = 0; i < orders[_i].presses; i++)
			pane_order_by_next(&pane);
		index_search(index, query, SET_PUBLIC, &pane.results);
		pane_sort_results(&pane);
		pane_show_results(&pane);
		for (i = 0; i < pane.list.count; i++) {
			list_select(&pane.list, i);
			buf_add(&codes, entry_key(pane_entry(&pane)));
			buf_add_char(&codes, ' ');
		}
		ck_assert_msg(
		    span_eq(buf_span(&codes), span_of(orders[_i].codes)),
		    "%s: %.*s, not %s", orders[_i].name,
		    SPAN_ARG(buf_span(&codes)), orders[_i].codes);
		buf_finish(&codes);
		pane_finish(&pane);
		query_free(query);
		index_free(index);
		catalog_free(catalog);
	}
END_TEST

START_TEST(tables_that_differ_in_their_sections_have_a_common_title)
	{
		struct catalog *catalog =
		    documents_of("## A\n|错误码|说明|\n|-|-|\n|1|a|\n"
				 "## B\n|错误码|说明|\n|-|-|\n|2|b|\n");
		struct pane pane;

		pane_init(&pane, catalog, ENTRY_PUBLIC);
		assert_span_eq(pane.title, "Public codes");
		ck_assert_uint_eq(pane.total, 2);
		pane_finish(&pane);
		catalog_free(catalog);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("pane");
	TCase *tcase = suite_case(suite, "pane");

	tcase_add_loop_test(
	    tcase, a_pane_is_drawn_into_its_area, 0, LENGTH(cases));
	tcase_add_test(tcase, the_chosen_entry_and_its_matches_are_told_apart);
	tcase_add_test(
	    tcase, a_pane_that_is_not_chosen_is_dim_and_has_no_marker);
	tcase_add_loop_test(tcase, no_size_breaks_a_pane, 0, 12);
	tcase_add_test(tcase, an_entry_is_chosen_where_it_was_found);
	tcase_add_loop_test(
	    tcase, a_pane_is_sorted_by_a_column, 0, LENGTH(orders));
	tcase_add_test(
	    tcase, tables_that_differ_in_their_sections_have_a_common_title);
	return suite_run(suite);
}
