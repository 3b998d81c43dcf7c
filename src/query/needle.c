#include "query/needle.h"

#include "text/utf8.h"

static uint32_t
fields_of(const struct term *term)
{
	if (term->scope == SCOPE_FIELD)
		return (uint32_t)1 << term->field;
	if (term->scope == SCOPE_REMEDY)
		return (uint32_t)1 << FIELD_SOLUTION |
		    (uint32_t)1 << FIELD_REASON |
		    (uint32_t)1 << FIELD_DESCRIPTION;
	return NEEDLE_ALL_FIELDS;
}

static unsigned
worst_rank(uint32_t fields)
{
	unsigned worst = 0;
	enum field field;

	for (field = 0; field < FIELD_COUNT; field++)
		if (fields >> field & 1 && row_ranks[field] > worst)
			worst = row_ranks[field];
	return worst;
}

struct needle
needle_of(const struct term *term, enum fold_mode mode)
{
	struct needle needle = {
		.term = term,
		.finder =
		    finder_of(mode == FOLD_CASE ? term->folded : term->exact),
		.fields = fields_of(term),
	};

	needle.rank = worst_rank(needle.fields);
	needle.single = utf8_count(needle.finder.text) == 1;
	if (term->kind == TERM_ANY && !needle.single)
		needle.fuzzy = fuzzy_of(needle.finder.text);
	if (term->kind != TERM_RANGE)
		needle.signature = signature_of(term->folded);
	return needle;
}

bool
needle_pinyin(const struct needle *needle, struct pinyin_pattern *pattern)
{
	const struct term *term = needle->term;

	return term->kind == TERM_ANY && !term->case_sensitive &&
	    !needle->single && pinyin_compile(pattern, needle->finder.text);
}
