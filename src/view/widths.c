#include "view/columns.h"

#include <stdlib.h>

#include "base/mem.h"
#include "view/line.h"

/* Wider than this no column asks for; entries looked at for the widths. */
static const size_t max_width = 120, max_sample = 1024;

/* The remedy is listed where it gets this much and the others all they want */
static const size_t least_remedy = 24, most_beside_remedy = 40;

/* Blanks between columns; below this width every blank counts. */
static const size_t wide_gap = 2, narrow_gap = 1, narrow = 40;

/* Which columns can be done without, on a narrow screen: the largest first. */
static const unsigned ranks[FIELD_COUNT] = {
	[FIELD_CODE] = 0,
	[FIELD_MODULE] = 1,
	[FIELD_NAME] = 2,
	[FIELD_TITLE] = 3,
	[FIELD_DESCRIPTION] = 4,
	[FIELD_MESSAGE] = 5,
	[FIELD_REASON] = 6,
	[FIELD_SOLUTION] = 6,
	[FIELD_HEX] = 7,
	[FIELD_HTTP] = 7,
	[FIELD_CATEGORY] = 8,
	[FIELD_OTHER] = 9,
};
static const unsigned document_rank = 6;

/* At most so much each column asks for before any gets more. */
struct bounds {
	size_t least, need;
	size_t steady; /* up to so wide, few cells are ever cut */
};

/* In a list of several documents each column counts, as there are so few. */
static const struct bounds bounds_of_source[] = {
	[COLUMN_CODE] = { .least = 8, .need = 14, .steady = 12 },
	[COLUMN_FIELD] = { .least = 12, .need = 16, .steady = 12 },
	[COLUMN_TEXT] = { .least = 12, .need = 24 },
	[COLUMN_DOCUMENT] = { .least = 8, .need = 16, .steady = 24 },
};
static const struct bounds bounds_of_code = { 8, 8, 24 };
static const struct bounds bounds_of_text = { 6, 6, 8 };

static size_t
least_of(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* The widths of one column's cells, to find what most of them need. */
struct histogram {
	uint32_t cells[121]; /* of each width; the last: as wide, and wider */
	uint32_t total;      /* without empty ones */
	size_t most;         /* of a cell with all of its parts */
};

static size_t
percentile(const struct histogram *histogram, unsigned percent)
{
	uint64_t want = ((uint64_t)histogram->total * percent + 99) / 100;
	uint64_t seen = 0;
	size_t i;

	for (i = 0; i < max_width; i++) {
		seen += histogram->cells[i];
		if (seen >= want)
			return i;
	}
	return max_width;
}

/* What is there only where there is room. */
static bool
is_extra(const struct part *part)
{
	return part->kind == PART_REMEDY || part->kind == PART_SECTION;
}

static void
measure_cell(
    struct histogram *histogram, const struct part *parts, size_t count)
{
	size_t i, usual = 0, most = 0;

	for (i = 0; i < count; i++) {
		size_t width = line_width(parts[i].text, max_width);

		if (i > 0)
			width += is_extra(&parts[i]) ? 3 : 1;
		most = least_of(most + width, max_width);
		if (!is_extra(&parts[i]))
			usual = most;
	}
	if (count == 0)
		return;
	histogram->cells[usual]++;
	histogram->total++;
	if (most > histogram->most)
		histogram->most = most;
}

static void
measure_cells(struct columns *columns, const struct catalog *catalog,
    enum entry_kind kind, struct histogram *histograms)
{
	size_t count, i, c;
	const struct entry *entries = catalog_entries(catalog, &count);
	size_t step = count / max_sample + 1;

	for (i = 0; i < count; i += step) {
		if (entry_kind(&entries[i]) != kind)
			continue;
		for (c = 0; c < columns->count; c++) {
			struct part parts[PARTS_MAX];

			measure_cell(&histograms[c], parts,
			    columns_parts(columns, c, &entries[i], parts));
		}
	}
}

static bool
is_code(const struct column *column)
{
	return column->source != COLUMN_TEXT &&
	    (field_infos[column->field].is_code ||
		column->field == FIELD_HTTP || column->field == FIELD_HEX);
}

static unsigned
rank_of(const struct column *column)
{
	if (column->source == COLUMN_DOCUMENT)
		return document_rank;
	return ranks[column->source == COLUMN_TEXT ? FIELD_TITLE
						   : column->field];
}

static struct bounds
bounds_of(const struct column *column)
{
	if (column->source != COLUMN_CELL && column->source != COLUMN_REMEDY)
		return bounds_of_source[column->source];
	return is_code(column) ? bounds_of_code : bounds_of_text;
}

static void
set_wants(
    struct columns *columns, size_t column, const struct histogram *histogram)
{
	const struct column *at = &columns->at[column];
	struct bounds bounds = bounds_of(at);
	struct fit *fit = &columns->fits[column];
	size_t heading = line_width(at->heading, 16);

	fit->usual = percentile(histogram, 90);
	fit->least = least_of(fit->usual, bounds.least);
	if (fit->least == 0)
		fit->least = 1;
	if (heading <= 16 && fit->usual < heading)
		fit->usual = heading;
	if (at->source == COLUMN_DOCUMENT)
		fit->usual = least_of(fit->usual, bounds.steady);
	fit->most = histogram->most;
	if (fit->most < fit->usual)
		fit->most = fit->usual;
	fit->code = fit->usual <= bounds.steady;
	fit->rank = rank_of(at);
}

void
columns_measure(struct columns *columns, const struct catalog *catalog,
    enum entry_kind kind)
{
	struct histogram *histograms =
	    xcalloc(columns->count, sizeof(*histograms));
	size_t i;

	measure_cells(columns, catalog, kind, histograms);
	columns->fits = xcalloc(columns->count, sizeof(*columns->fits));
	for (i = 0; i < columns->count; i++)
		set_wants(columns, i, &histograms[i]);
	free(histograms);
}

static size_t
count_without_remedy(const struct columns *columns)
{
	size_t count = columns->count;

	return count > 0 && columns->at[count - 1].source == COLUMN_REMEDY
	    ? count - 1
	    : count;
}

static size_t
gaps(size_t count)
{
	return count > 0 ? (count - 1) * wide_gap : 0;
}

size_t
columns_need(const struct columns *columns)
{
	size_t i, count = count_without_remedy(columns), sum = gaps(count);

	for (i = 0; i < count; i++)
		sum += least_of(
		    columns->fits[i].usual, bounds_of(&columns->at[i]).need);
	return sum;
}

size_t
columns_usual(const struct columns *columns)
{
	size_t i, count = count_without_remedy(columns), sum = gaps(count);

	for (i = 0; i < count; i++)
		sum += columns->fits[i].usual;
	return sum;
}

size_t
columns_most(const struct columns *columns)
{
	size_t i, sum = columns->count * wide_gap;

	for (i = 0; i < columns->count; i++)
		sum += least_of(columns->fits[i].most, most_beside_remedy);
	return sum;
}

/* What the columns but the remedy want. */
static void
set_fits(
    struct fit *fits, const struct columns *columns, size_t count, bool remedy)
{
	size_t i;

	for (i = 0; i < count; i++) {
		fits[i] = columns->fits[i];
		if (remedy)
			fits[i].most =
			    least_of(fits[i].most, most_beside_remedy);
		/* Texts come before what only the headings of codes need. */
		if (columns->gap < wide_gap && fits[i].code)
			fits[i].usual = fits[i].least;
	}
}

void
columns_fit(struct columns *columns, size_t width)
{
	struct fit fits[COLUMNS_MAX];
	size_t i, used, left, count = count_without_remedy(columns);
	bool has_remedy = count < columns->count;

	columns->gap = columns_usual(columns) > width && width < narrow
	    ? narrow_gap
	    : wide_gap;
	set_fits(fits, columns, count, has_remedy);
	used = fit_columns(fits, count, columns->gap, width) + columns->gap;
	left = used < width ? width - used : 0;
	if (has_remedy && left < least_remedy) {
		left = 0;
		set_fits(fits, columns, count, false);
		fit_columns(fits, count, columns->gap, width);
	}
	for (i = 0; i < count; i++)
		columns->fits[i].width = fits[i].width;
	if (has_remedy)
		columns->fits[count].width =
		    least_of(left, columns->fits[count].most);
}
