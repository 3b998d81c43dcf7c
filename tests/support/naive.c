#include "support/naive.h"

#include "catalog/entry_codes.h"
#include "support/slow_pinyin.h"
#include "text/edits.h"
#include "text/fold.h"
#include "text/utf8.h"

static bool
is_subsequence(struct span needle, struct span text)
{
	size_t at = 0, taken = 0, len;
	uint32_t c, d;

	for (; at < needle.len; at += len) {
		len = utf8_decode(span_sub(needle, at, needle.len), &c);
		do {
			if (taken >= text.len)
				return false;
			taken +=
			    utf8_decode(span_sub(text, taken, text.len), &d);
		} while (c != d);
	}
	return true;
}

static bool
sounds_like(const struct term *term, struct span text)
{
	struct pinyin_match match;

	return !term->case_sensitive && utf8_count(term->folded) > 1 &&
	    slow_pinyin(text, term->folded, &match);
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_of_letters(struct span text)
{
	size_t i;

	for (i = 0; i < text.len; i++)
		if (!is_letter(text.ptr[i]))
			return false;
	return true;
}

/* Cuts the next word off; those that hold a digit are words, too. */
static struct span
cut_word(struct span *text)
{
	size_t from = 0, to;
	struct span word;

	while (from < text->len && !is_letter(text->ptr[from]) &&
	    !(text->ptr[from] >= '0' && text->ptr[from] <= '9'))
		from++;
	for (to = from; to < text->len &&
	     (is_letter(text->ptr[to]) ||
		 (text->ptr[to] >= '0' && text->ptr[to] <= '9'));
	     to++)
		;
	word = span_sub(*text, from, to);
	*text = span_sub(*text, to, text->len);
	return word;
}

static bool
is_slip(struct span needle, struct span text)
{
	struct span word;

	if (needle.len < 5 || !is_of_letters(needle))
		return false;
	while (text.len > 0) {
		word = cut_word(&text);
		if (word.len >= 4 && is_of_letters(word) &&
		    edits_between(needle, word) <= (needle.len < 9 ? 1U : 2U))
			return true;
	}
	return false;
}

static enum tier
naive_cell(const struct term *term, enum field field, struct span text)
{
	struct span needle = term->case_sensitive ? term->exact : term->folded;
	bool starts = span_starts(text, needle);
	bool ends = span_ends(text, needle);
	bool equal = span_eq(text, needle);

	if ((term->kind == TERM_PREFIX && !starts) ||
	    (term->kind == TERM_SUFFIX && !ends) ||
	    (term->kind == TERM_EXACT && !equal) || text.len == 0)
		return TIER_NONE;
	if (field_infos[field].is_code && equal)
		return TIER_EQUAL;
	if (field_infos[field].is_code && starts && term->kind != TERM_SUFFIX)
		return TIER_PREFIX;
	if (span_find(text, needle, 0) != SPAN_NONE)
		return TIER_SUBSTRING;
	if (term->kind == TERM_ANY && sounds_like(term, text))
		return TIER_PINYIN;
	if (term->kind == TERM_ANY && is_slip(needle, text))
		return TIER_TYPO;
	return term->kind == TERM_ANY && is_subsequence(needle, text)
	    ? TIER_FUZZY
	    : TIER_NONE;
}

/* The tier of a text of the document, which is not folded yet. */
static enum tier
naive_text(const struct term *term, enum field field, struct span text)
{
	struct buf folded = { 0 };
	enum tier tier;

	if (term->scope == SCOPE_FIELD && term->field != field)
		return TIER_NONE;
	fold_add(&folded, text, term->case_sensitive ? FOLD_WIDTH : FOLD_CASE);
	tier = naive_cell(term, field, buf_span(&folded));
	buf_finish(&folded);
	return tier;
}

static enum tier
naive_tier(const struct term *term, const struct entry *entry)
{
	enum tier tier, best = TIER_NONE;
	struct codes codes;
	size_t i;

	for (i = 0; i < entry_ncells(entry); i++) {
		tier = naive_text(
		    term, entry_cell_field(entry, i), entry_cell(entry, i));
		if (tier < best)
			best = tier;
	}
	/* Those of the row above, where the row has none. */
	entry_public_codes(entry, &codes);
	for (i = 0; i < codes.count; i++) {
		tier = naive_text(term, FIELD_CODE, codes.items[i].text);
		if (tier < best)
			best = tier;
	}
	if (term->negated)
		return best == TIER_NONE ? TIER_EQUAL : TIER_NONE;
	return best;
}

enum tier
naive_query(const struct query *query, const struct entry *entry)
{
	enum tier worst = TIER_EQUAL;
	size_t i, count;
	const struct term *terms = query_terms(query, &count);

	for (i = 0; i < count; i++) {
		enum tier tier = naive_tier(&terms[i], entry);

		if (tier > worst)
			worst = tier;
	}
	return worst;
}
