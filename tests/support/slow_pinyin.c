#include "support/slow_pinyin.h"

#include <string.h>

#include "text/han.h"

bool
slow_pinyin_is_double(const char *syllable)
{
	return !strncmp(syllable, "zh", 2) || !strncmp(syllable, "ch", 2) ||
	    !strncmp(syllable, "sh", 2);
}

/* What is known of the best match while the slow way tries all. */
struct attempt {
	struct span text, typed;
	size_t from;
	bool found;
	size_t to, best_from, abbreviated;
};

static void
note(struct attempt *attempt, size_t to, size_t abbreviated)
{
	bool better = !attempt->found || to < attempt->to ||
	    (to == attempt->to && abbreviated < attempt->abbreviated);

	if (!better)
		return;
	attempt->found = true;
	attempt->to = to;
	attempt->best_from = attempt->from;
	attempt->abbreviated = abbreviated;
}

static void
try(struct attempt *attempt, size_t at, size_t typed, size_t abbreviated);

/* Types the first len letters of a reading. */
static void
try_letters(struct attempt *attempt, size_t at, size_t typed,
    size_t abbreviated, const char *reading, size_t len)
{
	struct span letters = { reading, len };
	struct span rest = span_sub(attempt->typed, typed, attempt->typed.len);

	if (span_starts(rest, letters))
		try(attempt, at + HAN_BYTES, typed + len,
		    abbreviated + (len < strlen(reading)));
}

static void
try_reading(struct attempt *attempt, size_t at, size_t typed,
    size_t abbreviated, const char *reading)
{
	size_t len, all = strlen(reading), rest = attempt->typed.len - typed;

	for (len = 1; len <= all; len++)
		if (len == all || len == rest || len == 1 ||
		    (len == 2 && slow_pinyin_is_double(reading)))
			try_letters(
			    attempt, at, typed, abbreviated, reading, len);
}

/* All ways to type on from an offset of the text and one of what is typed. */
static void
try(struct attempt *attempt, size_t at, size_t typed, size_t abbreviated)
{
	const char *readings[PINYIN_READINGS_MAX];
	struct span text = span_sub(attempt->text, at, attempt->text.len);
	struct span rest = span_sub(attempt->typed, typed, attempt->typed.len);
	size_t i, count;
	uint32_t c;

	if (typed == attempt->typed.len) {
		note(attempt, at, abbreviated);
		return;
	}
	c = han_at(text, 0);
	if (!c)
		return;
	if (span_starts(rest, span_sub(text, 0, HAN_BYTES)))
		try(attempt, at + HAN_BYTES, typed + HAN_BYTES, abbreviated);
	count = pinyin_readings(c, readings);
	for (i = 0; i < count; i++)
		try_reading(attempt, at, typed, abbreviated, readings[i]);
}

bool
slow_pinyin(struct span text, struct span typed, struct pinyin_match *match)
{
	struct attempt attempt = { .text = text, .typed = typed };

	for (; attempt.from < text.len; attempt.from++)
		try(&attempt, attempt.from, 0, 0);
	if (!attempt.found)
		return false;
	*match = (struct pinyin_match){
		.from = attempt.best_from,
		.to = attempt.to,
		.spelling = PINYIN_MIXED,
	};
	if (attempt.abbreviated == 0)
		match->spelling = PINYIN_WHOLE;
	else if (attempt.abbreviated == (match->to - match->from) / HAN_BYTES)
		match->spelling = PINYIN_INITIALS;
	return true;
}
