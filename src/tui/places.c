#include "tui/places.h"

#include <stdlib.h>

#include "base/mem.h"
#include "catalog/lookup.h"
#include "tui/app.h"
#include "tui/prompt.h"
#include "tui/scopes.h"

static void
finish_place(struct place *place)
{
	buf_finish(&place->query);
	free(place->modules);
}

void
places_finish(struct places *places)
{
	while (places->count > 0)
		finish_place(&places->at[--places->count]);
	free(places->at);
	*places = (struct places){ 0 };
}

static struct place *
newest(const struct places *places)
{
	return places->count > 0 ? &places->at[places->count - 1] : NULL;
}

/* Sets aside what is typed and chosen now. */
static struct place *
leave_place(struct app *app, enum place_kind kind)
{
	struct places *places = &app->places;
	struct place *place;
	size_t i;

	places->at = xgrow(
	    places->at, &places->cap, places->count + 1, sizeof(*places->at));
	place = &places->at[places->count++];
	*place = (struct place){
		.kind = kind,
		.base = app->base,
		.chosen = app->chosen,
		.chosen_by_hand = app->chosen_by_hand,
	};
	buf_add(&place->query, prompt_line());
	for (i = 0; i < NPANES; i++) {
		place->lists[i] = app->panes[i].list;
		place->entries[i] = pane_entry(&app->panes[i]);
	}
	return place;
}

bool
places_back(struct app *app)
{
	struct place *place = newest(&app->places);
	struct place old;
	size_t i;

	if (!place)
		return false;
	old = *place;
	app->places.count--;
	prompt_set(buf_span(&old.query));
	seek_again(app);
	app_set_focus(app, (enum focus)old.base);
	app->chosen = old.chosen;
	app->chosen_by_hand = old.chosen_by_hand;
	for (i = 0; i < NPANES; i++) {
		app->panes[i].list.top = old.lists[i].top;
		if (old.entries[i])
			pane_select(&app->panes[i], old.entries[i]);
	}
	finish_place(&old);
	return true;
}

void
places_forget_jumps(struct app *app)
{
	struct place *place;

	while ((place = newest(&app->places)) && place->kind == PLACE_JUMP) {
		finish_place(place);
		app->places.count--;
	}
}

/* The public entry that the chosen one is or belongs to; or NULL. */
static const struct entry *
public_of(const struct app *app)
{
	const struct entry *entry = app_entry(app);

	if (entry && entry_kind(entry) == ENTRY_MODULE)
		return catalog_public_of(app->catalog, entry);
	return entry;
}

/* What is known of the entry that actions are about. */
static const struct subject *
subject_of(const struct app *app)
{
	return reader_page(&app->reader) ? &app->reader.subject : &app->subject;
}

static void
add_code(struct buf *hint, const struct entry *entry)
{
	buf_add_char(hint, ' ');
	buf_add(hint, entry_key(entry));
}

bool
places_can_enter_scope(const struct app *app, struct buf *hint)
{
	const struct subject *subject = subject_of(app);
	const struct place *scope = scopes_code(&app->places);
	const struct entry *public_entry =
	    subject->public_entry ? subject->public_entry : subject->entry;

	if (!subject->entry || !subject_has_related(subject))
		return false;
	if (scope && scope->public_entry == public_entry)
		return false;
	add_code(hint, public_entry);
	return true;
}

bool
places_can_jump(const struct app *app, struct buf *hint)
{
	const struct entry *public_entry = subject_of(app)->public_entry;
	const struct place *place = newest(&app->places);

	if (!public_entry && place && place->kind == PLACE_JUMP) {
		buf_clear(hint);
		buf_add(hint, SPAN_LIT("Back"));
		return true;
	}
	if (!public_entry)
		return false;
	add_code(hint, public_entry);
	return true;
}

static void
complain_of_no_public(struct app *app)
{
	const struct entry *entry = app_entry(app);

	if (entry)
		app_complain(app, "%.*s has no public entry here",
		    SPAN_ARG(entry_text(entry, FIELD_CODE)));
}

void
places_enter_scope(struct app *app)
{
	const struct entry *public_entry = public_of(app);
	const struct place *scope = scopes_code(&app->places);
	struct place *place;
	uint32_t *modules;
	size_t count;

	if (!public_entry) {
		complain_of_no_public(app);
		return;
	}
	if (scope && scope->public_entry == public_entry) {
		while (scopes_code(&app->places) == scope)
			places_back(app);
		return;
	}
	modules = catalog_modules_of(app->catalog, public_entry, &count);
	if (count == 0) {
		app_complain(app, "%.*s has no module codes",
		    SPAN_ARG(entry_key(public_entry)));
		free(modules);
		return;
	}
	place = leave_place(app, PLACE_SCOPE);
	place->public_entry = public_entry;
	place->modules = modules;
	place->nmodules = count;
	prompt_set((struct span){ "", 0 });
	seek_again(app);
	app_set_focus(app, FOCUS_PANE);
	pane_select(&app->panes[ENTRY_PUBLIC], public_entry);
	app_choose(app, ENTRY_MODULE);
	app->chosen_by_hand = true;
}

void
places_enter_document(struct app *app, const struct document *document)
{
	struct place *scope;

	app_set_focus(app, app->base);
	places_forget_jumps(app);
	scope = newest(&app->places);
	/* Another document instead of this one is not further away. */
	if (!scope || scope->kind != PLACE_DOCUMENT)
		scope = leave_place(app, PLACE_DOCUMENT);
	scope->document = document;
	seek_again(app);
}

/* Back over a jump, in the details over a page. */
static void
jump_back(struct app *app, const struct entry *entry)
{
	const struct place *place = newest(&app->places);

	if (app->reader.count > 1)
		reader_back(app);
	else if (place && place->kind == PLACE_JUMP)
		places_back(app);
	else
		app_complain(
		    app, "%.*s is a public code", SPAN_ARG(entry_key(entry)));
}

void
places_jump(struct app *app)
{
	const struct entry *entry = app_entry(app), *public_entry;

	if (!entry)
		return;
	if (entry_kind(entry) == ENTRY_PUBLIC) {
		jump_back(app, entry);
		return;
	}
	public_entry = catalog_public_of(app->catalog, entry);
	if (!public_entry) {
		complain_of_no_public(app);
		return;
	}
	if (reader_page(&app->reader)) {
		reader_open(app, public_entry);
		return;
	}
	leave_place(app, PLACE_JUMP);
	prompt_set((struct span){ "", 0 });
	seek_again(app);
	app_choose(app, ENTRY_PUBLIC);
	app->chosen_by_hand = true;
	pane_select(&app->panes[ENTRY_PUBLIC], public_entry);
	pane_select(&app->panes[ENTRY_MODULE], entry);
}
