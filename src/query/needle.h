#ifndef QUERY_NEEDLE_H
#define QUERY_NEEDLE_H

#include "query/finder.h"
#include "query/fuzzy.h"
#include "query/query.h"
#include "query/row.h"
#include "query/signature.h"
#include "text/pinyin.h"

/* A term made ready to be looked for in rows of one case. */
struct needle {
	const struct term *term;
	struct finder finder;       /* its text is borrowed from the term */
	uint32_t fields;            /* a bit for each it may stand in */
	unsigned rank;              /* the worst of these fields */
	bool single;                /* it is one character */
	struct fuzzy fuzzy;         /* count 0: not with gaps */
	struct signature signature; /* a row in which it stands has all of it */
};

#define NEEDLE_ALL_FIELDS (((uint32_t)1 << FIELD_COUNT) - 1)

/* For rows of FOLD_CASE, or of FOLD_WIDTH if the term is case-sensitive. */
struct needle needle_of(const struct term *term, enum fold_mode mode);

/* False where the needle is not looked for by how it sounds. */
bool needle_pinyin(const struct needle *needle, struct pinyin_pattern *pattern);

/* Where a needle stands in a row. Zero-initialised is before the first. */
struct place {
	size_t cell, end; /* the offsets of the cell's tag and of the next */
	size_t from, to;
	char remedy; /* the tag of what fix: means; 0: not looked for yet */
};

/*
 * The next place where the needle stands as it is, in a field it may stand in,
 * as its anchors want it. Of a range it is the next number inside. False after
 * the last. All places of a row are found in linear time.
 */
bool
place_next(struct place *place, const struct needle *needle, struct span row);

/*
 * Puts the place into the cell around an offset; returns whether the needle
 * may stand there. Only cell and end are set. It costs nothing in the cell
 * that the place is in already.
 */
bool place_enter(struct place *place, const struct needle *needle,
    struct span row, size_t at);

#endif
