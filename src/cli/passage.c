#include "cli/passage.h"

#include "response/margin.h"
#include "response/peek.h"
#include "response/xml_tag.h"
#include "text/colored.h"

/* Appends as much as there is room for, less what colours it. */
static void
add_text(struct buf *text, struct span line)
{
	colored_strip(text, line);
	if (text->len > PASSAGE_BYTES)
		text->len = PASSAGE_BYTES;
}

/* What opens or closes something; elements other than <Error> do not matter. */
static int
change_at(struct span line, size_t at)
{
	struct xml_tag tag;

	if (line.ptr[at] == '{')
		return 1;
	if (line.ptr[at] == '}')
		return -1;
	if (line.ptr[at] != '<' || !xml_tag_at(line, at, &tag) ||
	    !span_eq_nocase(tag.name, SPAN_LIT("error")))
		return 0;
	return tag.closes ? -1 : 1;
}

static void
count_sign(struct passage *passage, int change)
{
	if (change > 0)
		passage->depth++;
	else if (change < 0 && passage->depth > 0)
		passage->depth--;
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
		else if (!in_string)
			count_sign(passage, change_at(line, at));
	}
}

/* Whether a line ends as it does where something is printed over several. */
static bool
is_unfinished(struct span line)
{
	return peek_is_one_of(line.ptr[line.len - 1], "{[,>");
}

void
passage_add(struct passage *passage, struct span line)
{
	size_t from = passage->text.len;
	struct span added;

	add_text(&passage->text, line);
	added = span_trim(
	    span_sub(buf_span(&passage->text), from, passage->text.len));
	count_signs(passage, added);
	if (added.len > 0)
		passage->unfinished = is_unfinished(added);
	buf_add_char(&passage->text, '\n');
	passage->lines++;
	passage->open = passage->depth > 0 && passage->lines < PASSAGE_LINES &&
	    passage->text.len < PASSAGE_BYTES &&
	    (passage->lines > 1 || passage->unfinished);
}

/*
 * What is printed over several lines is indented, but for its end; only at
 * the end of a line may an object begin. What stands before each line alike is
 * no part of that.
 */
bool
passage_ends_before(const struct passage *passage, struct span line)
{
	size_t margin = margin_len(buf_span(&passage->text), line);
	unsigned char c = '\n';

	if (margin < line.len)
		c = (unsigned char)line.ptr[margin];
	if (c == '{')
		return !passage->unfinished;
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
