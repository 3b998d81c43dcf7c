#include "query/query.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/mem.h"
#include "query/syntax.h"
#include "text/fold.h"
#include "text/number.h"

struct query {
	struct span text;
	struct term *terms;
	size_t count, cap;
	struct arena arena; /* of the text and of what the terms hold */
	struct buf scratch;
};

/* The part of the text that is still to be read. */
struct reader {
	struct query *query;
	size_t at;
	bool joined; /* a | was read since the last term */
};

/* Takes the character at the reader's place if it is that one. */
static bool
take(struct reader *reader, char wanted)
{
	size_t len;

	if (syntax_at(reader->query->text, reader->at, &len) != wanted)
		return false;
	reader->at += len;
	return true;
}

static struct span
folded_copy(struct query *query, struct span text, enum fold_mode mode)
{
	buf_clear(&query->scratch);
	fold_add(&query->scratch, text, mode);
	return arena_copy(&query->arena, span_trim(buf_span(&query->scratch)));
}

static bool
at_end_of_term(const struct reader *reader)
{
	size_t len;
	char c = syntax_at(reader->query->text, reader->at, &len);

	return len == 0 || c == ' ' || c == '|';
}

/* What stands up to the closing quote, which is taken, or to the end. */
static struct span
take_phrase(struct reader *reader)
{
	struct span text = reader->query->text;
	size_t len, from = reader->at;

	while (syntax_at(text, reader->at, &len) != '"' && len > 0)
		reader->at += len;
	reader->at += len;
	return span_sub(text, from, reader->at - len);
}

static struct span
take_word(struct reader *reader)
{
	struct span text = reader->query->text;
	size_t len, from = reader->at;

	while (!at_end_of_term(reader)) {
		syntax_at(text, reader->at, &len);
		reader->at += len;
	}
	return span_sub(text, from, reader->at);
}

/* The $ behind a closed phrase. */
static bool
take_anchor(struct reader *reader)
{
	struct reader ahead = *reader;

	if (!take(&ahead, '$') || !at_end_of_term(&ahead))
		return false;
	*reader = ahead;
	return true;
}

static bool
is_numeric(const struct term *term)
{
	return term->scope == SCOPE_FIELD &&
	    (field_infos[term->field].is_code || term->field == FIELD_HTTP);
}

/* Adds the term, unless it asks for nothing. */
static void
add_term(struct reader *reader, struct term *term, struct span body)
{
	struct query *query = reader->query;

	term->folded = folded_copy(query, body, FOLD_CASE);
	if (term->folded.len == 0)
		return;
	term->exact = folded_copy(query, body, FOLD_WIDTH);
	term->case_sensitive = fold_has_upper(body);
	if (term->kind == TERM_ANY && is_numeric(term) &&
	    number_range(term->folded, &term->low, &term->high))
		term->kind = TERM_RANGE;
	else if (term->kind == TERM_ANY && term->negated)
		term->kind = TERM_LITERAL;
	if (reader->joined && query->count > 0)
		query->terms[query->count - 1].or_next = true;
	reader->joined = false;
	query->terms = xgrow(
	    query->terms, &query->cap, query->count + 1, sizeof(*query->terms));
	query->terms[query->count++] = *term;
}

/* The kinds by their anchors: [at the start][at the end]. */
static const enum term_kind anchored[2][2] = {
	{ TERM_ANY, TERM_SUFFIX },
	{ TERM_PREFIX, TERM_EXACT },
};

/* Reads what a term looks for, behind its ! and its field. */
static struct span
take_body(struct reader *reader, struct term *term)
{
	bool literal = take(reader, '\'');
	bool starts = !literal && take(reader, '^');
	bool ends = false;
	struct span body;

	if (take(reader, '"')) {
		body = take_phrase(reader);
		ends = take_anchor(reader);
		literal = true;
	} else {
		body = take_word(reader);
		ends = !literal && span_ends(body, SPAN_LIT("$"));
		body.len -= ends;
	}
	term->kind = anchored[starts][ends];
	if (term->kind == TERM_ANY && literal)
		term->kind = TERM_LITERAL;
	return body;
}

static void
read_term(struct reader *reader)
{
	struct term term = { 0 };
	struct span body, text = reader->query->text;
	size_t before, from = reader->at;

	do {
		before = reader->at;
		if (!term.negated)
			term.negated = take(reader, '!');
		if (term.scope == SCOPE_ALL)
			reader->at = syntax_prefix(text, reader->at, &term);
	} while (reader->at > before);
	body = take_body(reader, &term);
	term.typed = span_sub(text, from, reader->at);
	add_term(reader, &term, body);
}

struct query *
query_parse(struct span text)
{
	struct query *query = xcalloc(1, sizeof(*query));
	struct reader reader = { .query = query };

	query->text = arena_copy(&query->arena, text);
	while (reader.at < query->text.len) {
		if (take(&reader, ' '))
			continue;
		if (take(&reader, '|'))
			reader.joined = true;
		else
			read_term(&reader);
	}
	buf_finish(&query->scratch);
	return query;
}

void
query_free(struct query *query)
{
	if (!query)
		return;
	arena_finish(&query->arena);
	free(query->terms);
	free(query);
}

const struct term *
query_terms(const struct query *query, size_t *count)
{
	*count = query->count;
	return query->terms;
}

struct span
query_text(const struct query *query)
{
	return query->text;
}

bool
query_is_empty(const struct query *query)
{
	return query->count == 0;
}
