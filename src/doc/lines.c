#include "doc/lines.h"

#include <string.h>

#include "doc/plain.h"

struct lines
lines_of(struct span bytes)
{
	bool lf = bytes.len && memchr(bytes.ptr, '\n', bytes.len);

	return (struct lines){
		.bytes = bytes,
		.number = 1,
		.end = lf || bytes.len == 0 ? '\n' : '\r',
	};
}

/* Editors leave NBSP and byte order marks there, which nobody sees. */
static unsigned
skip_indent(struct span *text)
{
	unsigned columns = 0;

	while (text->len) {
		size_t skip = plain_invisible(*text);

		if (text->ptr[0] == '\t')
			columns += 4 - columns % 4;
		else if (skip == 0 && plain_blank(*text))
			columns++;
		if (skip == 0)
			skip = plain_blank(*text);
		if (skip == 0)
			break;
		*text = span_sub(*text, skip, text->len);
	}
	return columns;
}

/* A mark that is indented as code is indented is no quote. */
static void
skip_quotes(struct line *line)
{
	line->indent = skip_indent(&line->text);
	while (line->indent < 4 && line->text.len && line->text.ptr[0] == '>') {
		line->text = span_sub(line->text, 1, line->text.len);
		line->quote++;
		line->indent = skip_indent(&line->text);
		if (line->indent)
			line->indent--;
	}
}

/*
 * The end of the line that at is in. It is kept, as a line may be read in many
 * pieces, each the rest behind the one before.
 */
static size_t
find_end(struct lines *lines)
{
	const char *at = lines->bytes.ptr + lines->at, *end;
	size_t rest = lines->bytes.len - lines->at;

	if (lines->at > lines->line_end || lines->line_end == 0) {
		end = memchr(at, lines->end, rest);
		lines->line_end = lines->at + (end ? (size_t)(end - at) : rest);
	}
	return lines->line_end;
}

bool
lines_next(struct lines *lines, struct line *line)
{
	size_t end;

	if (lines->at >= lines->bytes.len)
		return false;
	end = find_end(lines);
	*line = (struct line){
		.text = span_sub(lines->bytes, lines->at, end),
		.number = lines->number,
		.start = lines->at,
		.end = end,
	};
	lines->at = end;
	if (end < lines->bytes.len) {
		lines->at++;
		lines->number++;
	}
	if (span_ends(line->text, SPAN_LIT("\r")))
		line->end--;
	line->broken = span_ends(
	    span_sub(lines->bytes, line->start, line->end), SPAN_LIT("  "));
	skip_quotes(line);
	line->text = plain_trim(line->text);
	return true;
}

void
lines_skip_to(struct lines *lines, size_t at)
{
	struct span skipped = span_sub(lines->bytes, lines->at, at);
	const char *end;

	while (skipped.len &&
	    (end = memchr(skipped.ptr, lines->end, skipped.len))) {
		lines->number++;
		skipped = span_sub(
		    skipped, (size_t)(end - skipped.ptr) + 1, skipped.len);
	}
	lines->at = at;
}
