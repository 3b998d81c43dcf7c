#include "query/matcher.h"

#include "text/number.h"

/* What a term that only restricts makes of an entry. */
static const struct match passes = { .tier = TIER_EQUAL };
static const struct match fails = { .tier = TIER_NONE };

/* Whether it is held against codes, which may be ranges. */
static bool
is_about_codes(const struct term *term)
{
	return term->scope == SCOPE_ALL ||
	    (term->scope == SCOPE_FIELD && field_infos[term->field].is_code);
}

struct matcher
matcher_of(const struct term *term, const struct index *index)
{
	struct matcher matcher = {
		.term = term,
		.folded = needle_of(term, FOLD_CASE),
		.exact = needle_of(term, FOLD_WIDTH),
		.restricts = term->negated || term->kind == TERM_RANGE ||
		    term->scope == SCOPE_PLACE,
		.low = term->low,
		.high = term->high,
	};

	/* What does not match makes a hit of a row, too. */
	if (term->negated || term->scope == SCOPE_PLACE)
		matcher.folded.signature = (struct signature){ 0 };
	matcher.meanings = meanings_of(
	    &matcher.folded, &index->rows.lexicon, buf_span(&index->rows.text));
	matcher.has_pinyin = needle_pinyin(&matcher.folded, &matcher.pinyin);
	if (matcher.has_pinyin)
		pinyin_prepare(&matcher.pinyin);
	if (!is_about_codes(term))
		return matcher;
	matcher.has_value = term->kind == TERM_RANGE;
	if (!term->negated && number_parse(term->folded, &matcher.low)) {
		matcher.has_value = true;
		matcher.high = matcher.low;
	}
	return matcher;
}

void
matcher_finish(struct matcher *matcher)
{
	meanings_finish(&matcher->meanings);
	if (matcher->has_pinyin)
		pinyin_finish(&matcher->pinyin);
}

void
matcher_enter(
    struct matcher *matcher, const struct table *table, struct buf *scratch)
{
	bool exact = matcher->term->case_sensitive;
	enum fold_mode mode = exact ? FOLD_WIDTH : FOLD_CASE;
	struct place place = { 0 };

	if (matcher->term->scope != SCOPE_PLACE)
		return;
	buf_clear(scratch);
	buf_add_char(scratch, row_tag(FIELD_OTHER));
	fold_add(scratch, table->document->name, mode);
	buf_add_char(scratch, row_tag(FIELD_OTHER));
	fold_add(scratch, table->source->section, mode);
	buf_add_char(scratch, ROW_END);
	matcher->in_place = place_next(&place,
	    exact ? &matcher->exact : &matcher->folded, buf_span(scratch));
}

/* The entries of a block that have all bits of a word among theirs. */
static uint64_t
having(const uint64_t *words, uint64_t all, uint64_t entries)
{
	uint64_t left, have = 0;

	if (all == 0)
		return entries;
	for (left = entries; left; left &= left - 1) {
		unsigned i = (unsigned)__builtin_ctzll(left);

		have |= (uint64_t)((words[i] & all) == all) << i;
	}
	return have;
}

static uint64_t
having_letters(const uint32_t *words, uint32_t all, uint64_t entries)
{
	uint64_t left, have = 0;

	if (all == 0)
		return entries;
	for (left = entries; left; left &= left - 1) {
		unsigned i = (unsigned)__builtin_ctzll(left);

		have |= (uint64_t)((words[i] & all) == all) << i;
	}
	return have;
}

uint64_t
matcher_slips(const struct matcher *matcher, const struct index *index,
    uint32_t first, uint64_t entries)
{
	uint64_t left, slips = 0;

	if (matcher->meanings.count == 0)
		return 0;
	for (left = entries; left; left &= left - 1) {
		unsigned i = (unsigned)__builtin_ctzll(left);

		if (meanings_may_match(
			&matcher->meanings, index->ascii[first + i]))
			slips |= (uint64_t)1 << i;
	}
	return slips;
}

uint64_t
matcher_look(struct matcher *matcher, const struct index *index, uint32_t first,
    uint64_t entries)
{
	struct signature all = matcher->folded.signature;
	struct pinyin_signature sound = matcher->pinyin.signature;
	uint64_t bits = having(index->ascii + first, all.ascii, entries);

	matcher->may_stand = having(index->wide + first, all.wide, bits);
	matcher->may_sound = 0;
	if (matcher->has_pinyin) {
		bits = having(index->sound_pairs + first, sound.pairs, entries);
		matcher->may_sound = having_letters(
		    index->sound_letters + first, sound.letters, bits);
	}
	matcher->may_slip = matcher_slips(matcher, index, first, entries);
	return matcher->may_stand | matcher->may_sound | matcher->may_slip;
}

static struct span
exact_row(struct subject *subject)
{
	if (!subject->has_exact) {
		buf_clear(&subject->exact);
		row_add(&subject->exact,
		    &subject->index->entries[subject->entry], FOLD_WIDTH);
		subject->has_exact = true;
	}
	return buf_span(&subject->exact);
}

/* Whether a range among the entry's codes has a number of the term. */
static bool
in_range(const struct matcher *matcher, const struct subject *subject)
{
	const struct range *ranges = subject->index->rows.ranges;
	size_t low = 0, high = subject->index->rows.nranges;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (ranges[middle].entry < subject->entry)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < subject->index->rows.nranges; low++) {
		if (ranges[low].entry != subject->entry)
			break;
		if (matcher->low <= ranges[low].last &&
		    matcher->high >= ranges[low].first)
			return true;
	}
	return false;
}

/* Whether the term stands in the entry as it is, wherever. */
static bool
stands_in(const struct matcher *matcher, struct subject *subject)
{
	struct place folded = { 0 }, exact = { 0 };

	if (matcher->has_value && in_range(matcher, subject))
		return true;
	if (!place_next(&folded, &matcher->folded,
		index_row(subject->index, subject->entry)))
		return false;
	return !matcher->term->case_sensitive ||
	    place_next(&exact, &matcher->exact, exact_row(subject));
}

/* The first tier that the row is in. */
static struct match
match_tiers(const struct matcher *matcher, const struct needle *needle,
    const struct subject *subject, struct span row)
{
	struct match match = fails;
	uint64_t bit = (uint64_t)1 << subject->entry % MATCHER_BLOCK;

	if (matcher->may_stand & bit)
		match = match_row(needle, row);
	if (match.tier == TIER_NONE && matcher->may_sound & bit)
		match = match_pinyin(needle, &matcher->pinyin, row);
	if (match.tier == TIER_NONE && needle == &matcher->exact)
		match = match_typo(needle, row);
	else if (match.tier == TIER_NONE && matcher->may_slip & bit)
		match = match_meanings(needle, &matcher->meanings, row,
		    subject->index->ascii[subject->entry]);
	if (match.tier == TIER_NONE && matcher->may_stand & bit &&
	    needle->fuzzy.count > 0)
		match = match_fuzzy(needle, row, NULL);
	return match;
}

struct match
matcher_match(const struct matcher *matcher, struct subject *subject)
{
	const struct term *term = matcher->term;
	struct match match;

	if (term->scope == SCOPE_PLACE)
		return matcher->in_place != term->negated ? passes : fails;
	if (term->negated)
		return stands_in(matcher, subject) ? fails : passes;
	match = match_tiers(matcher, &matcher->folded, subject,
	    index_row(subject->index, subject->entry));
	if (match.tier != TIER_NONE && term->case_sensitive)
		match = match_tiers(
		    matcher, &matcher->exact, subject, exact_row(subject));
	if (match.tier != TIER_EQUAL && matcher->has_value &&
	    in_range(matcher, subject))
		match = (struct match){ .cost = MATCH_COST_MAX };
	return match;
}
