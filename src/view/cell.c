#include "view/cell.h"

#include "text/utf8.h"

/* A part that is not the main one begins only where so much of it is seen. */
static const size_t least_seen = 8;

/* How each part looks, and what stands before it where it is not the first. */
static const struct {
	enum style style;
	struct span before;
} looks[] = {
	[PART_MAIN] = { STYLE_NORMAL, { " ", 1 } },
	[PART_NAME] = { STYLE_CODE, { NULL, 0 } },
	[PART_REMEDY] = { STYLE_DIM, { " · ", 4 } },
	[PART_DOCUMENT] = { STYLE_NORMAL, { NULL, 0 } },
	[PART_SECTION] = { STYLE_DIM, { " · ", 4 } },
};

static uint32_t
style_of(const struct cell *cell, const struct part *part)
{
	enum style style = looks[part->kind].style;

	if (part->kind == PART_MAIN && field_infos[part->field].is_code)
		style = STYLE_CODE;
	return style | cell->flags;
}

/*
 * The marks of the whole name, as those of the part of it that is shown, which
 * begins at an offset.
 */
static size_t
shift_marks(struct highlight *marks, size_t count, size_t from, size_t len)
{
	size_t i, kept = 0;

	for (i = 0; i < count; i++) {
		size_t start = marks[i].from > from ? marks[i].from - from : 0;
		size_t end = marks[i].to > from ? marks[i].to - from : 0;

		if (end > len)
			end = len;
		if (start < end)
			marks[kept++] = (struct highlight){ (uint32_t)start,
				(uint32_t)end };
	}
	return kept;
}

static struct marks
marks_of_document(const struct cell *cell, struct span label)
{
	struct span name = entry_document(cell->entry);
	struct marks marks = marker_find_place(cell->marker, name);

	if (marks.count > 0)
		marks.count = shift_marks(cell->marker->found, marks.count,
		    (size_t)(label.ptr - name.ptr), label.len);
	return marks;
}

static struct marks
marks_of(const struct cell *cell, const struct part *part)
{
	if (part->kind == PART_DOCUMENT)
		return marks_of_document(cell, part->text);
	if (part->kind == PART_SECTION)
		return marker_find_place(cell->marker, part->text);
	return marker_find(
	    cell->marker, cell->entry, part->field, part->text, cell->hit);
}

static void
add_part(struct line *line, const struct cell *cell, const struct part *part,
    size_t width)
{
	struct marks marks = marks_of(cell, part);
	uint32_t style = style_of(cell, part);

	if (part->kind == PART_DOCUMENT)
		line_add_path(line, part->text, width, style, marks);
	else
		line_add_cell(line, part->text, width, style, marks);
}

/* The least of a part that is to be seen behind another one. */
static size_t
least_of_part(const struct part *part)
{
	size_t width = line_width(part->text, least_seen);

	return (width < least_seen ? width : least_seen) +
	    utf8_count(looks[part->kind].before);
}

/*
 * What a part gets of the room where another one follows it: a name at most
 * half, so that it does not hide what it stands for, and any other all where
 * too little were left for the next.
 */
static size_t
width_of_part(const struct part *part, const struct part *next, size_t room)
{
	size_t width = line_width(part->text, room);

	if (part->kind == PART_NAME)
		return width < room / 2 ? width : room / 2;
	return width + least_of_part(next) <= room ? width : room;
}

void
cell_add(struct line *line, const struct cell *cell, size_t width)
{
	size_t end = line->columns + width, i, count;
	struct part parts[PARTS_MAX];

	count = columns_parts(cell->columns, cell->column, cell->entry, parts);
	for (i = 0; i < count && line->columns < end; i++) {
		size_t room;

		if (i > 0)
			line_add_signs(line, looks[parts[i].kind].before,
			    STYLE_DIM | cell->flags);
		room = end - line->columns;
		add_part(line, cell, &parts[i],
		    i + 1 < count
			? width_of_part(&parts[i], &parts[i + 1], room)
			: room);
	}
	line_fill(line, end, SPAN_LIT(" "), cell->flags);
}
