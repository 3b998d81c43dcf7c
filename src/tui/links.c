#include "tui/links.h"

#include "catalog/entry.h"
#include "sys/opener.h"
#include "tui/app.h"

void
links_open(struct app *app, struct span url)
{
	struct err err = { 0 };

	buf_clear(&app->address);
	buf_add(&app->address, url);
	if (opener_open(&app->opener, buf_span(&app->address), &err))
		app_say(app, "opening %.*s", SPAN_ARG(url));
	else
		app_say(app, "%.*s (%s)", SPAN_ARG(url), err.text);
}

void
links_step(struct app *app)
{
	struct span url = buf_span(&app->address);
	struct err err = { 0 };
	enum run_state state = run_step(&app->opener, &err);

	if (state == RUN_OK)
		app_say(app, "opened %.*s", SPAN_ARG(url));
	else if (state == RUN_FAILED || state == RUN_TIMED_OUT)
		app_say(app, "%.*s (%s)", SPAN_ARG(url), err.text);
}

/* Counts the links of an entry's cells, and gives the first. */
static size_t
count_links(const struct entry *entry, const struct doc_link **first)
{
	const struct doc_table *table = entry->table->source;
	size_t row = (size_t)(entry->row - table->rows);
	size_t column, found, count = 0;

	for (column = 0; column < entry_ncells(entry); column++) {
		const struct doc_link *links =
		    doc_cell_links(table, row, column, &found);

		if (count == 0 && found > 0)
			*first = links;
		count += found;
	}
	return count;
}

bool
links_has_any(const struct app *app, struct buf *hint)
{
	const struct entry *entry = app_entry(app);
	const struct doc_link *first;

	(void)hint;
	return entry && count_links(entry, &first) > 0;
}

void
links_open_only(struct app *app)
{
	const struct entry *entry = app_entry(app);
	const struct doc_link *link = NULL;
	size_t count;

	if (!entry)
		return;
	if (app->reader.number > 0) {
		reader_follow(app);
		return;
	}
	count = count_links(entry, &link);
	if (count == 1)
		links_open(app, link->url);
	else if (count == 0)
		app_complain(app, "this entry has no link");
	else
		app_say(app, "%zu links: choose one by its number in details",
		    count);
}
