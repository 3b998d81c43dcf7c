#include "view/pane.h"

#include "view/sort.h"

/* What all tables of a kind are called; empty where they differ. */
static struct span
common_section(const struct catalog *catalog, enum entry_kind kind)
{
	size_t count, i;
	const struct table *tables = catalog_tables(catalog, &count);
	struct span section = { NULL, 0 };

	for (i = 0; i < count; i++) {
		if (!tables[i].entries || tables[i].kind != kind)
			continue;
		if (section.ptr && !span_eq(section, tables[i].source->section))
			return (struct span){ NULL, 0 };
		section = tables[i].source->section;
	}
	return section;
}

void
pane_init(
    struct pane *pane, const struct catalog *catalog, enum entry_kind kind)
{
	static const struct span titles[NPANES] = {
		[ENTRY_PUBLIC] = { "Public codes", 12 },
		[ENTRY_MODULE] = { "Module codes", 12 },
	};
	size_t count, i;

	*pane = (struct pane){ .kind = kind };
	pane->entries = catalog_entries(catalog, &count);
	for (i = 0; i < count; i++)
		pane->total += entry_kind(&pane->entries[i]) == kind;
	pane->title = common_section(catalog, kind);
	if (pane->title.len == 0)
		pane->title = titles[kind];
	columns_init(&pane->columns, catalog, kind);
}

void
pane_finish(struct pane *pane)
{
	columns_finish(&pane->columns);
	results_finish(&pane->results);
}

bool
pane_sort_hits(const struct pane *pane, size_t order, struct results *results,
    const struct stop *stop)
{
	struct sort_key key = {
		.columns = &pane->columns,
		.column = order - 1,
		.entries = pane->entries,
	};

	return order == 0 ||
	    sort_hits(results->hits, results->count, &key, stop);
}

void
pane_sort_results(struct pane *pane)
{
	pane_sort_hits(pane, pane->order, &pane->results, NULL);
	pane->sorted = pane->order;
}

void
pane_show_results(struct pane *pane)
{
	list_set(&pane->list, pane->results.count, pane->results.nloose);
}

void
pane_order_by_next(struct pane *pane)
{
	const struct columns *columns = &pane->columns;

	do {
		pane->order = (pane->order + 1) % (columns->count + 1);
	} while (pane->order > 0 && columns->fits[pane->order - 1].width == 0);
}

struct span
pane_order_heading(const struct pane *pane)
{
	if (pane->order == 0)
		return (struct span){ NULL, 0 };
	return pane->columns.at[pane->order - 1].heading;
}

const struct hit *
pane_hit(const struct pane *pane)
{
	if (pane->list.count == 0)
		return NULL;
	return &pane->results.hits[pane->list.selected];
}

const struct entry *
pane_entry(const struct pane *pane)
{
	const struct hit *hit = pane_hit(pane);

	return hit ? &pane->entries[hit->entry] : NULL;
}

const struct entry *
pane_moved_to(const struct pane *pane)
{
	return pane->list.selected > 0 ? pane_entry(pane) : NULL;
}

bool
pane_select(struct pane *pane, const struct entry *entry)
{
	size_t i;

	for (i = 0; i < pane->list.count; i++) {
		if (&pane->entries[pane->results.hits[i].entry] != entry)
			continue;
		list_select(&pane->list, i);
		return true;
	}
	return false;
}

struct pane_wants
pane_wants(const struct pane *pane)
{
	return (struct pane_wants){
		.nrows = pane->total,
		.need = columns_need(&pane->columns),
		.usual = columns_usual(&pane->columns),
		.most = columns_most(&pane->columns),
	};
}

/* The marker before a row, the blank behind it, and the borders. */
static size_t
text_width(const struct pane_area *area)
{
	size_t around = area->sides ? 4 : 1;

	return area->area.width > around ? area->area.width - around : 0;
}

void
pane_resize(struct pane *pane, const struct pane_area *area)
{
	list_resize(&pane->list, area->nrows);
	columns_fit(&pane->columns, text_width(area));
}
