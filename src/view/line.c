#include "view/line.h"

#include <stdlib.h>

#include "base/mem.h"
#include "text/utf8.h"
#include "text/width.h"

/* What of the text stands in front of a match that is scrolled into sight. */
static const size_t context_columns = 8;

void
line_clear(struct line *line)
{
	buf_clear(&line->text);
	line->nruns = 0;
	line->columns = 0;
}

void
line_finish(struct line *line)
{
	buf_finish(&line->text);
	free(line->runs);
	*line = (struct line){ 0 };
}

static void
add_run(struct line *line, uint32_t style, size_t len)
{
	struct style_run *last =
	    line->nruns ? &line->runs[line->nruns - 1] : NULL;

	if (len == 0)
		return;
	if (last && last->style == style) {
		last->len += (uint32_t)len;
		return;
	}
	line->runs = xgrow(
	    line->runs, &line->runs_cap, line->nruns + 1, sizeof(*line->runs));
	line->runs[line->nruns++] =
	    (struct style_run){ .style = style, .len = (uint32_t)len };
}

void
line_add_signs(struct line *line, struct span signs, uint32_t style)
{
	if (!utf8_is_ascii(signs))
		style |= STYLE_SIGN;
	buf_add(&line->text, signs);
	line->columns += utf8_count(signs);
	add_run(line, style, signs.len);
}

/* Another base with the same flags. */
static uint32_t
restyle(uint32_t style, enum style base)
{
	return (style & ~(uint32_t)STYLE_BITS) | (uint32_t)base;
}

/*
 * The next piece as it is drawn. A terminal that is no newer than libc may give
 * a character that is any number of columns, or none.
 */
static struct filter_piece
next_piece(struct filter *filter, struct span text, size_t *columns)
{
	struct filter_piece piece = filter_next(filter, text);

	if (!piece.mark && !width_find(piece.c, columns))
		filter_mark(&piece);
	if (piece.mark)
		*columns = piece.len;
	return piece;
}

/*
 * Appends what of [from, to) fits into columns; returns where it ended.
 */
static size_t
add_pieces(struct line *line, struct span text, size_t from, size_t to,
    size_t columns, uint32_t style, struct marks marks)
{
	struct filter filter = { .mode = FILTER_ONE_LINE };
	size_t at = from, used = 0, m = 0;

	while (at < to) {
		size_t width;
		struct filter_piece piece =
		    next_piece(&filter, span_sub(text, at, text.len), &width);
		uint32_t piece_style = style;

		if (width > columns - used)
			break;
		while (m < marks.count && marks.at[m].to <= at)
			m++;
		if (piece.mark && piece.bytes[0] != ' ')
			piece_style = restyle(style, STYLE_MARK);
		if (m < marks.count && marks.at[m].from <= at)
			piece_style |= STYLE_MATCH;
		buf_add(&line->text, (struct span){ piece.bytes, piece.len });
		add_run(line, piece_style, piece.len);
		used += width;
		at += piece.taken;
	}
	line->columns += used;
	return at;
}

void
line_add(struct line *line, struct span text, uint32_t style)
{
	add_pieces(line, text, 0, text.len, SIZE_MAX, style, NO_MARKS);
}

void
line_add_range(struct line *line, struct span text, size_t from, size_t to,
    uint32_t style, struct marks marks)
{
	add_pieces(line, text, from, to, SIZE_MAX, style, marks);
}

/*
 * The width of [from, to), filtered, or something above limit where it is
 * wider than that.
 */
static size_t
measure(struct span text, size_t from, size_t to, size_t limit)
{
	struct filter filter = { .mode = FILTER_ONE_LINE };
	size_t used = 0;

	while (from < to && used <= limit) {
		size_t width;
		struct filter_piece piece =
		    next_piece(&filter, span_sub(text, from, text.len), &width);

		used += width;
		from += piece.taken;
	}
	return used;
}

size_t
line_width(struct span text, size_t limit)
{
	return measure(text, 0, text.len, limit);
}

size_t
line_back(struct span text, size_t to, size_t columns)
{
	struct filter filter = { .mode = FILTER_ONE_LINE };
	size_t left = measure(text, 0, to, SIZE_MAX);
	size_t at = 0;

	while (at < to) {
		size_t width;
		struct filter_piece piece =
		    next_piece(&filter, span_sub(text, at, text.len), &width);

		/* A combining mark goes with what it stands on. */
		if (left <= columns && width > 0)
			break;
		left -= width;
		at += piece.taken;
	}
	return at;
}

/*
 * Where a cell begins that is too narrow for its text: later than at the
 * start when the first match would not be seen.
 */
static size_t
first_shown(struct span text, size_t columns, struct marks marks)
{
	size_t width, context, ellipses;

	if (marks.count == 0 || columns < 4 ||
	    measure(text, 0, marks.at[0].to, columns) < columns)
		return 0;
	ellipses = marks.at[0].to < text.len ? 2 : 1;
	width =
	    measure(text, marks.at[0].from, marks.at[0].to, columns) + ellipses;
	context = width >= columns ? 0 : columns - width;
	return line_back(text, marks.at[0].from,
	    context < context_columns ? context : context_columns);
}

static void
add_ellipsis(struct line *line, uint32_t style)
{
	line_add_signs(line, SPAN_LIT("…"), restyle(style, STYLE_DIM));
}

void
line_add_cell(struct line *line, struct span text, size_t columns,
    uint32_t style, struct marks marks)
{
	size_t end = line->columns + columns;
	size_t from = 0;

	if (columns == 0)
		return;
	if (line_width(text, columns) > columns) {
		from = first_shown(text, columns, marks);
		if (from > 0)
			add_ellipsis(line, style);
		if (measure(text, from, text.len, columns) >
		    end - line->columns) {
			add_pieces(line, text, from, text.len,
			    end - line->columns - 1, style, marks);
			add_ellipsis(line, style);
			from = text.len;
		}
	}
	add_pieces(line, text, from, text.len, SIZE_MAX, style, marks);
	line_fill(line, end, SPAN_LIT(" "), style);
}

void
line_add_path(struct line *line, struct span path, size_t columns,
    uint32_t style, struct marks marks)
{
	size_t end = line->columns + columns, from;

	if (marks.count > 0 || columns == 0 ||
	    span_find(path, SPAN_LIT("/"), 0) == SPAN_NONE ||
	    line_width(path, columns) <= columns) {
		line_add_cell(line, path, columns, style, marks);
		return;
	}
	from = line_back(path, path.len, columns - 1);
	add_ellipsis(line, style);
	add_pieces(line, path, from, path.len, SIZE_MAX, style, marks);
	line_fill(line, end, SPAN_LIT(" "), style);
}

/* The length of the part of a run that fits into columns; *used of them. */
static size_t
cut_run(struct span text, uint32_t style, size_t columns, size_t *used)
{
	size_t at = 0;

	if (!(style & STYLE_SIGN))
		return width_cut(text, columns, used);
	for (*used = 0; at < text.len && *used < columns; (*used)++)
		at += utf8_length((unsigned char)text.ptr[at]);
	return at;
}

void
line_add_part(
    struct line *line, const struct line *source, size_t from, size_t to)
{
	size_t i, at = 0;

	for (i = 0; i < source->nruns && at < to; i++) {
		const struct style_run *run = &source->runs[i];
		size_t end = at + run->len, used;
		struct span part = span_sub(buf_span(&source->text),
		    at > from ? at : from, end < to ? end : to);

		cut_run(part, run->style, SIZE_MAX, &used);
		buf_add(&line->text, part);
		line->columns += used;
		add_run(line, run->style, part.len);
		at = end;
	}
}

void
line_fill(struct line *line, size_t column, struct span fill, uint32_t style)
{
	while (line->columns < column)
		line_add_signs(line, fill, style);
}

void
line_cut(struct line *line, size_t columns)
{
	struct span text = buf_span(&line->text);
	size_t i, at = 0;

	if (line->columns <= columns)
		return;
	line->columns = 0;
	for (i = 0; i < line->nruns; i++) {
		struct style_run *run = &line->runs[i];
		size_t used;
		size_t len = cut_run(span_sub(text, at, at + run->len),
		    run->style, columns - line->columns, &used);
		line->columns += used;
		at += len;
		if (len < run->len) {
			run->len = (uint32_t)len;
			line->nruns = len > 0 ? i + 1 : i;
		}
	}
	line->text.len = at;
}

void
line_fit(struct line *line, size_t columns)
{
	line_cut(line, columns);
	line_fill(line, columns, SPAN_LIT(" "), STYLE_NORMAL);
}

struct span
line_text(const struct line *line)
{
	return buf_span(&line->text);
}

struct line *
lines_add(struct lines *lines)
{
	size_t cap = lines->cap, i;
	struct line *line;

	lines->at =
	    xgrow(lines->at, &lines->cap, lines->count + 1, sizeof(*lines->at));
	for (i = cap; i < lines->cap; i++)
		lines->at[i] = (struct line){ 0 };
	line = &lines->at[lines->count++];
	line_clear(line);
	return line;
}

void
lines_clear(struct lines *lines)
{
	lines->count = 0;
}

void
lines_finish(struct lines *lines)
{
	size_t i;

	for (i = 0; i < lines->cap; i++)
		line_finish(&lines->at[i]);
	free(lines->at);
	*lines = (struct lines){ 0 };
}
