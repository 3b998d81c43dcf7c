#include "doc/html_source.h"

#include <string.h>

#include "doc/note.h"
#include "doc/plain.h"

/* The size from which on a part ends with its row, bytes. */
static const size_t part_size = (size_t)64 * 1024;

/* The number of elements that are open outside of the innermost cell. */
static size_t
table_depth(const struct html_source *source)
{
	size_t depth = source->depth;

	while (depth > 0 && source->open[depth - 1]->role != ROLE_TABLE)
		depth--;
	return depth;
}

static bool
in_cell(const struct html_source *source)
{
	return source->depth > table_depth(source);
}

static size_t
count_lines(const struct html_source *source, struct span text)
{
	size_t i, count = 0;

	for (i = 0; i < text.len; i++)
		count += text.ptr[i] == source->line_end;
	return count;
}

/* The ends of lines in text that is left out: the others keep their numbers. */
static void
add_lines(struct html_source *source, struct span text)
{
	size_t count = count_lines(source, text);

	source->line += count;
	while (count-- > 0)
		buf_add_char(&source->part, '\n');
}

static void
add_attribute(
    struct html_source *source, const struct tag *tag, const char *name)
{
	struct span value;
	size_t i;

	if (tag->end || !tag_attribute(tag, name, &value))
		return;
	buf_addf(&source->part, " %s=\"", name);
	for (i = 0; i < value.len; i++) {
		if (value.ptr[i] == '"')
			buf_add(&source->part, SPAN_LIT("&quot;"));
		else if (value.ptr[i] != '\n' && value.ptr[i] != '\r')
			buf_add_char(&source->part, value.ptr[i]);
	}
	buf_add_char(&source->part, '"');
}

static void
add_tag(struct html_source *source, const struct tag *tag)
{
	buf_addf(&source->part, "<%s%s", tag->end ? "/" : "", tag->kind->name);
	if (tag->kind->attribute)
		add_attribute(source, tag, tag->kind->attribute);
	if (tag->kind->role == ROLE_CELL) {
		add_attribute(source, tag, "colspan");
		add_attribute(source, tag, "rowspan");
	}
	buf_add_char(&source->part, '>');
}

static void
add_break(struct html_source *source)
{
	buf_add(&source->part, SPAN_LIT("<br>"));
}

/* Whether there is room for some more elements. */
static bool
has_room(struct html_source *source, size_t count)
{
	if (source->depth + count <= HTML_DEPTH)
		return true;
	if (!source->flattened)
		build_note(source->build, source->line,
		    "elements more than %d deep are read as plain text",
		    HTML_DEPTH);
	source->flattened = true;
	return false;
}

static void
read_table(struct html_source *source, const struct tag *tag)
{
	if (tag->end && source->flat_tables) {
		source->flat_tables--;
		return;
	}
	if (tag->end) {
		source->depth = table_depth(source);
		source->depth -= source->depth > 0;
	} else if (source->flat_tables || !has_room(source, 2)) {
		source->flat_tables++;
		return;
	} else {
		/* One between the cells of another ends that. */
		if (source->depth && !in_cell(source))
			source->depth--;
		source->open[source->depth++] = tag->kind;
	}
	add_tag(source, tag);
}

static void
read_row_or_cell(struct html_source *source, const struct tag *tag)
{
	if (source->flat_tables) {
		if (tag->kind->role == ROLE_ROW)
			add_break(source);
		else
			buf_add_char(&source->part, ' ');
		return;
	}
	source->depth = table_depth(source);
	add_tag(source, tag);
	if (tag->kind->role == ROLE_CELL && !tag->end)
		source->open[source->depth++] = tag->kind;
}

/* The place of an open element of this kind in its cell; SPAN_NONE: none. */
static size_t
find_open(const struct html_source *source, const struct tag_kind *kind)
{
	size_t at = source->depth;

	while (at > 0 && source->open[at - 1]->role == ROLE_NONE)
		if (source->open[--at] == kind)
			return at;
	return SPAN_NONE;
}

/*
 * One element ends. What was opened in it counts as open still: browsers open
 * a <b> again that is left open at the end of a paragraph.
 */
static void
end_element(struct html_source *source, size_t at)
{
	source->depth--;
	memmove(&source->open[at], &source->open[at + 1],
	    (source->depth - at) * sizeof(source->open[0]));
}

/*
 * What ends without an end tag before a start tag: a paragraph before any
 * block, an item before the next, unless something else begins between them.
 */
static void
end_implied(struct html_source *source, const struct tag_kind *start)
{
	size_t at = source->depth;

	while (at > 0 && source->open[at - 1]->role == ROLE_NONE) {
		const struct tag_kind *open = source->open[--at];

		if (open->ending == ENDING_BLOCK ||
		    (open->ending == ENDING_TWIN && open == start)) {
			end_element(source, at);
			return;
		}
		if (open->effect == TAG_BLOCK)
			return;
	}
}

/* Browsers take </br> for <br>, and </p> for an empty paragraph. */
static void
read_end(struct html_source *source, const struct tag *tag)
{
	size_t at = find_open(source, tag->kind);

	if (at != SPAN_NONE) {
		add_tag(source, tag);
		end_element(source, at);
	} else if (tag->kind->effect == TAG_BREAK ||
	    tag->kind->ending == ENDING_BLOCK) {
		add_break(source);
	}
}

static void
read_start(struct html_source *source, const struct tag *tag)
{
	if (tag->kind->effect == TAG_BLOCK)
		end_implied(source, tag->kind);
	if (tag->kind->is_void) {
		add_tag(source, tag);
	} else if (has_room(source, 1)) {
		source->open[source->depth++] = tag->kind;
		add_tag(source, tag);
	} else if (tag->kind->effect == TAG_BLOCK) {
		add_break(source);
	}
}

static void
read_inner(struct html_source *source, const struct tag *tag)
{
	if (!in_cell(source))
		return;
	if (tag->end)
		read_end(source, tag);
	else
		read_start(source, tag);
}

static void
read_tag(struct html_source *source, const struct tag *tag)
{
	static void (*const read[])(
	    struct html_source *, const struct tag *) = {
		[ROLE_NONE] = read_inner,
		[ROLE_TABLE] = read_table,
		[ROLE_CELL] = read_row_or_cell,
		[ROLE_ROW] = read_row_or_cell,
	};

	read[tag->kind->role](source, tag);
}

static void
note_stray(struct html_source *source, struct span text)
{
	struct span seen = plain_trim(text), before;

	if (seen.len == 0)
		return;
	before = span_sub(text, 0, (size_t)(seen.ptr - text.ptr));
	build_note(source->build, source->line + count_lines(source, before),
	    "text between the cells: '%.*s'", SPAN_ARG(note_quote(seen)));
}

/*
 * Text that is shown. gumbo drops NUL bytes, which a reader should see, and
 * counts each CR as the end of a line.
 */
static void
add_text(struct html_source *source, struct span text)
{
	size_t i, from = 0;

	for (i = 0; i < text.len; i++) {
		char c = text.ptr[i];

		if (c != 0 && c != '\r')
			continue;
		buf_add(&source->part, span_sub(text, from, i));
		if (c == 0)
			buf_add(&source->part, SPAN_LIT("\xEF\xBF\xBD"));
		else
			buf_add_char(&source->part,
			    source->line_end == '\r' ? '\n' : ' ');
		from = i + 1;
	}
	buf_add(&source->part, span_sub(text, from, text.len));
}

static void
read_text(struct html_source *source, struct span text)
{
	if (!in_cell(source)) {
		note_stray(source, text);
		add_lines(source, text);
		return;
	}
	if (span_eq(text, SPAN_LIT("<")))
		buf_add(&source->part, SPAN_LIT("&lt;"));
	else
		add_text(source, text);
	source->line += count_lines(source, text);
}

/* Whether the token at hand begins a row of the outermost table. */
static bool
begins_row(const struct html_source *source)
{
	const struct html_token *token = &source->token;

	return token->type == TOKEN_TAG && !token->tag.end &&
	    token->tag.kind->role == ROLE_ROW && source->flat_tables == 0 &&
	    table_depth(source) == 1;
}

static void
read_token(struct html_source *source)
{
	const struct html_token *token = &source->token;

	if (token->type == TOKEN_TEXT) {
		read_text(source, token->text);
		return;
	}
	if (token->type == TOKEN_TAG)
		read_tag(source, &token->tag);
	add_lines(source, token->text);
}

bool
html_source_next(struct html_source *source)
{
	bool any = source->waiting;

	buf_clear(&source->part);
	if (source->waiting) {
		buf_add(&source->part, SPAN_LIT("<table>"));
		read_token(source);
		source->waiting = false;
	}
	while (html_next(&source->tokens, &source->token)) {
		any = true;
		if (source->part.len >= part_size && begins_row(source)) {
			source->waiting = true;
			break;
		}
		read_token(source);
	}
	return any;
}

void
html_source_finish(struct html_source *source)
{
	buf_finish(&source->part);
}
