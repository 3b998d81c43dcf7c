#include "response/doubt.h"

#include "base/ascii.h"
#include "response/peek.h"

/* So far around a code it is looked for what says that something failed. */
static const size_t around = 200;

/* What says so, also as a part of a word. */
static const char *const failures[] = { "error", "fail", "exception", "错误",
	"失败", "异常", NULL };

/* Words behind which a code is not that of something else. */
static const char *const neutral[] = {
	/* levels of logs */
	"trace", "debug", "info", "notice", "warn", "warning", "err", "severe",
	"critical", "fatal", "panic",
	/* what answers with a code */
	"api", "server", "backend", "gateway", "biz", "business", "result",
	"ret", "return", "returns", "returned", "got", "get", "received",
	/* what stands before anything */
	"a", "an", "the", "this", "its", "their", "with", "and", "or", "by",
	"is", "was", "has", NULL
};

static bool
is_letter(char c)
{
	return ascii_is_lower(c) || ascii_is_upper(c);
}

static bool
says_failure(struct span text)
{
	size_t i;

	for (i = 0; i < text.len; i++) {
		size_t at = i;

		if (peek_is_one_of(text.ptr[i], "EeFf\xE5\xE9") &&
		    peek_skip_one_of(text, &at, failures))
			return true;
	}
	return false;
}

/* Whether the line says so near an offset. */
static bool
says_failure_near(struct span text, size_t at)
{
	size_t from = at, to = at;

	while (from > 0 && at - from < around && text.ptr[from - 1] != '\n')
		from--;
	while (to < text.len && to - at < around && text.ptr[to] != '\n')
		to++;
	return says_failure(span_sub(text, from, to));
}

/* The word before the blanks before an offset; empty for what is no word. */
static struct span
word_before(struct span text, size_t at)
{
	size_t from, to = at;

	while (to > 0 && peek_is_one_of(text.ptr[to - 1], " \t"))
		to--;
	for (from = to;
	     from > 0 && to - from < around && is_letter(text.ptr[from - 1]);)
		from--;
	/* "[worker-a]", "topic=b" and "c.go" are the values of something. */
	return to < at &&
		(from == 0 ||
		    peek_is_one_of(text.ptr[from - 1], " \t\n\"'([{,;|"))
	    ? span_sub(text, from, to)
	    : (struct span){ 0 };
}

static bool
is_neutral(struct span word)
{
	const char *const *there;

	for (there = neutral; *there; there++)
		if (span_eq_nocase(word, span_of(*there)))
			return true;
	return false;
}

enum doubt
doubt_near(struct span text, size_t at)
{
	return says_failure_near(text, at) ? DOUBT_KNOWN : DOUBT_FAILED;
}

enum doubt
doubt_code(struct span text, size_t at)
{
	struct span word = word_before(text, at);

	return word.len == 0 || says_failure(word) || is_neutral(word)
	    ? DOUBT_NONE
	    : doubt_near(text, at);
}
