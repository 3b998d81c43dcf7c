#include "doc/lines.h"

#include <string.h>

struct lines
lines_of(struct span bytes)
{
	struct lines lines = { .bytes = bytes, .number = 1, .end = '\n' };

	if (span_starts(bytes, SPAN_LIT("\xEF\xBB\xBF")))
		lines.at = 3;
	if (bytes.len && !memchr(bytes.ptr, '\n', bytes.len))
		lines.end = '\r';
	return lines;
}

static unsigned
skip_indent(struct span *text)
{
	unsigned columns = 0;

	while (text->len && (text->ptr[0] == ' ' || text->ptr[0] == '\t')) {
		columns += text->ptr[0] == ' ' ? 1 : 4 - columns % 4;
		*text = span_sub(*text, 1, text->len);
	}
	return columns;
}

/* A mark of four columns in is code, so it is no quote. */
static void
skip_quotes(struct line *line)
{
	line->indent = skip_indent(&line->text);
	while (line->indent < 4 && span_starts(line->text, SPAN_LIT(">"))) {
		line->text = span_sub(line->text, 1, line->text.len);
		line->quote++;
		line->indent = skip_indent(&line->text);
		if (line->indent)
			line->indent--;
	}
}

bool
lines_next(struct lines *lines, struct line *line)
{
	struct span rest = span_sub(lines->bytes, lines->at, lines->bytes.len);
	const char *end;
	size_t len;

	if (rest.len == 0)
		return false;
	end = memchr(rest.ptr, lines->end, rest.len);
	len = end ? (size_t)(end - rest.ptr) : rest.len;
	*line = (struct line){
		.text = span_sub(rest, 0, len),
		.number = lines->number,
		.start = lines->at,
		.end = lines->at + len,
	};
	if (len && rest.ptr[len - 1] == '\r')
		line->end--;
	lines->at += len + (end ? 1 : 0);
	lines->number += end ? 1 : 0;
	skip_quotes(line);
	line->text = span_trim(line->text);
	return true;
}
