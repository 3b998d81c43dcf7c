#ifndef QUERY_MATCH_H
#define QUERY_MATCH_H

#include "query/index.h"
#include "query/needle.h"

/* How a term matches a row; what is smaller is better, in this order. */
struct match {
	enum tier tier;
	unsigned rank; /* of the field, see row_ranks; below MATCH_RANK_MAX */
	unsigned cost; /* by word starts and gaps, at most MATCH_COST_MAX */
};
#define MATCH_RANK_MAX (3 * ROW_RANKS)
#define MATCH_COST_MAX 255

/*
 * The needle as it stands in the row. As all that follow, of tier TIER_NONE
 * where it does not match.
 */
struct match match_row(const struct needle *needle, struct span row);

/*
 * By the sound of Han characters. What was spelled out comes before what was
 * abbreviated, in whatever field.
 */
struct match match_pinyin(const struct needle *needle,
    const struct pinyin_pattern *pattern, struct span row);

/*
 * With gaps between the characters. The best spot is put into *spot, which
 * may be NULL.
 */
struct match match_fuzzy(
    const struct needle *needle, struct span row, struct fuzzy_spot *spot);

/* What a place is worth as one in a text, whatever stands there. */
struct match match_text(struct span row, const struct place *place);

bool match_is_better(struct match a, struct match b);

#endif
