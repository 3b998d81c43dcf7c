#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "doc/block.h"
#include "doc/gfm.h"
#include "doc/html.h"

void
html_ends_finish(struct html_ends *ends)
{
	free(ends->unclosed);
	*ends = (struct html_ends){ 0 };
}

/* The tables that are open at a place, the innermost last. */
struct nest {
	struct level {
		size_t at; /* offset of its tag */
		bool in_cell;
	} * levels;
	size_t count, cap;
};

static void
open_table(struct nest *nest, size_t at)
{
	struct level level = { .at = at };

	nest->levels =
	    xgrow(nest->levels, &nest->cap, nest->count + 1, sizeof(level));
	nest->levels[nest->count++] = level;
}

/*
 * Takes account of a tag while tables are open. A table that begins between the
 * cells of another ends that, so that false is returned where it ends the
 * outermost.
 */
static bool
follow(struct nest *nest, const struct html_token *token)
{
	struct level *top = nest->levels + nest->count - 1;
	enum tag_role role = token->tag.kind->role;

	if (role == ROLE_TABLE && token->tag.end) {
		nest->count--;
	} else if (role == ROLE_TABLE) {
		/* NOLINTNEXTLINE(clang-analyzer-core.NullDereference) */
		if (!top->in_cell && --nest->count == 0)
			return false;
		open_table(nest, token->at);
	} else if (role != ROLE_NONE) {
		/* NOLINTNEXTLINE(clang-analyzer-core.NullDereference) */
		top->in_cell = role == ROLE_CELL && !token->tag.end;
	}
	return true;
}

static bool
in_cell_after(struct span line, bool in_cell)
{
	struct html_tokens tokens = { .bytes = line };
	struct html_token token;

	while (html_next(&tokens, &token)) {
		enum tag_role role =
		    token.type == TOKEN_TAG ? token.tag.kind->role : ROLE_NONE;

		if (role != ROLE_NONE)
			in_cell = role == ROLE_CELL && !token.tag.end;
	}
	return in_cell;
}

static bool
begins_gfm(const struct lines *lines, const struct line *line)
{
	struct lines ahead = *lines;
	struct line next;

	return lines_next(&ahead, &next) && gfm_begins(line, &next);
}

/*
 * Where the text below an unclosed table cannot be meant to be in it: at a
 * heading, a fence, a pipe table, or at a paragraph that is in no cell.
 */
static size_t
find_takeover(struct lines lines, size_t limit)
{
	bool in_cell = false, blank = false;
	struct line line;

	lines.bytes.len = limit;
	if (lines.line_end > limit)
		lines.line_end = limit;
	lines_next(&lines, &line);
	in_cell = in_cell_after(line.text, in_cell);
	while (lines_next(&lines, &line)) {
		if (block_heading(line.text) || block_fence(line.text).len ||
		    begins_gfm(&lines, &line))
			return line.start;
		if (blank && !in_cell && line.text.len &&
		    line.text.ptr[0] != '<')
			return line.start;
		in_cell = in_cell_after(line.text, in_cell);
		blank = line.text.len == 0;
	}
	return limit;
}

static bool
known_unclosed(struct html_ends *ends, size_t from)
{
	while (
	    ends->next < ends->nunclosed && ends->unclosed[ends->next] < from)
		ends->next++;
	return ends->next < ends->nunclosed &&
	    ends->unclosed[ends->next] == from;
}

static void
remember(struct html_ends *ends, const struct nest *nest)
{
	size_t i;

	ends->unclosed = xgrow(
	    ends->unclosed, &ends->cap, nest->count, sizeof(*ends->unclosed));
	for (i = 0; i < nest->count; i++)
		ends->unclosed[i] = nest->levels[i].at;
	ends->nunclosed = nest->count;
	ends->next = 0;
}

/*
 * Looks for the end tag of the table at from, and puts the offset behind it
 * into *end; else that of the table that ends it, or of the end of the text.
 */
static bool
find_end(
    struct html_tokens *tokens, size_t from, struct nest *nest, size_t *end)
{
	struct html_token token;

	tokens->at = from;
	while (html_next(tokens, &token)) {
		if (token.type != TOKEN_TAG)
			continue;
		if (token.at == from) {
			open_table(nest, from);
			continue;
		}
		*end = token.at;
		if (!follow(nest, &token))
			return false;
		*end = tokens->at;
		if (nest->count == 0)
			return true;
	}
	*end = tokens->bytes.len;
	return false;
}

bool
html_end(
    struct html_ends *ends, const struct lines *lines, size_t from, size_t *end)
{
	struct nest nest = { 0 };
	bool closed = false;

	*end = lines->bytes.len;
	ends->tokens.bytes = lines->bytes;
	if (!known_unclosed(ends, from))
		closed = find_end(&ends->tokens, from, &nest, end);
	if (nest.count)
		remember(ends, &nest);
	free(nest.levels);
	if (!closed)
		*end = find_takeover(*lines, *end);
	return closed;
}

static size_t
count_ticks(struct span text)
{
	size_t i, count = 0;

	for (i = 0; i < text.len; i++)
		count += text.ptr[i] == '`';
	return count;
}

size_t
html_find(struct span bytes, struct span line)
{
	size_t start = (size_t)(line.ptr - bytes.ptr), end = start + line.len;
	size_t at = start, from = start, ticks = 0;
	struct span text = span_sub(bytes, 0, end);
	struct tag tag;

	while ((at = span_find(text, SPAN_LIT("<"), at)) != SPAN_NONE) {
		ticks += count_ticks(span_sub(text, from, at));
		from = at++;
		if (ticks % 2 == 0 &&
		    tag_read(span_sub(bytes, from, bytes.len), &tag) &&
		    tag.kind && tag.kind->role == ROLE_TABLE && !tag.end)
			return from;
	}
	return SPAN_NONE;
}
