#include "query/likeness.h"

#include "base/ascii.h"
#include "text/fold.h"
#include "text/utf8.h"

/* No message that people write is longer. */
static const size_t message_max = 4096;

/* 0 stands for no word. */
static uint32_t
hash(struct span word)
{
	uint32_t hash = span_hash(SPAN_HASH, word);

	return hash ? hash : 1;
}

/* Where a word of the message is, or would be. */
static size_t
slot_of(const struct likeness *likeness, uint32_t word)
{
	size_t slot = word % LIKENESS_SLOTS;

	while (likeness->slots[slot] && likeness->slots[slot] != word)
		slot = (slot + 1) % LIKENESS_SLOTS;
	return slot;
}

static void
learn(struct likeness *likeness, struct span word)
{
	size_t slot = slot_of(likeness, hash(word));

	if (likeness->slots[slot] || likeness->count == LIKENESS_WORDS_MAX)
		return;
	likeness->slots[slot] = hash(word);
	likeness->count++;
}

static void
recognise(struct likeness *likeness, struct span word)
{
	size_t slot = slot_of(likeness, hash(word));

	if (!likeness->slots[slot] || likeness->seen[slot] == likeness->round)
		return;
	likeness->seen[slot] = likeness->round;
	likeness->found++;
}

/* Cuts a run of letters and digits, or a pair of other characters. */
static struct span
next_word(struct span text, size_t *at)
{
	size_t from = *at, len;
	uint32_t c;

	if (ascii_is_word(text.ptr[*at])) {
		while (*at < text.len && ascii_is_word(text.ptr[*at]))
			(*at)++;
		return span_sub(text, from, *at);
	}
	len = utf8_decode(span_sub(text, from, text.len), &c);
	*at += len;
	if (c < 0x80 || *at >= text.len || (unsigned char)text.ptr[*at] < 0x80)
		return span_sub(text, from, from);
	len += utf8_decode(span_sub(text, *at, text.len), &c);
	return span_sub(text, from, from + len);
}

static void
each_word(struct likeness *likeness, struct span text,
    void (*take)(struct likeness *likeness, struct span word))
{
	struct span folded;
	size_t at = 0;

	buf_clear(&likeness->folded);
	fold_add(&likeness->folded, text, FOLD_CASE);
	folded = buf_span(&likeness->folded);
	while (at < folded.len) {
		struct span word = next_word(folded, &at);

		if (word.len > 1)
			take(likeness, word);
	}
}

void
likeness_begin(struct likeness *likeness, struct span message)
{
	*likeness = (struct likeness){ 0 };
	each_word(likeness, span_sub(message, 0, message_max), learn);
}

void
likeness_finish(struct likeness *likeness)
{
	buf_finish(&likeness->folded);
}

void
likeness_begin_text(struct likeness *likeness)
{
	likeness->round++;
	likeness->found = 0;
}

void
likeness_add(struct likeness *likeness, struct span part)
{
	each_word(likeness, part, recognise);
}

unsigned
likeness_of_text(const struct likeness *likeness)
{
	return likeness->count == 0
	    ? 0
	    : (unsigned)(likeness->found * LIKENESS_WHOLE / likeness->count);
}
