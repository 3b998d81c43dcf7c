#include "query/rows.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "catalog/postings.h"
#include "query/row.h"

static struct range *
room_for_ranges(struct rows *rows, size_t count)
{
	rows->ranges = xgrow(rows->ranges, &rows->ranges_cap,
	    rows->nranges + count, sizeof(*rows->ranges));
	return rows->ranges + rows->nranges;
}

/* Adds the ranges among the codes of an entry; returns whether it has any. */
static bool
add_ranges(struct rows *rows, const struct entry *entry, uint32_t number)
{
	size_t i, before = rows->nranges;
	struct buf scratch = { 0 };
	struct codes codes;

	entry_codes(entry, &codes);
	for (i = 0; i < codes.count; i++) {
		struct range range = { .entry = number };

		if (codes.items[i].last.len == 0 ||
		    !postings_range(
			&codes.items[i], &scratch, &range.first, &range.last))
			continue;
		*room_for_ranges(rows, 1) = range;
		rows->nranges++;
	}
	buf_finish(&scratch);
	return rows->nranges > before;
}

/* A row with a range may hold any number, so it must not be rejected. */
static struct signature
any_number(void)
{
	return signature_of(SPAN_LIT("00112233445566778899"));
}

struct row_signatures
rows_add(struct rows *rows, const struct entry *entry, uint32_t number)
{
	size_t from = rows->text.len;
	bool odd = row_add(&rows->text, entry, FOLD_CASE);
	struct span row = span_sub(buf_span(&rows->text), from, rows->text.len);
	struct row_signatures signatures = {
		.signature = signature_of(row),
		.sound = pinyin_signature(row),
	};

	if (odd && add_ranges(rows, entry, number))
		signatures.signature.ascii |= any_number().ascii;
	lexicon_add(&rows->lexicon, buf_span(&rows->text), from);
	return signatures;
}

void
rows_join(struct rows *rows, struct rows *others)
{
	size_t from = rows->text.len;

	buf_add(&rows->text, buf_span(&others->text));
	lexicon_join(
	    &rows->lexicon, buf_span(&rows->text), &others->lexicon, from);
	if (others->nranges > 0)
		memcpy(room_for_ranges(rows, others->nranges), others->ranges,
		    others->nranges * sizeof(*others->ranges));
	rows->nranges += others->nranges;
	buf_clear(&others->text);
	others->nranges = 0;
}

void
rows_finish(struct rows *rows)
{
	buf_finish(&rows->text);
	lexicon_finish(&rows->lexicon);
	free(rows->ranges);
	*rows = (struct rows){ 0 };
}
