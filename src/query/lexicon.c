#include "query/lexicon.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "query/signature.h"
#include "query/words.h"

static const size_t least_slots = 64;

/* Where the word is, or where it has to be put. */
static uint32_t *
find_slot(struct lexicon *lexicon, struct span text, const struct word *word)
{
	size_t mask = lexicon->nslots - 1, i = word->hash & mask;

	for (; lexicon->slots[i]; i = (i + 1) & mask) {
		const struct word *other =
		    &lexicon->words[lexicon->slots[i] - 1];

		if (other->hash == word->hash && other->len == word->len &&
		    !memcmp(
			text.ptr + other->at, text.ptr + word->at, word->len))
			break;
	}
	return &lexicon->slots[i];
}

/* Keeps half of the slots free. */
static void
grow(struct lexicon *lexicon, struct span text)
{
	size_t i;

	if (2 * lexicon->count < lexicon->nslots)
		return;
	free(lexicon->slots);
	lexicon->nslots = lexicon->nslots ? 2 * lexicon->nslots : least_slots;
	lexicon->slots = xcalloc(lexicon->nslots, sizeof(*lexicon->slots));
	for (i = 0; i < lexicon->count; i++)
		*find_slot(lexicon, text, &lexicon->words[i]) = (uint32_t)i + 1;
}

static void
add_word(struct lexicon *lexicon, struct span text, struct word word)
{
	uint32_t *slot;

	grow(lexicon, text);
	slot = find_slot(lexicon, text, &word);
	if (*slot)
		return;
	word.letters =
	    signature_of(span_sub(text, word.at, word.at + word.len)).ascii;
	lexicon->words = xgrow(lexicon->words, &lexicon->cap,
	    lexicon->count + 1, sizeof(*lexicon->words));
	lexicon->words[lexicon->count++] = word;
	*slot = (uint32_t)lexicon->count;
}

void
lexicon_add(struct lexicon *lexicon, struct span text, size_t from)
{
	while (from < text.len) {
		struct word word = { .at = from };
		uint32_t hash = 0;
		bool letters = true;

		for (;
		     from < text.len && word_kind(text.ptr[from]) == WORD_ASCII;
		     from++) {
			letters = letters && text.ptr[from] >= 'a';
			hash = (hash + (unsigned char)text.ptr[from]) *
			    0x9E3779B1U;
		}
		word.hash = hash ^ hash >> 15;
		word.len = (uint8_t)(from - word.at);
		if (letters && from - word.at >= LEXICON_SHORTEST &&
		    from - word.at <= LEXICON_LONGEST)
			add_word(lexicon, text, word);
		from++;
	}
}

void
lexicon_join(struct lexicon *lexicon, struct span text, struct lexicon *other,
    size_t from)
{
	size_t i;

	for (i = 0; i < other->count; i++) {
		struct word word = other->words[i];

		word.at += from;
		add_word(lexicon, text, word);
	}
	lexicon_finish(other);
}

void
lexicon_close(struct lexicon *lexicon)
{
	free(lexicon->slots);
	lexicon->slots = NULL;
	lexicon->nslots = 0;
}

void
lexicon_finish(struct lexicon *lexicon)
{
	lexicon_close(lexicon);
	free(lexicon->words);
	*lexicon = (struct lexicon){ 0 };
}
