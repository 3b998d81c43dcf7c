#include "response/anchors.h"

#include <stdint.h>
#include <string.h>

/* Compilers make of it what the machine has; SSE2 and NEON fit. */
typedef unsigned char bytes __attribute__((vector_size(16)));

enum {
	WIDTH = sizeof(bytes),
	STEP = 4 * WIDTH, /* a branch is paid for so many bytes */
	LONGEST = 4       /* bytes of an anchor */
};

/* Letters in lower case; other bytes may become others, but always the same. */
static bytes
load(const char *at)
{
	bytes loaded;

	memcpy(&loaded, at, sizeof(loaded));
	return loaded | 0x20;
}

static bytes
are(bytes loaded, unsigned char c)
{
	bytes wanted = { 0 };

	wanted += (unsigned char)(c | 0x20);
	return (bytes)(loaded == wanted);
}

/*
 * Which of the bytes at a place an anchor begins at: "code", "err" of errors
 * and their codes, "exc" of exceptions, the last character of 错误码 and
 * 返回码, a message in brackets behind the name of an error, and an object
 * that goes on in the next line.
 */
static bytes
match(const char *at)
{
	bytes a = load(at), b = load(at + 1), c = load(at + 2);
	bytes code =
	    are(a, 'c') & are(b, 'o') & are(c, 'd') & are(load(at + 3), 'e');
	bytes err = are(b, 'r') & are(c, 'r');
	bytes exc = are(b, 'x') & are(c, 'c');
	bytes character = are(a, 0xE7) & are(b, 0xA0) & are(c, 0x81);
	bytes message = are(a, '(') & are(b, 'm') & (are(c, 'e') | are(c, 's'));
	bytes object = are(a, '{') & (are(b, '\n') | are(b, '\r'));

	return code | (are(a, 'e') & (err | exc)) | character | message |
	    object;
}

static bool
is_any(bytes matched)
{
	uint64_t halves[2];

	memcpy(halves, &matched, sizeof(halves));
	return (halves[0] | halves[1]) != 0;
}

/* The first of so many bytes that an anchor begins at; SPAN_NONE without. */
static size_t
locate(const char *at, size_t count)
{
	size_t i, j;

	for (i = 0; i < count; i += WIDTH) {
		bytes matched = match(at + i);

		if (!is_any(matched))
			continue;
		for (j = 0; !matched[j];)
			j++;
		return i + j;
	}
	return SPAN_NONE;
}

/* The last bytes of a text, from which no whole step can be read. */
static size_t
locate_in_rest(struct span rest)
{
	char padded[2 * STEP + LONGEST] = { 0 };

	if (rest.len > 0)
		memcpy(padded, rest.ptr, rest.len);
	return locate(padded, rest.len);
}

size_t
anchors_find(struct span text, size_t from)
{
	size_t at = from, found;

	for (; at + STEP + LONGEST <= text.len; at += STEP) {
		const char *step = text.ptr + at;

		if (is_any(match(step) | match(step + WIDTH) |
			match(step + (size_t)2 * WIDTH) |
			match(step + (size_t)3 * WIDTH)))
			return at + locate(step, STEP);
	}
	found = locate_in_rest(span_sub(text, at, text.len));
	return found == SPAN_NONE ? SPAN_NONE : at + found;
}

bool
anchors_promise_code(struct span text)
{
	size_t at = anchors_find(text, 0);

	while (at != SPAN_NONE && text.ptr[at] == '{')
		at = anchors_find(text, at + 1);
	return at != SPAN_NONE;
}
