#include "tui/clicks.h"

#include "tui/moves.h"

enum {
	LEFT = 0,
	WHEEL_UP = 64,
	WHEEL_DOWN = 65,
};

static const ptrdiff_t wheel_lines = 3;

static bool
is_in(const struct area *area, const struct mouse *mouse)
{
	return mouse->row >= area->y && mouse->row < area->y + area->height &&
	    mouse->column >= area->x && mouse->column < area->x + area->width;
}

/* The pane that is shown there; NPANES: none. */
static size_t
pane_at(const struct app *app, const struct mouse *mouse)
{
	size_t i = 0;

	while (i < NPANES && !is_in(&app->layout.panes[i].area, mouse))
		i++;
	return i;
}

/* The item of a list that is shown there; LIST_NOTHING: none. */
static size_t
item_at(const struct list *list, const struct pane_area *area,
    const struct mouse *mouse)
{
	size_t first =
	    area->area.y + area->area.height - area->bottom - area->nrows;

	if (mouse->row < first || mouse->row >= first + area->nrows)
		return LIST_NOTHING;
	return list_item_at(list, mouse->row - first);
}

static void
click(struct app *app, const struct mouse *mouse)
{
	size_t i = pane_at(app, mouse), item;
	struct list *list;

	if (i == NPANES) {
		if (mouse->row == app->layout.query)
			move_to_query(app);
		return;
	}
	list = &app->panes[i].list;
	item = item_at(list, &app->layout.panes[i], mouse);
	if (item == LIST_NOTHING || item == LIST_DIVIDER)
		return;
	if (i == app->chosen && item == list->selected) {
		move_to_details(app);
		return;
	}
	app_choose(app, i);
	app->chosen_by_hand = true;
	list_select(list, item);
}

static void
click_picker(struct app *app, const struct mouse *mouse)
{
	struct list *list = &app->picker->pane.list;
	size_t item = item_at(list, &app->picker->layout.panes[0], mouse);

	if (item == LIST_NOTHING || item == LIST_DIVIDER)
		return;
	if (item == list->selected)
		app->picker->kind->enter(app);
	else
		list_select(list, item);
}

static void
turn_wheel(struct app *app, const struct mouse *mouse, ptrdiff_t by)
{
	struct page *page = reader_page(&app->reader);
	size_t i = pane_at(app, mouse);

	if (app->manual.open)
		scroll_move(&app->manual.scroll, by);
	else if (app->dossier.entry)
		scroll_move(&app->dossier.scroll, by);
	else if (app->picker)
		list_move(&app->picker->pane.list, by);
	else if (page)
		scroll_move(&page->scroll, by);
	else if (i < NPANES)
		list_move(&app->panes[i].list, by);
}

void
clicks_take(struct app *app, const struct mouse *mouse)
{
	enum focus focus = app_focus(app);

	if (mouse->released || mouse->moved)
		return;
	app_update(app);
	if (mouse->button == WHEEL_UP)
		turn_wheel(app, mouse, -wheel_lines);
	else if (mouse->button == WHEEL_DOWN)
		turn_wheel(app, mouse, wheel_lines);
	else if (mouse->button == LEFT && focus_is_picker(focus))
		click_picker(app, mouse);
	else if (mouse->button == LEFT &&
	    (focus == FOCUS_QUERY || focus == FOCUS_PANE))
		click(app, mouse);
}
