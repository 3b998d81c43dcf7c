#include "doc/code.h"

#include <string.h>

#include "doc/block.h"

/* The lines up to an offset, without CR, and without quote marks in a quote. */
static struct span
copy_lines(struct doc_build *build, struct lines lines, size_t to, bool quote)
{
	struct span bytes = lines.bytes, copy;
	struct buf text = { 0 };
	struct line line;

	while (lines.at < to && lines_next(&lines, &line)) {
		size_t start = line.start;

		if (quote)
			start = (size_t)(line.text.ptr - bytes.ptr);
		buf_add(&text,
		    span_sub(bytes, start, line.end < to ? line.end : to));
		buf_add_char(&text, '\n');
	}
	copy = arena_copy(
	    build_arena(build), span_sub(buf_span(&text), 0, text.len - 1));
	buf_finish(&text);
	return copy;
}

/* Adds what stands between where lines are and an offset. */
static void
add_code(struct doc_build *build, const struct lines *lines, size_t to,
    size_t line, bool quote)
{
	struct span text = span_sub(lines->bytes, lines->at, to);

	if (text.len && (quote || memchr(text.ptr, '\r', text.len)))
		text = copy_lines(build, *lines, to, quote);
	build_block(build, DOC_CODE, 0, line, text);
}

void
code_fenced(
    struct doc_build *build, struct lines *lines, const struct line *line)
{
	struct fence fence = block_fence(line->text);
	enum fence_end state = FENCE_GOES_ON;
	struct lines inner = *lines, before = *lines;
	size_t end = inner.at;
	struct line next;

	while (state == FENCE_GOES_ON && lines_next(&inner, &next)) {
		if (next.quote < line->quote)
			break;
		if (next.quote == line->quote)
			state = block_fence_end(fence, next.text);
		if (state == FENCE_GOES_ON)
			end = next.end;
		if (state == FENCE_CLOSED_LATE)
			end = (size_t)(next.text.ptr - inner.bytes.ptr) +
			    next.text.len - fence.len;
		*lines = inner;
	}
	if (state == FENCE_CLOSED_LATE)
		build_note(build, next.number,
		    "the code of line %zu is taken to end with this line",
		    line->number);
	if (state == FENCE_GOES_ON && lines->at == lines->bytes.len)
		build_note(build, line->number,
		    "the code that begins here never ends");
	add_code(build, &before, end, line->number, line->quote > 0);
}

void
code_indented(struct doc_build *build, struct lines *lines,
    const struct line *line, unsigned indent)
{
	struct lines ahead = *lines, first = *lines;
	size_t end = line->end;
	struct line next;

	first.at = line->start;
	while (lines_next(&ahead, &next)) {
		if (next.text.len &&
		    (next.indent < indent || next.quote != line->quote))
			break;
		if (next.text.len) {
			end = next.end;
			*lines = ahead;
		}
	}
	add_code(build, &first, end, line->number, line->quote > 0);
}
