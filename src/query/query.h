#ifndef QUERY_QUERY_H
#define QUERY_QUERY_H

#include <stdint.h>

#include "base/span.h"
#include "catalog/field.h"

/*
 * What was typed, read. Blanks separate terms, all of which must match; terms
 * joined by | are alternatives. What cannot be read as syntax is text: there
 * is no query that is an error.
 *
 *	word  "two words"  'literal  ^prefix  suffix$  !not  a | b
 *	code:4000  code:4000..4600  desc:"not exist"  in:ckafka
 *
 * Full-width : ! | ' " and the ideographic blank count as their ASCII twins,
 * and so do the curved quotes that input methods write. An operator that
 * nothing follows asks for nothing, and a quote that is never closed ends with
 * the text, so that what is found does not jump while it is being typed.
 */
enum term_kind {
	TERM_ANY,     /* all tiers */
	TERM_LITERAL, /* as it stands, not loosely: 'word, !word, phrases */
	TERM_PREFIX,  /* ^word: the field begins with it */
	TERM_SUFFIX,  /* word$: the field ends with it */
	TERM_EXACT,   /* ^word$: it is the whole field */
	TERM_RANGE,   /* code:low..high */
};

/* What a term is held against. */
enum term_scope {
	SCOPE_ALL,
	SCOPE_FIELD,  /* one field, see term.field */
	SCOPE_REMEDY, /* fix: */
	SCOPE_PLACE,  /* in: document or section */
};

struct term {
	enum term_kind kind;
	enum term_scope scope;
	enum field field;    /* where scope is SCOPE_FIELD */
	bool negated;        /* !: it must not match */
	bool or_next;        /* the next term is an alternative to this one */
	bool case_sensitive; /* it has an upper-case letter (smart case) */
	struct span folded;  /* folded with FOLD_CASE: what the index holds */
	struct span exact;   /* folded with FOLD_WIDTH, for case_sensitive */
	int64_t low, high;   /* where kind is TERM_RANGE, both included */
	struct span typed;   /* its place in the query's text */
};

struct query;

/* The query keeps its own copy of the text. */
struct query *query_parse(struct span text);
void query_free(struct query *query);

/* None of them has an empty folded text. */
const struct term *query_terms(const struct query *query, size_t *count);
struct span query_text(const struct query *query);

/*
 * Whether no term asks for anything, so that every entry is a result in
 * document order: nothing typed yet, or only a field's name.
 */
bool query_is_empty(const struct query *query);

/* The names that may stand before a colon, "code"; NULL after the last. */
const char *query_prefix(size_t index);

#endif
