#include "view/preview.h"

#include "view/para.h"

/* Labels are no wider, so that the texts have room. */
static const size_t max_label = 16;

/* The parts of a preview: cells, and what belongs to the entry. */
enum {
	max_parts = 8
};
static const int related = -1;

struct parts {
	int at[max_parts]; /* a column of the entry, or related */
	size_t count;
};

static bool
is_text(enum field field)
{
	return field == FIELD_TITLE || field == FIELD_MESSAGE ||
	    field == FIELD_DESCRIPTION || field == FIELD_REASON ||
	    field == FIELD_SOLUTION || field == FIELD_OTHER;
}

static void
add_part(struct parts *parts, int part)
{
	if (parts->count < max_parts)
		parts->at[parts->count++] = part;
}

static void
choose_parts(struct parts *parts, const struct subject *subject)
{
	const struct entry *entry = subject->entry;
	int remedy = entry_remedy_column(entry);
	size_t i, count = entry_ncells(entry);

	if (remedy >= 0)
		add_part(parts, remedy);
	if (subject_has_related(subject))
		add_part(parts, related);
	/* The title stands above already. */
	for (i = 0; i < count; i++)
		if ((int)i != remedy && is_text(entry_cell_field(entry, i)) &&
		    entry_cell(entry, i).len > 0 &&
		    entry_cell(entry, i).ptr != entry_title(entry).ptr)
			add_part(parts, (int)i);
}

static struct span
label_of(const struct subject *subject, int part)
{
	return part == related ? subject_related_label(subject)
			       : entry_heading(subject->entry, (size_t)part);
}

static void
add_related(struct line *text, const struct subject *subject)
{
	const struct entry *public_entry = subject->public_entry;
	size_t i;

	if (public_entry) {
		line_add(text, entry_key(public_entry), STYLE_CODE);
		line_add(text, SPAN_LIT(" "), STYLE_NORMAL);
		line_add(text, entry_title(public_entry), STYLE_NORMAL);
		return;
	}
	/* A line holds no more of them. */
	for (i = 0; i < subject->nmodules && text->columns < 1000; i++) {
		if (i > 0)
			line_add_signs(text, SPAN_LIT(" · "), STYLE_DIM);
		line_add(
		    text, entry_key(subject_module(subject, i)), STYLE_CODE);
	}
}

static void
add_cell(struct line *text, const struct subject *subject, size_t column)
{
	struct span cell = entry_cell(subject->entry, column);

	line_add_range(text, cell, 0, cell.len, STYLE_NORMAL,
	    subject_marks(subject, column));
}

static size_t
label_width(const struct subject *subject, const struct parts *parts)
{
	size_t i, widest = 0;

	for (i = 0; i < parts->count; i++) {
		size_t width =
		    line_width(label_of(subject, parts->at[i]), max_label);

		if (width > widest)
			widest = width;
	}
	return widest < max_label ? widest : max_label;
}

void
preview_lines(struct lines *lines, const struct subject *subject, size_t height,
    size_t width)
{
	struct parts parts = { 0 };
	struct line text = { 0 };
	size_t i, indent;

	lines_clear(lines);
	if (!subject->entry)
		return;
	choose_parts(&parts, subject);
	indent = label_width(subject, &parts) + 4;
	for (i = 0; i < parts.count && lines->count < height; i++) {
		size_t left = height - lines->count;

		/* A long remedy leaves a line for what belongs to it. */
		if (i == 0 && left > 1 && subject_has_related(subject))
			left--;
		if (parts.at[i] == related)
			left = 1;
		line_clear(&text);
		if (parts.at[i] == related)
			add_related(&text, subject);
		else
			add_cell(&text, subject, (size_t)parts.at[i]);
		para_begin(lines, label_of(subject, parts.at[i]), indent);
		para_wrap(lines, &text, indent, width, left);
	}
	line_finish(&text);
}
