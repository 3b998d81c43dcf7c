#include "tui/manual.h"

#include "tui/app.h"
#include "tui/guide.h"
#include "view/help.h"

void
manual_finish(struct manual *manual)
{
	lines_finish(&manual->lines);
	*manual = (struct manual){ 0 };
}

void
manual_open(struct app *app)
{
	app->manual.open = true;
	app->manual.width = 0;
	app->manual.scroll = (struct scroll){ 0 };
}

void
manual_close(struct app *app)
{
	app->manual.open = false;
}

/* The document of the entry one looks at, or the first. */
static const struct document *
document_of(const struct app *app)
{
	const struct entry *entry = app_entry(app);
	size_t count;
	const struct document *documents =
	    catalog_documents(app->catalog, &count);

	if (entry)
		return entry->table->document;
	return count > 0 ? documents : NULL;
}

static void
make_lines(struct app *app, size_t width)
{
	struct lines *lines = &app->manual.lines;
	const struct document *document = document_of(app);

	lines_clear(lines);
	guide_add_help(lines, app->keymap, width);
	help_add_query(lines, width);
	if (document)
		help_add_document(lines, document, width);
}

void
manual_update(struct app *app, size_t height, size_t width)
{
	struct manual *manual = &app->manual;

	if (!manual->open)
		return;
	if (manual->width != width)
		make_lines(app, width);
	manual->width = width;
	scroll_resize(&manual->scroll, manual->lines.count, height);
}
