#include "query/explain_term.h"

#include <inttypes.h>

#include "query/typo.h"

static const char *const where[] = {
	[TERM_ANY] = "in",
	[TERM_LITERAL] = "in",
	[TERM_PREFIX] = "at the start of",
	[TERM_SUFFIX] = "at the end of",
	[TERM_EXACT] = "as the whole of",
	[TERM_RANGE] = "in",
};

static const char *const scopes[] = {
	[SCOPE_ALL] = "any column",
	[SCOPE_REMEDY] = "the remedy",
	[SCOPE_PLACE] = "the document or its section",
};

static void
add_range(struct buf *out, const struct term *term)
{
	buf_addf(out, term->negated ? "no number" : "a number");
	if (term->low > INT64_MIN)
		buf_addf(out, " from %" PRId64, term->low);
	if (term->high < INT64_MAX)
		buf_addf(out,
		    term->low > INT64_MIN ? " to %" PRId64 : " up to %" PRId64,
		    term->high);
}

static void
add_text(struct buf *out, const struct term *term)
{
	buf_addf(out, term->negated ? "no \"" : "\"");
	buf_add(out, term->case_sensitive ? term->exact : term->folded);
	buf_addf(out, term->case_sensitive ? "\" in this case" : "\"");
}

/* How else it may match. */
static void
add_ways(struct buf *out, const struct term *term)
{
	struct needle needle = needle_of(term, FOLD_CASE);
	size_t slips = typo_slips(&needle);
	struct pinyin_pattern pattern;
	const char *before = ", or ";

	if (needle_pinyin(&needle, &pattern)) {
		buf_addf(out, "%sby pinyin", before);
		before = ", ";
	}
	if (slips > 0) {
		buf_addf(out, slips == 1 ? "%swith a slip" : "%swith two slips",
		    before);
		before = ", ";
	}
	if (needle.fuzzy.count > 0)
		buf_addf(out, "%swith gaps", before);
}

void
explain_term(struct buf *out, const struct term *term)
{
	if (term->kind == TERM_RANGE)
		add_range(out, term);
	else
		add_text(out, term);
	buf_addf(out, " %s %s", where[term->kind],
	    term->scope == SCOPE_FIELD ? field_infos[term->field].title
				       : scopes[term->scope]);
	if (term->scope != SCOPE_PLACE)
		add_ways(out, term);
}
