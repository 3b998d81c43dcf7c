#include "view/list.h"

#include "support/suite.h"

enum {
	DIVIDER = -1,
	NOTHING = -2
};

/* A list of count items, the last nloose of them loose, moved about. */
static const struct {
	const char *name;
	size_t count, nloose, height;
	int moves[4]; /* by items; 100: a page down, -100: a page up */
	int rows[6];  /* then in sight, as many as the height */
	size_t selected;
} cases[] = {
	{ "a short list shows all", 2, 0, 4, { 0 }, { 0, 1, NOTHING, NOTHING },
	    0 },
	{ "an empty list shows nothing", 0, 0, 2, { 1, -1, 100 },
	    { NOTHING, NOTHING }, 0 },
	{ "moving within sight does not scroll", 9, 0, 4, { 3 }, { 0, 1, 2, 3 },
	    3 },
	{ "moving out of sight scrolls no further than it must", 9, 0, 4, { 4 },
	    { 1, 2, 3, 4 }, 4 },
	{ "moving back scrolls back", 9, 0, 4, { 8, -5 }, { 3, 4, 5, 6 }, 3 },
	{ "the last item is the end", 9, 0, 4, { 50 }, { 5, 6, 7, 8 }, 8 },
	{ "the first item is the start", 9, 0, 4, { 4, -50 }, { 0, 1, 2, 3 },
	    0 },
	{ "a page leaves a row in sight", 20, 0, 4, { 100, 100 },
	    { 3, 4, 5, 6 }, 6 },
	{ "a page back as well", 20, 0, 4, { 19, -100 }, { 16, 17, 18, 19 },
	    16 },
	{ "a divider stands before the loose ones", 4, 2, 6, { 0 },
	    { 0, 1, DIVIDER, 2, 3, NOTHING }, 0 },
	{ "it takes a row when scrolled", 9, 2, 4, { 8 }, { 6, DIVIDER, 7, 8 },
	    8 },
	{ "moving steps over it", 4, 2, 4, { 1, 1 }, { 0, 1, DIVIDER, 2 }, 2 },
	{ "where all are loose it stands first", 3, 3, 3, { 0 },
	    { DIVIDER, 0, 1 }, 0 },
	{ "and comes into sight with the first item", 9, 9, 3, { 5, -5 },
	    { DIVIDER, 0, 1 }, 0 },
	{ "in one row the item matters more", 3, 3, 1, { 0 }, { 0 }, 0 },
};

static void
move(struct list *list, int by)
{
	if (by == 100 || by == -100)
		list_page(list, by / 100);
	else
		list_move(list, by);
}

START_TEST(the_chosen_item_stays_in_sight)
	{
		struct list list = { 0 };
		size_t i;

		list_resize(&list, cases[_i].height);
		list_set(&list, cases[_i].count, cases[_i].nloose);
		for (i = 0; i < 4; i++)
			move(&list, cases[_i].moves[i]);
		ck_assert_msg(list.selected == cases[_i].selected,
		    "%s: item %zu is chosen, not %zu", cases[_i].name,
		    list.selected, cases[_i].selected);
		for (i = 0; i < cases[_i].height; i++) {
			size_t item = list_item_at(&list, i);
			int shown = item == LIST_DIVIDER ? DIVIDER
			    : item == LIST_NOTHING       ? NOTHING
							 : (int)item;

			ck_assert_msg(shown == cases[_i].rows[i],
			    "%s: row %zu shows %d, not %d", cases[_i].name, i,
			    shown, cases[_i].rows[i]);
		}
	}
END_TEST

START_TEST(a_smaller_screen_keeps_the_chosen_item_in_sight)
	{
		struct list list = { 0 };
		size_t height;

		list_resize(&list, 20);
		list_set(&list, 40, 5);
		list_select(&list, 30);
		for (height = 20; height > 0; height--) {
			size_t i, seen = 0;

			list_resize(&list, height);
			for (i = 0; i < height; i++)
				seen += list_item_at(&list, i) == 30;
			ck_assert_msg(seen == 1,
			    "at %zu rows the chosen item is out of sight",
			    height);
		}
	}
END_TEST

START_TEST(a_larger_screen_leaves_no_rows_empty)
	{
		struct list list = { 0 };

		list_resize(&list, 2);
		list_set(&list, 10, 0);
		list_select(&list, 9);
		list_resize(&list, 8);
		ck_assert_uint_eq(list.top, 2);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("list");
	TCase *tcase = suite_case(suite, "list");

	tcase_add_loop_test(
	    tcase, the_chosen_item_stays_in_sight, 0, LENGTH(cases));
	tcase_add_test(tcase, a_smaller_screen_keeps_the_chosen_item_in_sight);
	tcase_add_test(tcase, a_larger_screen_leaves_no_rows_empty);
	return suite_run(suite);
}
