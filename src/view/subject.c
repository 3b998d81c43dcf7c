#include "view/subject.h"

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
	    subject->loose);
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

/* Appends where the entry stands, to the end of the rule. */
static void
add_place(struct line *line, const struct entry *entry, size_t width)
{
	struct buf place = { 0 };
	size_t at;

	buf_add_char(&place, ' ');
	buf_add(&place, entry_document(entry));
	buf_addf(&place, ":%zu ", entry_line(entry));
	at = line_width(buf_span(&place), width) + 1;
	at = at < width ? width - at : 0;
	if (at > line->columns) {
		line_fill(line, at, SPAN_LIT("─"), STYLE_BORDER);
		line_add(line, buf_span(&place), STYLE_DIM);
	}
	buf_finish(&place);
}

void
subject_rule(struct line *line, const struct subject *subject, size_t width)
{
	line_clear(line);
	line_fill(line, 1, SPAN_LIT("─"), STYLE_BORDER);
	if (subject->entry) {
		add_name(line, subject->entry, width > 2 ? width - 2 : 0);
		add_place(line, subject->entry, width);
	}
	line_cut(line, width);
	line_fill(line, width, SPAN_LIT("─"), STYLE_BORDER);
}
