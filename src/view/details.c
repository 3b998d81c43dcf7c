#include "view/details.h"

#include <stdlib.h>

#include "base/mem.h"
#include "view/para.h"

/* Where headings and texts begin. */
static const size_t heading_indent = 2, text_indent = 4;

/* The most columns for the codes of entries that belong to this one. */
static const size_t max_key = 24;

/* A second text needs what stands between, and a column of its own. */
static const size_t least_more = 4;

struct maker {
	struct details *details;
	const struct subject *subject;
	size_t width;
	struct line text; /* the paragraph that is being composed */
};

/* Returns the number of the reference, from 1. */
static size_t
add_reference(
    struct details *details, const struct entry *entry, struct span url)
{
	details->references =
	    xgrow(details->references, &details->references_cap,
		details->nreferences + 1, sizeof(*details->references));
	details->references[details->nreferences++] =
	    (struct reference){ .entry = entry, .url = url };
	return details->nreferences;
}

static void
add_number(struct line *line, size_t number)
{
	struct buf text = { 0 };

	buf_addf(&text, "[%zu]", number);
	line_add(line, buf_span(&text), STYLE_KEY);
	buf_finish(&text);
}

static void
add_heading(struct maker *maker, struct span heading)
{
	struct lines *lines = &maker->details->lines;
	struct line *line;

	if (lines->count > 0)
		lines_add(lines);
	line = lines_add(lines);
	line_fill(line, heading_indent, SPAN_LIT(" "), STYLE_NORMAL);
	line_add(line, heading, STYLE_HEADING);
}

/* The composed paragraph becomes lines. */
static void
end_paragraph(struct maker *maker)
{
	struct lines *lines = &maker->details->lines;

	line_fill(lines_add(lines), text_indent, SPAN_LIT(" "), STYLE_NORMAL);
	para_wrap(lines, &maker->text, text_indent, maker->width, SIZE_MAX);
	line_clear(&maker->text);
}

/* The bytes [from, to) of a cell, its newlines ending paragraphs. */
static void
add_cell_part(struct maker *maker, struct span cell, size_t from, size_t to,
    uint32_t style, struct marks marks)
{
	size_t end;

	while ((end = span_find(cell, SPAN_LIT("\n"), from)) < to) {
		line_add_range(&maker->text, cell, from, end, style, marks);
		end_paragraph(maker);
		from = end + 1;
	}
	line_add_range(&maker->text, cell, from, to, style, marks);
}

/* The text of a cell; each link in it is followed by its number. */
static void
add_cell_text(struct maker *maker, size_t column, const struct doc_link *links,
    size_t nlinks)
{
	struct marks marks = subject_marks(maker->subject, column);
	struct span cell = entry_cell(maker->subject->entry, column);
	size_t i, at = 0;

	for (i = 0; i < nlinks; i++) {
		size_t end = links[i].at + links[i].text.len;

		if (links[i].at < at || end > cell.len)
			continue;
		add_cell_part(
		    maker, cell, at, links[i].at, STYLE_NORMAL, marks);
		add_cell_part(maker, cell, links[i].at, end, STYLE_LINK, marks);
		add_number(
		    &maker->text, maker->details->nreferences - nlinks + i + 1);
		at = end;
	}
	add_cell_part(maker, cell, at, cell.len, STYLE_NORMAL, marks);
	if (cell.len == 0)
		line_add_signs(&maker->text, SPAN_LIT("–"), STYLE_DIM);
	end_paragraph(maker);
}

/* An address that is longer than a line goes on beside its number. */
static void
add_link_line(struct maker *maker, size_t number)
{
	struct lines *lines = &maker->details->lines;
	struct reference *link = &maker->details->references[number - 1];
	struct line *line = lines_add(lines);

	link->line = lines->count - 1;
	line_fill(line, text_indent, SPAN_LIT(" "), STYLE_NORMAL);
	add_number(line, number);
	line_add(line, SPAN_LIT(" "), STYLE_NORMAL);
	line_add(&maker->text, link->url, STYLE_URL);
	para_wrap(lines, &maker->text, line->columns, maker->width, SIZE_MAX);
	line_clear(&maker->text);
}

/* Cells beyond the header's width have none. */
static void
add_cell_heading(struct maker *maker, size_t column)
{
	struct span heading = entry_heading(maker->subject->entry, column);
	struct buf number = { 0 };

	buf_addf(&number, "Column %zu", column + 1);
	add_heading(maker, heading.len > 0 ? heading : buf_span(&number));
	buf_finish(&number);
}

static void
add_cell(struct maker *maker, size_t column)
{
	const struct entry *entry = maker->subject->entry;
	struct details *details = maker->details;
	size_t nlinks, i, first = details->nreferences;
	size_t row = (size_t)(entry->row - entry->table->source->rows);
	const struct doc_link *links =
	    doc_cell_links(entry->table->source, row, column, &nlinks);

	for (i = 0; i < nlinks; i++)
		add_reference(details, NULL, links[i].url);
	add_cell_heading(maker, column);
	add_cell_text(maker, column, links, nlinks);
	for (i = 0; i < nlinks; i++)
		add_link_line(maker, first + i + 1);
}

/* The columns that numbers and keys of entries take, one below another. */
struct widths {
	size_t number, key;
};

/* The short text, often in English, and the description. */
static void
add_texts(struct line *line, const struct entry *entry, size_t width)
{
	struct span title = entry_title(entry);
	struct span description = entry_text(entry, FIELD_DESCRIPTION);
	size_t end = line->columns + width, used = line_width(title, width);

	line_add_cell(
	    line, title, used < width ? used : width, STYLE_NORMAL, NO_MARKS);
	if (description.len == 0 || span_eq(description, title) ||
	    line->columns + least_more > end)
		return;
	line_add_signs(line, SPAN_LIT(" · "), STYLE_DIM);
	line_add_cell(
	    line, description, end - line->columns, STYLE_NORMAL, NO_MARKS);
}

static void
add_entry_line(
    struct maker *maker, const struct entry *entry, struct widths widths)
{
	struct details *details = maker->details;
	size_t number = add_reference(details, entry, (struct span){ 0 });
	struct line *line = lines_add(&details->lines);

	details->references[number - 1].line = details->lines.count - 1;
	line_fill(line, text_indent, SPAN_LIT(" "), STYLE_NORMAL);
	add_number(line, number);
	line_fill(
	    line, text_indent + widths.number + 1, SPAN_LIT(" "), STYLE_NORMAL);
	line_add_cell(line, entry_key(entry), widths.key, STYLE_CODE, NO_MARKS);
	line_add(line, SPAN_LIT("  "), STYLE_NORMAL);
	if (maker->width > line->columns)
		add_texts(line, entry, maker->width - line->columns);
}

static struct widths
widths_of_related(const struct maker *maker)
{
	const struct subject *subject = maker->subject;
	size_t most = maker->details->nreferences + subject->nmodules + 1;
	struct widths widths = { .number = 3 };
	size_t i;

	for (; most >= 10; most /= 10)
		widths.number++;
	if (subject->public_entry)
		widths.key =
		    line_width(entry_key(subject->public_entry), max_key);
	for (i = 0; i < subject->nmodules; i++) {
		size_t width =
		    line_width(entry_key(subject_module(subject, i)), max_key);

		if (width > widths.key)
			widths.key = width;
	}
	if (widths.key > max_key)
		widths.key = max_key;
	return widths;
}

/* The public entry of a module entry, or the other way round. */
static void
add_related(struct maker *maker)
{
	const struct subject *subject = maker->subject;
	const struct entry *public_entry = subject->public_entry;
	struct widths widths = widths_of_related(maker);
	struct span section;
	size_t i;

	if (!subject_has_related(subject))
		return;
	section = entry_section(
	    public_entry ? public_entry : subject_module(subject, 0));
	add_heading(
	    maker, section.len > 0 ? section : subject_related_label(subject));
	if (public_entry)
		add_entry_line(maker, public_entry, widths);
	for (i = 0; i < subject->nmodules; i++)
		add_entry_line(maker, subject_module(subject, i), widths);
}

static void
add_place(struct maker *maker)
{
	const struct entry *entry = maker->subject->entry;
	struct buf place = { 0 };

	add_heading(maker, SPAN_LIT("Document"));
	buf_add(&place, entry_document(entry));
	buf_addf(&place, ":%zu", entry_line(entry));
	line_add(&maker->text, buf_span(&place), STYLE_NORMAL);
	if (entry_section(entry).len > 0) {
		line_add_signs(&maker->text, SPAN_LIT(" · "), STYLE_DIM);
		line_add(&maker->text, entry_section(entry), STYLE_NORMAL);
	}
	end_paragraph(maker);
	buf_finish(&place);
}

void
details_make(
    struct details *details, const struct subject *subject, size_t width)
{
	struct maker maker = {
		.details = details,
		.subject = subject,
		.width = width,
	};
	size_t i, count = entry_ncells(subject->entry);

	lines_clear(&details->lines);
	details->nreferences = 0;
	for (i = 0; i < count; i++)
		add_cell(&maker, i);
	add_related(&maker);
	add_place(&maker);
	line_finish(&maker.text);
}

void
details_finish(struct details *details)
{
	lines_finish(&details->lines);
	free(details->references);
	*details = (struct details){ 0 };
}
