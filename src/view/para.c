#include "view/para.h"

#include "text/wrap.h"

/* Beyond the first line, which has its label already. */
static struct line *
next_line(struct lines *lines, size_t made, size_t indent)
{
	struct line *line;

	if (made == 0)
		return &lines->at[lines->count - 1];
	line = lines_add(lines);
	line_fill(line, indent, SPAN_LIT(" "), STYLE_NORMAL);
	return line;
}

void
para_wrap(struct lines *lines, const struct line *text, size_t indent,
    size_t width, size_t max)
{
	struct span rest = line_text(text), part;
	const char *start = rest.ptr;
	size_t columns = width > indent ? width - indent : 1;
	size_t made;

	for (made = 0; made < max && wrap_next(&rest, columns, &part); made++) {
		struct line *line = next_line(lines, made, indent);
		size_t from = (size_t)(part.ptr - start);

		line_add_part(line, text, from, from + part.len);
		if (made + 1 == max && rest.ptr) {
			line_cut(line, width - 1);
			line_fill(
			    line, line->columns + 1, SPAN_LIT("…"), STYLE_DIM);
		}
	}
}

struct line *
para_begin(struct lines *lines, struct span label, size_t indent)
{
	struct line *line = lines_add(lines);

	line_fill(line, 2, SPAN_LIT(" "), STYLE_NORMAL);
	if (indent > 4)
		line_add_cell(line, label, indent - 4, STYLE_HEADING, NO_MARKS);
	line_fill(line, indent, SPAN_LIT(" "), STYLE_NORMAL);
	return line;
}
