#include "catalog/question.h"

#include "catalog/postings.h"
#include "catalog/wildcard.h"

void
question_read(struct question *question)
{
	code_add_key(&question->key, question->code.text);
	if (question->code.last.len > 0)
		question->is_range = postings_range(&question->code,
		    &question->scratch, &question->first, &question->last);
	else
		question->is_number =
		    code_number(buf_span(&question->key), &question->value);
}

static bool
is_within(int64_t value, int64_t first, int64_t last)
{
	return value >= first && value <= last;
}

/* A range answers to a number that it includes, and to the same range. */
static enum rank
rank_of_range(struct question *question, const struct code *code)
{
	int64_t first, last;

	if (!postings_range(code, &question->scratch, &first, &last))
		return RANK_NONE;
	if (question->is_number)
		return is_within(question->value, first, last) ? RANK_MANY
							       : RANK_NONE;
	return question->is_range && question->first == first &&
		question->last == last
	    ? RANK_EXACT
	    : RANK_NONE;
}

/* Codes that are asked for as a range are all that it includes. */
static enum rank
rank_in_range(const struct question *question, struct span key)
{
	int64_t value;

	return question->is_range && code_number(key, &value) &&
		is_within(value, question->first, question->last)
	    ? RANK_MANY
	    : RANK_NONE;
}

static enum rank
rank_of_code(struct question *question, const struct code *code)
{
	struct span key;

	if (code->last.len > 0)
		return rank_of_range(question, code);
	buf_clear(&question->scratch);
	code_add_key(&question->scratch, code->text);
	key = buf_span(&question->scratch);
	if (question->code.last.len > 0)
		return rank_in_range(question, key);
	if (span_eq(code->text, question->code.text))
		return RANK_EXACT;
	if (span_eq(key, buf_span(&question->key)))
		return RANK_EQUAL;
	if (wildcard_is(code->text) &&
	    wildcard_matches(key, buf_span(&question->key)))
		return RANK_MANY;
	return RANK_NONE;
}

static bool
is_asked_about(const struct question *question, const struct entry *entry)
{
	return !question->document ||
	    (question->document == entry->table->document &&
		question->kind == entry_kind(entry));
}

enum rank
question_rank(struct question *question, const struct entry *entry)
{
	enum rank rank, best = RANK_NONE;
	struct codes codes;
	size_t i;

	if (!is_asked_about(question, entry))
		return RANK_NONE;
	if (question->public_code)
		entry_public_codes(entry, &codes);
	else
		entry_codes(entry, &codes);
	for (i = 0; i < codes.count; i++) {
		rank = rank_of_code(question, &codes.items[i]);
		if (rank < best)
			best = rank;
	}
	return best;
}

void
question_finish(struct question *question)
{
	buf_finish(&question->key);
	buf_finish(&question->scratch);
}
