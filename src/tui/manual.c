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

static void
make_lines(struct app *app, size_t width)
{
	struct lines *lines = &app->manual.lines;
	const struct document *document = app_document(app);

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
