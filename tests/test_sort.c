#include "support/documents.h"
#include "support/suite.h"
#include "view/pane.h"

/* What many hits need of the sorting that few do not. */

enum {
	ROWS = 70000,
};

static struct buf text; /* of the document */
static struct catalog *catalog;
static struct pane pane;

/* Codes from 0 up, and texts of which three are alike. */
static void
make_pane(void)
{
	int i;

	buf_addf(&text, "|code|message|\n|-|-|\n");
	for (i = 0; i < ROWS; i++)
		buf_addf(&text, "|%d|text %d|\n", i, (ROWS - i) / 3);
	buf_add_char(&text, '\0');
	catalog = documents_of(text.ptr);
	pane_init(&pane, catalog, ENTRY_PUBLIC);
	results_all(&pane.results, catalog, SET_PUBLIC);
	ck_assert_uint_eq(pane.results.count, ROWS);
}

static void
free_pane(void)
{
	pane_finish(&pane);
	catalog_free(catalog);
	buf_finish(&text);
}

static const struct entry *
entry_at(size_t i)
{
	return &pane.entries[pane.results.hits[i].entry];
}

START_TEST(equals_stay_as_they_were_among_many)
	{
		size_t i;

		ck_assert(pane_sort_hits(&pane, 2, &pane.results, NULL));
		for (i = 1; i < ROWS; i++) {
			int order = span_cmp(
			    columns_cell(&pane.columns, 1, entry_at(i - 1)),
			    columns_cell(&pane.columns, 1, entry_at(i)));

			ck_assert_msg(order < 0 ||
				(order == 0 && entry_at(i - 1) < entry_at(i)),
			    "%zu stands behind %zu",
			    (size_t)(entry_at(i) - pane.entries),
			    (size_t)(entry_at(i - 1) - pane.entries));
		}
	}
END_TEST

/* Wanted when it has been asked so often; it counts how often that was. */
struct patience {
	size_t left, asked;
};

static bool
is_over(void *context)
{
	struct patience *patience = context;

	patience->asked++;
	return patience->left == 0 || patience->left-- == 0;
}

START_TEST(what_is_stopped_changes_nothing)
	{
		struct patience patience = { .left = (size_t)_i };
		struct stop stop = { .is_wanted = is_over,
			.context = &patience };
		size_t i;

		ck_assert(!pane_sort_hits(&pane, 2, &pane.results, &stop));
		ck_assert_uint_eq(patience.asked, (size_t)_i + 1);
		for (i = 0; i < ROWS; i++)
			ck_assert_uint_eq(pane.results.hits[i].entry, i);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("sort");
	TCase *tcase = suite_case(suite, "many hits");

	tcase_add_checked_fixture(tcase, make_pane, free_pane);
	tcase_add_test(tcase, equals_stay_as_they_were_among_many);
	tcase_add_loop_test(tcase, what_is_stopped_changes_nothing, 0, 6);
	return suite_run(suite);
}
