#include "cli/explain_query.h"

#include "query/explain_term.h"
#include "text/filter.h"
#include "text/width.h"

/* Longer terms push what they mean to the right. */
static const size_t typed_max = 24;

static void
add_line(struct buf *out, const struct term *term, size_t column)
{
	size_t from = out->len, width;
	struct buf meaning = { 0 };

	filter_add(out, term->typed, FILTER_ONE_LINE);
	width = width_of(span_sub(buf_span(out), from, out->len));
	do
		buf_add_char(out, ' ');
	while (++width < column);
	explain_term(&meaning, term);
	filter_add(out, buf_span(&meaning), FILTER_ONE_LINE);
	buf_finish(&meaning);
	buf_addf(out, term->or_next ? "; or\n" : "\n");
}

/* Where the meanings begin. */
static size_t
column_of(const struct term *terms, size_t count)
{
	struct buf typed = { 0 };
	size_t i, width, widest = 0;

	for (i = 0; i < count; i++) {
		buf_clear(&typed);
		filter_add(&typed, terms[i].typed, FILTER_ONE_LINE);
		width = width_of(buf_span(&typed));
		if (width <= typed_max && width > widest)
			widest = width;
	}
	buf_finish(&typed);
	return widest + 2;
}

void
explain_query(struct buf *out, const struct query *query)
{
	size_t i, count;
	const struct term *terms = query_terms(query, &count);
	size_t column = column_of(terms, count);

	if (count == 0)
		buf_addf(out, "nothing is asked for: every entry is found\n");
	for (i = 0; i < count; i++)
		add_line(out, &terms[i], column);
}
