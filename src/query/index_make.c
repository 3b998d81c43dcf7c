#include <stdalign.h>

#include "base/crew.h"
#include "base/mem.h"
#include "query/store.h"

static void
find_runs(struct index *index, const struct catalog *catalog)
{
	size_t i, count;
	const struct table *tables = catalog_tables(catalog, &count);

	index->runs = xcalloc(count, sizeof(*index->runs));
	for (i = 0; i < count; i++)
		if (tables[i].entries && tables[i].source->nrows > 0)
			index->runs[index->nruns++] = (struct run){
				.first = tables[i].first_entry,
				.end = tables[i].first_entry +
				    (uint32_t)tables[i].source->nrows,
				.table = &tables[i],
			};
}

/* What the rows will take, if folding makes nothing longer. */
static size_t
expected(const struct index *index)
{
	size_t i, j, sum = index->count;

	for (i = 0; i < index->count; i++) {
		const struct doc_row *row = index->entries[i].row;

		for (j = 0; j < row->ncells; j++)
			sum += row->cells[j].len + 1;
	}
	return sum;
}

/*
 * What a thread makes of an index. The rows of the first thread stay where they
 * are; those of the others wait until they can be put behind them.
 */
struct part {
	alignas(CREW_ALIGN) struct index *index;
	struct rows rows;
	uint32_t first, end;     /* its entries in this round */
	const struct stop *stop; /* or NULL */
	bool stopped;
};

static void
add_row(struct part *part, uint32_t entry)
{
	struct index *index = part->index;
	struct row_signatures of;

	index->starts[entry] = part->rows.text.len;
	of = rows_add(&part->rows, &index->entries[entry], entry);
	index->ascii[entry] = of.signature.ascii;
	index->wide[entry] = of.signature.wide;
	index->sound_pairs[entry] = of.sound.pairs;
	index->sound_letters[entry] = of.sound.letters;
}

/* Asked so often, it is known in less than a millisecond. */
static const uint32_t rows_between_stops = 1024;

static bool
is_stopped(const struct part *part, uint32_t entry)
{
	return part->stop && (entry - part->first) % rows_between_stops == 0 &&
	    part->stop->is_wanted(part->stop->context);
}

static void
make_part(void *data)
{
	struct part *part = data;
	uint32_t entry;

	for (entry = part->first; entry < part->end; entry++) {
		part->stopped = is_stopped(part, entry);
		if (part->stopped)
			break;
		add_row(part, entry);
	}
}

/* Puts the rows of a part behind those of the first. */
static void
join(struct part *first, struct part *part)
{
	size_t from = first->rows.text.len;
	uint32_t entry;

	for (entry = part->first; entry < part->end; entry++)
		part->index->starts[entry] += from;
	rows_join(&first->rows, &part->rows);
}

/*
 * Of fewer rows a thread has made the half before another one has begun. More
 * would take more memory while they wait.
 */
enum {
	LEAST_ROWS = 1000,
	MOST_ROWS = 4000,
};

/* Cuts the next entries into parts; returns how many. */
static size_t
cut(const struct index *index, uint32_t first, struct part parts[CREW_MAX])
{
	size_t left = index->count - first, count = left / LEAST_ROWS;
	size_t i, each;

	if (count > index->threads)
		count = index->threads;
	if (count < 1)
		count = 1;
	each = left / count < MOST_ROWS ? left / count : MOST_ROWS;
	for (i = 0; i < count; i++) {
		parts[i].first = first;
		first += (uint32_t)each;
		parts[i].end = first;
	}
	return count;
}

/* Makes the next rows; false when a thread was stopped. */
static bool
make_round(struct part *parts, size_t count)
{
	size_t i;

	crew_run(make_part, parts, sizeof(*parts), count);
	for (i = 0; i < count; i++)
		if (parts[i].stopped)
			return false;
	for (i = 1; i < count; i++)
		join(&parts[0], &parts[i]);
	return true;
}

/* Makes the rows of all entries; false when it was stopped. */
static bool
make_rows(struct index *index, const struct stop *stop)
{
	struct part parts[CREW_MAX];
	uint32_t entry = 0;
	size_t i, count;
	bool ok = true;

	for (i = 0; i < CREW_MAX; i++)
		parts[i] = (struct part){ .index = index, .stop = stop };
	buf_room(&parts[0].rows.text, expected(index));
	while (ok && entry < index->count) {
		count = cut(index, entry, parts);
		entry = parts[count - 1].end;
		ok = make_round(parts, count);
	}
	index->rows = parts[0].rows;
	for (i = 1; i < CREW_MAX; i++)
		rows_finish(&parts[i].rows);
	return ok;
}

struct index *
index_new_on(
    size_t threads, const struct catalog *catalog, const struct stop *stop)
{
	struct index *index = xcalloc(1, sizeof(*index));

	index->entries = catalog_entries(catalog, &index->count);
	index_set_threads(index, threads);
	find_runs(index, catalog);
	index->ascii = xcalloc(index->count, sizeof(*index->ascii));
	index->wide = xcalloc(index->count, sizeof(*index->wide));
	index->sound_pairs = xcalloc(index->count, sizeof(*index->sound_pairs));
	index->sound_letters =
	    xcalloc(index->count, sizeof(*index->sound_letters));
	index->starts = xcalloc(index->count + 1, sizeof(*index->starts));
	if (!make_rows(index, stop)) {
		index_free(index);
		return NULL;
	}
	index->starts[index->count] = index->rows.text.len;
	lexicon_close(&index->rows.lexicon);
	return index;
}

struct index *
index_new_until(const struct catalog *catalog, const struct stop *stop)
{
	return index_new_on(crew_size(), catalog, stop);
}

struct index *
index_new(const struct catalog *catalog)
{
	return index_new_until(catalog, NULL);
}
