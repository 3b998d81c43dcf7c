#include <stdlib.h>

#include "cli/ledger.h"
#include "out/styled.h"

/* Codes wider than this do not push the numbers of others to the right. */
static const size_t widest_codes = 32;

static int
compare(const void *a, const void *b)
{
	const struct annotation_place *x =
	    &((const struct ledger_row *)a)->place;
	const struct annotation_place *y =
	    &((const struct ledger_row *)b)->place;

	if (x->count != y->count)
		return x->count < y->count ? 1 : -1;
	return x->first < y->first ? -1 : x->first > y->first;
}

/* The rows that were met; what was only looked up has no count. */
static void
sort(struct ledger *ledger)
{
	if (ledger->count > 0)
		qsort(ledger->rows, ledger->count, sizeof(*ledger->rows),
		    compare);
	while (ledger->count > 0 &&
	    ledger->rows[ledger->count - 1].place.count == 0)
		ledger->count--;
}

static size_t
width_of_codes(const struct ledger *ledger, struct line *line)
{
	size_t i, widest = 4;

	for (i = 0; i < ledger->count; i++) {
		line_clear(line);
		annotation_add_codes(line, &ledger->rows[i].annotation);
		if (line->columns > widest && line->columns <= widest_codes)
			widest = line->columns;
	}
	line_clear(line);
	return widest;
}

static void
add_numbers(struct line *line, const struct annotation_place *place)
{
	struct buf numbers = { 0 };

	buf_addf(&numbers, " %9zu %9zu %9zu  ", place->count, place->first,
	    place->last);
	line_add(line, buf_span(&numbers), STYLE_NORMAL);
	buf_finish(&numbers);
}

static void
write_rows(struct ledger *ledger, struct out *out, struct line *line)
{
	size_t i, width = width_of_codes(ledger, line);

	line_add(line, SPAN_LIT("code"), STYLE_HEADING);
	line_fill(line, width, SPAN_LIT(" "), STYLE_NORMAL);
	line_add(line, SPAN_LIT("     count     first      last  meaning"),
	    STYLE_HEADING);
	styled_write(out, line);
	for (i = 0; i < ledger->count; i++) {
		const struct ledger_row *row = &ledger->rows[i];

		line_clear(line);
		annotation_add_codes(line, &row->annotation);
		line_fill(line, width, SPAN_LIT(" "), STYLE_NORMAL);
		add_numbers(line, &row->place);
		annotation_add_meaning(line, &row->annotation);
		styled_write(out, line);
		out_advance(out);
	}
}

void
ledger_write(struct ledger *ledger, struct out *out)
{
	struct line line = { 0 };

	sort(ledger);
	if (ledger->count == 0)
		buf_addf(&out->buf, "no errors\n");
	else
		write_rows(ledger, out, &line);
	if (ledger->beyond > 0)
		buf_addf(&out->buf, "and %zu of other codes\n", ledger->beyond);
	line_finish(&line);
}

void
ledger_write_jsonl(struct ledger *ledger, struct out *out)
{
	size_t i;

	sort(ledger);
	for (i = 0; i < ledger->count; i++)
		jsonl_annotation(
		    out, &ledger->rows[i].annotation, &ledger->rows[i].place);
	if (ledger->beyond > 0)
		buf_addf(&out->buf, "{\"other\":%zu}\n", ledger->beyond);
}
