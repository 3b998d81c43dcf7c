#include "cli/passage.h"

#include <string.h>

#include "text/colored.h"

/* Appends as much as there is room for, less what colours it. */
static void
add_text(struct buf *text, struct span line)
{
	size_t from = 0, at;

	for (at = span_find(line, SPAN_LIT("\033"), 0); at != SPAN_NONE;
	     at = span_find(line, SPAN_LIT("\033"), at)) {
		size_t len = colored_sequence(span_sub(line, at, line.len));

		if (len > 0) {
			buf_add(text, span_sub(line, from, at));
			from = at + len;
		}
		at += len > 0 ? len : 1;
	}
	buf_add(text, span_sub(line, from, line.len));
	if (text->len > PASSAGE_BYTES)
		text->len = PASSAGE_BYTES;
}

/* What opens or closes something. Elements other than <Error> do not matter. */
static const struct {
	const char *sign;
	int change;
} signs[] = {
	{ "{", 1 },
	{ "}", -1 },
	{ "<Error>", 1 },
	{ "</Error>", -1 },
};

static void
count_sign(struct passage *passage, struct span rest)
{
	size_t i;

	for (i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
		if (!span_starts(rest, span_of(signs[i].sign)))
			continue;
		if (signs[i].change > 0)
			passage->depth++;
		else if (passage->depth > 0)
			passage->depth--;
	}
}

/* Signs in strings are text; no string goes on in the next line. */
static void
count_signs(struct passage *passage, struct span line)
{
	bool in_string = false;
	size_t at;

	for (at = 0; at < line.len; at++) {
		char c = line.ptr[at];

		if (c == '\\')
			at++;
		else if (c == '"')
			in_string = !in_string;
		else if (!in_string && (c == '{' || c == '}' || c == '<'))
			count_sign(passage, span_sub(line, at, line.len));
	}
}

/* Whether a line ends as it does where something is printed over several. */
static bool
is_unfinished(struct span line)
{
	return line.len > 0 && strchr("{[,>", line.ptr[line.len - 1]) != NULL;
}

void
passage_add(struct passage *passage, struct span line)
{
	size_t from = passage->text.len;
	struct span added;
	bool unfinished;

	add_text(&passage->text, line);
	added = span_trim(
	    span_sub(buf_span(&passage->text), from, passage->text.len));
	count_signs(passage, added);
	unfinished = is_unfinished(added);
	buf_add_char(&passage->text, '\n');
	passage->lines++;
	passage->open = passage->depth > 0 && passage->lines < PASSAGE_LINES &&
	    passage->text.len < PASSAGE_BYTES &&
	    (passage->lines > 1 || unfinished);
}

/*
 * What is printed over several lines is indented, but for its end; only at
 * the end of a line may an object begin.
 */
bool
passage_ends_before(const struct passage *passage, struct span line)
{
	unsigned char c = line.len > 0 ? (unsigned char)line.ptr[0] : '\n';
	struct span before = span_trim(buf_span(&passage->text));

	if (c == '{')
		return !is_unfinished(before);
	return c == '[' || c == '_' || c >= 0x80 || c == '\033' ||
	    (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

size_t
passage_line(struct passage *passage, size_t at)
{
	struct span text = buf_span(&passage->text);

	if (at < passage->asked)
		passage->asked = passage->newlines = 0;
	passage->newlines +=
	    span_count(span_sub(text, passage->asked, at), '\n');
	passage->asked = at;
	return passage->first_line + passage->newlines;
}

void
passage_clear(struct passage *passage)
{
	struct buf text = passage->text;

	buf_clear(&text);
	*passage = (struct passage){ .text = text };
}

void
passage_finish(struct passage *passage)
{
	buf_finish(&passage->text);
}
