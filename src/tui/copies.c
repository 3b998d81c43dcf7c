#include "tui/copies.h"

#include "catalog/entry.h"
#include "out/text.h"
#include "text/filter.h"
#include "tui/app.h"
#include "tui/history.h"
#include "tui/terminal.h"

/* Filters a text and begins to copy it under that name. */
static void
begin(struct clipboard *clipboard, struct span text, struct span what)
{
	struct buf filtered = { 0 }, name = { 0 };

	filter_add(&filtered, text, FILTER_LINES);
	filter_add(&name, what, FILTER_ONE_LINE);
	clipboard_copy(clipboard, buf_span(&filtered), buf_span(&name));
	buf_finish(&filtered);
	buf_finish(&name);
}

static void
copy(struct app *app, struct span text, struct span what)
{
	begin(app->clipboard, text, what);
	history_remember(app);
	copies_step(app);
}

bool
copies_begin_remedy(struct clipboard *clipboard, const struct entry *entry)
{
	int column = entry_remedy_column(entry);
	struct buf text = { 0 };

	if (column < 0)
		return false;
	entry_add_cell_with_links(&text, entry, (size_t)column);
	begin(clipboard, buf_span(&text), entry_heading(entry, (size_t)column));
	buf_finish(&text);
	return true;
}

void
copies_remedy(struct app *app)
{
	const struct entry *entry = app_entry(app);

	if (!entry || !copies_begin_remedy(app->clipboard, entry)) {
		app_complain(app, "there is no remedy to copy");
		return;
	}
	history_remember(app);
	copies_step(app);
}

void
copies_code(struct app *app)
{
	const struct entry *entry = app_entry(app);

	if (entry)
		copy(app, entry_key(entry), SPAN_LIT("the code"));
}

void
copies_entry(struct app *app)
{
	const struct entry *entry = app_entry(app);
	struct out out = { 0 };
	size_t count;
	struct hit hit;

	if (!entry)
		return;
	hit = (struct hit){
		.entry =
		    (uint32_t)(entry - catalog_entries(app->catalog, &count)),
	};
	text_entries(&out,
	    &(struct out_list){
		.catalog = app->catalog,
		.hits = &hit,
		.count = 1,
		.shape = OUT_BLOCKS,
	    });
	copy(app, span_trim(buf_span(&out.buf)), SPAN_LIT("the entry"));
	out_finish(&out);
}

void
copies_step(struct app *app)
{
	struct clipboard_result result;

	if (!clipboard_step(app->clipboard, &result))
		return;
	terminal_write(result.sequence);
	if (result.ok)
		app_say(app, "%.*s", SPAN_ARG(result.status));
	else
		app_complain(app, "%.*s", SPAN_ARG(result.status));
}
