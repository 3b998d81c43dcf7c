#include "view/layout.h"

#include <stdio.h>

#include "support/suite.h"
#include "view/fit.h"

static const struct pane_wants both[NPANES] = {
	{ .nrows = 22, .usual = 40, .most = 90 },
	{ .nrows = 28, .usual = 72, .most = 140 },
};

static const struct {
	const char *name;
	size_t width, height;
	bool one, sides, beside;
	size_t rows[NPANES]; /* of the lists */
	size_t preview;      /* its height */
} sizes[] = {
	{ "side by side", 100, 30, false, true, true, { 18, 18 }, 7 },
	{ "wide", 200, 60, false, true, true, { 43, 43 }, 12 },
	{ "just wide enough", 90, 24, false, true, true, { 14, 14 }, 5 },
	{ "stacked", 80, 24, false, true, false, { 6, 6 }, 5 },
	{ "just not wide enough", 89, 24, false, true, false, { 6, 6 }, 5 },
	{ "the smallest with both", 60, 16, false, true, false, { 3, 3 }, 3 },
	{ "too narrow for both", 59, 30, true, false, false, { 19, 0 }, 7 },
	{ "too low for both", 100, 15, true, false, false, { 8, 0 }, 3 },
	{ "small", 20, 5, true, false, false, { 3, 0 }, 0 },
	{ "two rows", 20, 2, true, false, false, { 1, 0 }, 0 },
	{ "one row", 20, 1, true, false, false, { 0, 0 }, 0 },
	{ "a single cell", 1, 1, true, false, false, { 0, 0 }, 0 },
};

START_TEST(the_screen_is_divided_by_its_size)
	{
		struct layout layout;
		const struct pane_area *panes = layout.panes;

		layout_make(
		    &layout, sizes[_i].height, sizes[_i].width, both, 0);
		ck_assert_msg(layout.one == sizes[_i].one, "%s: %s pane",
		    sizes[_i].name, layout.one ? "one" : "more than one");
		ck_assert_msg(panes[0].sides == sizes[_i].sides,
		    "%s: borders at the sides: %d", sizes[_i].name,
		    panes[0].sides);
		ck_assert_msg((panes[1].area.x > 0) == sizes[_i].beside,
		    "%s: the second pane begins at column %zu", sizes[_i].name,
		    panes[1].area.x);
		ck_assert_msg(panes[0].nrows == sizes[_i].rows[0] &&
			panes[1].nrows == sizes[_i].rows[1],
		    "%s: lists of %zu and %zu rows", sizes[_i].name,
		    panes[0].nrows, panes[1].nrows);
		ck_assert_msg(layout.preview.height == sizes[_i].preview,
		    "%s: a preview of %zu rows", sizes[_i].name,
		    layout.preview.height);
	}
END_TEST

/* Marks the area's cells; no two things share one. */
static void
cover(char *cells, size_t width, const struct area *area)
{
	size_t y, x;

	for (y = area->y; y < area->y + area->height; y++)
		for (x = area->x; x < area->x + area->width; x++)
			cells[y * width + x]++;
}

START_TEST(every_cell_of_every_size_belongs_to_one_thing)
	{
		static const size_t widths[] = { 1, 2, 20, 59, 60, 80, 89, 90,
			100, 200 };
		size_t height = (size_t)_i + 1, w, i;

		for (w = 0; w < LENGTH(widths); w++) {
			static char cells[70 * 200];
			size_t width = widths[w];
			struct layout layout;

			for (i = 0; i < height * width; i++)
				cells[i] = 0;
			layout_make(&layout, height, width, both, 1);
			cover(cells, width, &layout.panes[0].area);
			cover(cells, width, &layout.panes[1].area);
			cover(cells, width, &layout.preview);
			cover(cells, width,
			    &(struct area){ layout.query, 0, 1, width });
			if (layout.hints < height)
				cover(cells, width,
				    &(struct area){
					layout.hints, 0, 1, width });
			for (i = 0; i < height * width; i++)
				ck_assert_msg(cells[i] == 1,
				    "at %zux%zu %d things are in row %zu, "
				    "column %zu",
				    width, height, cells[i], i / width,
				    i % width);
		}
	}
END_TEST

START_TEST(a_lone_kind_has_the_whole_screen)
	{
		struct pane_wants wants[NPANES] = { { 0 }, both[1] };
		struct layout layout;

		layout_make(&layout, 30, 100, wants, 1);
		ck_assert_uint_eq(layout.panes[0].area.height, 0);
		ck_assert_uint_eq(layout.panes[1].area.width, 100);
		ck_assert_uint_eq(layout.panes[1].nrows, 18);
	}
END_TEST

START_TEST(without_any_entry_a_pane_says_so)
	{
		struct pane_wants wants[NPANES] = { { 0 } };
		struct layout layout;

		layout_make(&layout, 30, 100, wants, 0);
		ck_assert_uint_eq(layout.panes[0].area.width, 100);
		ck_assert_uint_eq(layout.panes[1].area.height, 0);
	}
END_TEST

static const struct {
	const char *name;
	size_t need[NPANES], width;
	bool beside;
} needs[] = {
	{ "both get what they need", { 40, 52 }, 100, true },
	{ "a column too few", { 40, 53 }, 100, false },
	{ "on a wide screen", { 60, 80 }, 160, true },
	{ "one needs more than half", { 20, 72 }, 100, true },
	{ "the other one does", { 72, 20 }, 100, true },
};

START_TEST(panes_stand_side_by_side_where_both_get_what_they_need)
	{
		struct pane_wants wants[NPANES];
		struct layout layout;
		size_t i;

		for (i = 0; i < NPANES; i++)
			wants[i] = (struct pane_wants){
				.nrows = 50,
				.need = needs[_i].need[i],
				.usual = 100,
				.most = 140,
			};
		layout_make(&layout, 30, needs[_i].width, wants, 0);
		ck_assert_msg((layout.panes[1].area.x > 0) == needs[_i].beside,
		    "%s: the second pane begins at column %zu", needs[_i].name,
		    layout.panes[1].area.x);
		for (i = 0; i < NPANES; i++)
			ck_assert_msg(
			    layout.panes[i].area.width >= needs[_i].need[i] + 4,
			    "%s: pane %zu is %zu columns wide", needs[_i].name,
			    i, layout.panes[i].area.width);
	}
END_TEST

START_TEST(a_short_list_leaves_its_rows_to_the_other)
	{
		struct pane_wants wants[NPANES] = { both[0], both[1] };
		struct layout layout;

		wants[0].nrows = 2;
		layout_make(&layout, 24, 80, wants, 0);
		ck_assert_uint_eq(layout.panes[0].nrows, 2);
		ck_assert_uint_eq(layout.panes[1].nrows, 10);
		wants[0].nrows = 22;
		wants[1].nrows = 3;
		layout_make(&layout, 24, 80, wants, 0);
		ck_assert_uint_eq(layout.panes[0].nrows, 9);
		ck_assert_uint_eq(layout.panes[1].nrows, 3);
	}
END_TEST

static const struct {
	const char *name;
	size_t usual[NPANES], most[NPANES], left; /* of 100 columns */
} splits[] = {
	{ "both have what they want", { 27, 27 }, { 27, 27 }, 50 },
	{ "what is left goes to whom it helps", { 27, 27 }, { 67, 27 }, 69 },
	{ "the left one has what it usually needs", { 30, 90 }, { 50, 140 },
	    34 },
	{ "but not more than nearly a half", { 60, 90 }, { 90, 140 }, 46 },
	{ "unless the right one needs less", { 90, 17 }, { 90, 17 }, 79 },
};

START_TEST(the_width_is_shared_by_what_the_panes_need)
	{
		struct pane_wants wants[NPANES];
		struct layout layout;
		size_t i;

		for (i = 0; i < NPANES; i++)
			wants[i] = (struct pane_wants){
				.nrows = 20,
				.usual = splits[_i].usual[i],
				.most = splits[_i].most[i],
			};
		layout_make(&layout, 30, 100, wants, 0);
		ck_assert_msg(layout.panes[0].area.width == splits[_i].left,
		    "%s: %zu columns on the left, not %zu", splits[_i].name,
		    layout.panes[0].area.width, splits[_i].left);
	}
END_TEST

static const struct {
	const char *name;
	struct fit columns[4]; /* until one without a usual width */
	size_t width;
	size_t given[4];
} fits[] = {
	{ "all have all they want",
	    { { 4, 6, 6, true, 0, 0 }, { 6, 12, 20, false, 3, 0 } }, 40,
	    { 6, 20 } },
	{ "codes come before texts",
	    { { 4, 6, 6, true, 0, 0 }, { 6, 20, 30, false, 3, 0 } }, 20,
	    { 6, 12 } },
	{ "texts share by what they lack",
	    { { 4, 4, 4, true, 0, 0 }, { 6, 26, 60, false, 3, 0 },
		{ 6, 16, 20, false, 4, 0 } },
	    35, { 4, 16, 11 } },
	{ "what is usual comes before what is rare",
	    { { 4, 4, 4, true, 0, 0 }, { 6, 10, 60, false, 3, 0 },
		{ 6, 10, 12, false, 4, 0 } },
	    35, { 4, 17, 10 } },
	{ "the least important one is left out",
	    { { 4, 4, 4, true, 0, 0 }, { 6, 10, 60, false, 9, 0 },
		{ 6, 10, 12, false, 4, 0 } },
	    12, { 4, 0, 6 } },
	{ "of equals the later one is",
	    { { 4, 4, 4, true, 0, 0 }, { 6, 10, 60, false, 9, 0 },
		{ 6, 10, 12, false, 9, 0 } },
	    13, { 4, 7, 0 } },
	{ "the first one never is",
	    { { 8, 8, 8, true, 9, 0 }, { 6, 10, 60, false, 0, 0 } }, 5,
	    { 5, 0 } },
	{ "even without any room", { { 8, 8, 8, true, 9, 0 } }, 0, { 0 } },
};

START_TEST(columns_are_fitted_into_a_width)
	{
		struct fit columns[4];
		size_t count = 0, i, used;

		while (count < 4 && fits[_i].columns[count].usual > 0) {
			columns[count] = fits[_i].columns[count];
			count++;
		}
		used = fit_columns(columns, count, 2, fits[_i].width);
		ck_assert_msg(used <= fits[_i].width, "%s: %zu of %zu columns",
		    fits[_i].name, used, fits[_i].width);
		for (i = 0; i < count; i++)
			ck_assert_msg(columns[i].width == fits[_i].given[i],
			    "%s: column %zu is %zu wide, not %zu",
			    fits[_i].name, i, columns[i].width,
			    fits[_i].given[i]);
	}
END_TEST

START_TEST(a_text_has_what_the_screen_has_room_for)
	{
		size_t height;

		for (height = 1; height < 70; height++) {
			struct text_layout layout = layout_text(height);

			ck_assert_uint_ge(layout.nrows, 1);
			ck_assert_msg(layout.title + layout.nrows +
				    layout.rule + layout.hints ==
				height,
			    "%zu rows are divided wrongly", height);
		}
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("layout");
	TCase *tcase = suite_case(suite, "layout");

	tcase_add_loop_test(
	    tcase, the_screen_is_divided_by_its_size, 0, LENGTH(sizes));
	tcase_add_loop_test(
	    tcase, every_cell_of_every_size_belongs_to_one_thing, 0, 70);
	tcase_add_test(tcase, a_lone_kind_has_the_whole_screen);
	tcase_add_test(tcase, without_any_entry_a_pane_says_so);
	tcase_add_loop_test(tcase,
	    panes_stand_side_by_side_where_both_get_what_they_need, 0,
	    LENGTH(needs));
	tcase_add_test(tcase, a_short_list_leaves_its_rows_to_the_other);
	tcase_add_loop_test(tcase, the_width_is_shared_by_what_the_panes_need,
	    0, LENGTH(splits));
	tcase_add_test(tcase, a_text_has_what_the_screen_has_room_for);
	tcase = suite_case(suite, "fit");
	tcase_add_loop_test(
	    tcase, columns_are_fitted_into_a_width, 0, LENGTH(fits));
	return suite_run(suite);
}
