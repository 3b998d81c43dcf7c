#include "query/typo.h"

#include <stdlib.h>

#include "base/mem.h"
#include "query/words.h"

enum {
	LEAST_FOR_ONE = 5, /* letters; in fewer each is another word */
	LEAST_FOR_TWO = 9,
};

size_t
typo_slips(const struct needle *needle)
{
	const struct term *term = needle->term;
	size_t i;

	if (term->kind != TERM_ANY || term->folded.len < LEAST_FOR_ONE)
		return 0;
	for (i = 0; i < term->folded.len; i++)
		if (term->folded.ptr[i] < 'a' || term->folded.ptr[i] > 'z')
			return 0;
	return term->folded.len < LEAST_FOR_TWO ? 1 : 2;
}

/* How many slips lead from one word to the other; more than most: too many. */
static size_t
slips_between(struct span a, struct span b, size_t most)
{
	if (a.len + most < b.len || b.len + most < a.len)
		return SPAN_NONE;
	return edits_between(a, b);
}

static bool
is_letters(struct span word)
{
	size_t i;

	for (i = 0; i < word.len; i++)
		if (word.ptr[i] >= '0' && word.ptr[i] <= '9')
			return false;
	return true;
}

bool
typo_next(struct typo *typo, const struct needle *needle, struct span row)
{
	struct span text = needle->finder.text;
	size_t most = typo_slips(needle), from, to = typo->to;

	if (most == 0)
		return false;
	while (to < row.len) {
		struct span word;

		for (from = to;
		     to < row.len && word_kind(row.ptr[to]) == WORD_ASCII; to++)
			;
		word = span_sub(row, from, to);
		*typo = (struct typo){ from, to, 0 };
		to++;
		if (word.len < LEXICON_SHORTEST || !is_letters(word))
			continue;
		typo->slips = slips_between(text, word, most);
		if (typo->slips <= most)
			return true;
	}
	return false;
}

static void
add(struct meanings *meanings, struct meant meant)
{
	size_t i = meanings->count++;

	meanings->words = xgrow(meanings->words, &meanings->cap,
	    meanings->count, sizeof(*meanings->words));
	for (; i > 0 && meanings->words[i - 1].slips > meant.slips; i--)
		meanings->words[i] = meanings->words[i - 1];
	meanings->words[i] = meant;
	meanings->letters &= meant.letters;
}

struct meanings
meanings_of(const struct needle *needle, const struct lexicon *lexicon,
    struct span text)
{
	struct meanings meanings = { .letters = UINT64_MAX };
	struct span typed = needle->term->folded;
	uint64_t letters = needle->signature.ascii;
	size_t i, most = typo_slips(needle);

	for (i = 0; most > 0 && i < lexicon->count; i++) {
		const struct word *word = &lexicon->words[i];
		struct span meant;
		size_t slips;

		/* A slip takes no more than one bit away. */
		if ((size_t)__builtin_popcountll(letters & ~word->letters) >
		    most)
			continue;
		meant = span_sub(text, word->at, word->at + word->len);
		slips = slips_between(typed, meant, most);
		if (slips <= most && span_find(meant, typed, 0) == SPAN_NONE)
			add(&meanings,
			    (struct meant){
				finder_of(meant), word->letters, slips });
	}
	return meanings;
}

void
meanings_finish(struct meanings *meanings)
{
	free(meanings->words);
	*meanings = (struct meanings){ 0 };
}
