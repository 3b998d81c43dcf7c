#ifndef QUERY_MATCH_H
#define QUERY_MATCH_H

#include "query/index.h"
#include "query/needle.h"
#include "query/typo.h"

/* How a term matches a row; what is smaller is better, in this order. */
struct match {
	enum tier tier;
	unsigned rank; /* how much is right, then the field; see match_rank */
	unsigned cost; /* by word starts and gaps, at most MATCH_COST_MAX */
};
#define MATCH_COST_MAX 255

/*
 * What is spelled out, or has fewer slips, comes first in whatever field. The
 * grade is 0 where all is right, at most MATCH_GRADE_MAX.
 */
#define MATCH_GRADE_MAX 2
#define MATCH_RANK_MAX ((MATCH_GRADE_MAX + 1) * ROW_RANKS)

static inline unsigned
match_rank(unsigned grade, char tag)
{
	return grade * ROW_RANKS + row_ranks[row_field(tag)];
}

/*
 * The needle as it stands in the row. As all that follow, of tier TIER_NONE
 * where it does not match.
 */
struct match match_row(const struct needle *needle, struct span row);

/* By the sound of Han characters; the grade is how it was spelled. */
struct match match_pinyin(const struct needle *needle,
    const struct pinyin_pattern *pattern, struct span row);

/*
 * A word with slips in it; their number is the grade. In rows of an index it is
 * enough to look for the words that may have been meant; ascii is of the row's
 * signature.
 */
struct match match_meanings(const struct needle *needle,
    const struct meanings *meanings, struct span row, uint64_t ascii);
struct match match_typo(const struct needle *needle, struct span row);

/*
 * With gaps between the characters. The best spot is put into *spot, which
 * may be NULL.
 */
struct match match_fuzzy(
    const struct needle *needle, struct span row, struct fuzzy_spot *spot);

/* What a place is worth as one in a text, whatever stands there. */
struct match match_text(struct span row, const struct place *place);

static inline bool
match_is_better(struct match a, struct match b)
{
	if (a.tier != b.tier)
		return a.tier < b.tier;
	return a.rank != b.rank ? a.rank < b.rank : a.cost < b.cost;
}

#endif
