#include "tui/reader.h"

#include <stdlib.h>

#include "base/mem.h"
#include "tui/app.h"
#include "tui/links.h"

/* A number of more digits is no reference's. */
static const size_t max_number = 99999;

void
reader_finish(struct reader *reader)
{
	free(reader->pages);
	subject_finish(&reader->subject);
	details_finish(&reader->details);
	*reader = (struct reader){ 0 };
}

struct page *
reader_page(const struct reader *reader)
{
	return reader->count > 0 ? &reader->pages[reader->count - 1] : NULL;
}

/* What is shown has to be made anew. */
static void
invalidate(struct reader *reader)
{
	reader->width = 0;
	reader->number = 0;
}

/* How the query matches the entry, where it was chosen. */
static struct hit
hit_of(const struct app *app, const struct entry *entry)
{
	const struct pane *pane = &app->panes[app->chosen];

	return pane_entry(pane) == entry ? *pane_hit(pane) : (struct hit){ 0 };
}

void
reader_update(struct app *app, size_t height, size_t width)
{
	struct reader *reader = &app->reader;
	struct page *page = reader_page(reader);

	if (!page)
		return;
	subject_set(&reader->subject, app->catalog, page->entry);
	reader->subject.hit = hit_of(app, page->entry);
	if (reader->width != width)
		details_make(&reader->details, &reader->subject, width);
	reader->width = width;
	scroll_resize(&page->scroll, reader->details.lines.count, height);
}

void
reader_open(struct app *app, const struct entry *entry)
{
	struct reader *reader = &app->reader;

	reader->pages = xgrow(reader->pages, &reader->cap, reader->count + 1,
	    sizeof(*reader->pages));
	reader->pages[reader->count++] = (struct page){ .entry = entry };
	invalidate(reader);
}

void
reader_close(struct app *app)
{
	app->reader.count = 0;
}

void
reader_back(struct app *app)
{
	struct reader *reader = &app->reader;

	if (reader->number > 0) {
		reader->number /= 10;
		return;
	}
	if (reader->count > 0)
		reader->count--;
	invalidate(reader);
}

/* The neighbour in a list of entries; NULL: there is none. */
static const struct entry *
neighbour(const struct app *app, const uint32_t *list, size_t count,
    const struct entry *entry, ptrdiff_t by)
{
	size_t total, i = 0, at;
	const struct entry *entries = catalog_entries(app->catalog, &total);

	while (i < count && &entries[list[i]] != entry)
		i++;
	at = i + (size_t)by;
	return i < count && at < count ? &entries[list[at]] : NULL;
}

/* Among the entries that the page before refers to. */
static const struct entry *
sibling(const struct app *app, const struct page *page, ptrdiff_t by)
{
	const struct entry *parent = page[-1].entry, *found;
	uint32_t *modules;
	size_t count;

	if (entry_kind(parent) != ENTRY_PUBLIC)
		return NULL;
	modules = catalog_modules_of(app->catalog, parent, &count);
	found = neighbour(app, modules, count, page->entry, by);
	free(modules);
	return found;
}

void
reader_next(struct app *app, ptrdiff_t by)
{
	struct reader *reader = &app->reader;
	struct page *page = reader_page(reader);
	struct pane *pane = &app->panes[app->chosen];
	const struct entry *entry;

	if (!page) {
		list_move(&pane->list, by);
		return;
	}
	if (reader->count > 1) {
		entry = sibling(app, page, by);
	} else {
		list_move(&pane->list, by);
		entry = pane_entry(pane);
	}
	if (!entry || entry == page->entry) {
		app_say(app, "there is no %s entry here",
		    by > 0 ? "next" : "previous");
		return;
	}
	*page = (struct page){ .entry = entry };
	invalidate(reader);
}

/* The reference whose number was typed; NULL: there is none. */
static const struct reference *
typed_reference(const struct reader *reader)
{
	size_t number = reader->number;

	if (number == 0 || number > reader->details.nreferences)
		return NULL;
	return &reader->details.references[number - 1];
}

void
reader_type_digit(struct app *app, unsigned digit)
{
	struct reader *reader = &app->reader;
	const struct reference *reference;

	reader->number = reader->number * 10 + digit;
	if (reader->number > max_number)
		reader->number = max_number;
	reference = typed_reference(reader);
	if (reference)
		scroll_show(&reader_page(reader)->scroll, reference->line);
}

void
reader_follow(struct app *app)
{
	struct reader *reader = &app->reader;
	const struct reference *reference = typed_reference(reader);

	if (!reference && reader->number > 0)
		app_complain(app, "there is no %zu here", reader->number);
	else if (!reference && reader->details.nreferences > 0)
		app_say(app, "type the number of a link or an entry");
	else if (reference && reference->entry)
		reader_open(app, reference->entry);
	else if (reference)
		links_open(app, reference->url);
	reader->number = 0;
}
