#include "view/subject.h"

#include <stdio.h>
#include <stdlib.h>

void
subject_set(struct subject *subject, const struct catalog *catalog,
    const struct entry *entry)
{
	if (subject->entry == entry)
		return;
	subject_finish(subject);
	subject->catalog = catalog;
	subject->entry = entry;
	if (!entry)
		return;
	if (entry_kind(entry) == ENTRY_MODULE)
		subject->public_entry = catalog_public_of(catalog, entry);
	else
		subject->modules =
		    catalog_modules_of(catalog, entry, &subject->nmodules);
}

void
subject_finish(struct subject *subject)
{
	free(subject->modules);
	*subject = (struct subject){ .marker = subject->marker };
}

const struct entry *
subject_module(const struct subject *subject, size_t i)
{
	size_t count;

	return &catalog_entries(subject->catalog, &count)[subject->modules[i]];
}

struct marks
subject_marks(const struct subject *subject, size_t column)
{
	const struct entry *entry = subject->entry;

	return marker_find(subject->marker, entry,
	    entry_cell_field(entry, column), entry_cell(entry, column),
	    subject->hit);
}

bool
subject_has_related(const struct subject *subject)
{
	return subject->public_entry || subject->nmodules > 0;
}

static struct span
heading_of(const struct entry *entry, enum field field, struct span without)
{
	int column = entry_column(entry, field);

	return column < 0 ? without : entry_heading(entry, (size_t)column);
}

struct span
subject_related_label(const struct subject *subject)
{
	if (subject->public_entry)
		return heading_of(
		    subject->public_entry, FIELD_CODE, SPAN_LIT("Public code"));
	return heading_of(
	    subject_module(subject, 0), FIELD_MODULE, SPAN_LIT("Module codes"));
}

/* Appends text, cut where it is wider than room. */
static void
add_at_most(struct line *line, struct span text, size_t room, uint32_t style)
{
	size_t width = line_width(text, room);

	line_add_cell(line, text, width < room ? width : room, style, NO_MARKS);
}

static void
add_name(struct line *line, const struct entry *entry, size_t end)
{
	line_add(line, SPAN_LIT(" "), STYLE_BORDER);
	line_add(line, entry_key(entry), STYLE_CODE);
	if (entry_title(entry).len > 0)
		line_add(line, SPAN_LIT(" "), STYLE_BORDER);
	if (line->columns < end)
		add_at_most(
		    line, entry_title(entry), end - line->columns, STYLE_TITLE);
	line_add(line, SPAN_LIT(" "), STYLE_BORDER);
}

/* Appends a place to the end of the rule; false where it has no room. */
static bool
add_at_end(struct line *line, const struct line *place, size_t width)
{
	if (line->columns + place->columns + 1 >= width)
		return false;
	line_fill(
	    line, width - place->columns - 1, SPAN_LIT("─"), STYLE_BORDER);
	line_add_part(line, place, 0, SIZE_MAX);
	return true;
}

/* With several documents, the section tells more than the line. */
static bool
names_section(const struct subject *subject)
{
	size_t count;

	catalog_documents(subject->catalog, &count);
	return count > 1 && entry_section(subject->entry).len > 0;
}

/* Appends where the entry stands. */
static void
add_place(struct line *line, const struct subject *subject, size_t width)
{
	const struct entry *entry = subject->entry;
	struct line full = { 0 }, place = { 0 };
	char number[32];

	/* A document that is told of stands nowhere itself. */
	if (entry_document(entry).len == 0)
		return;
	snprintf(number, sizeof(number), ":%zu ", entry_line(entry));
	line_add(&place, SPAN_LIT(" "), STYLE_DIM);
	line_add(&place, entry_document(entry), STYLE_DIM);
	line_add(&place, span_of(number), STYLE_DIM);
	if (names_section(subject)) {
		line_add(&full, SPAN_LIT(" "), STYLE_DIM);
		line_add(&full, entry_section(entry), STYLE_DIM);
		line_add_signs(&full, SPAN_LIT(" ·"), STYLE_DIM);
	}
	line_add_part(&full, &place, 0, SIZE_MAX);
	if (!add_at_end(line, &full, width))
		add_at_end(line, &place, width);
	line_finish(&full);
	line_finish(&place);
}

void
subject_rule(struct line *line, const struct subject *subject, size_t width)
{
	line_clear(line);
	line_fill(line, 1, SPAN_LIT("─"), STYLE_BORDER);
	if (subject->entry) {
		add_name(line, subject->entry, width > 2 ? width - 2 : 0);
		add_place(line, subject, width);
	}
	line_cut(line, width);
	line_fill(line, width, SPAN_LIT("─"), STYLE_BORDER);
}
