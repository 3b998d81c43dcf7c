#include "support/results.h"

#include "out/formats.h"
#include "support/suite.h"
#include "text/filter.h"
#include "text/utf8.h"

struct out_list
results_of(const struct catalog *catalog)
{
	struct out_list list = { .catalog = catalog, .shape = OUT_BLOCKS };

	catalog_entries(catalog, &list.count);
	return list;
}

struct span
results_entries(
    struct out *out, const char *format, const struct catalog *catalog)
{
	struct out_list list = results_of(catalog);

	out_format_named(span_of(format))->entries(out, &list);
	return buf_span(&out->buf);
}

struct span
results_tables(
    struct out *out, const char *format, const struct catalog *catalog)
{
	out_format_named(span_of(format))->tables(out, catalog);
	return buf_span(&out->buf);
}

void
results_check_harmless(struct span text, const char *what)
{
	size_t at = 0, marks = 0;

	while (at < text.len) {
		uint32_t c;
		size_t len = utf8_decode(span_sub(text, at, text.len), &c);

		marks = c == 0x0301 ? marks + 1 : 0;
		ck_assert_msg((!filter_is_hidden(c) || c == '\t') &&
			marks <= FILTER_MARKS,
		    "%s: U+%04X at byte %zu of:\n%.*s", what, c, at,
		    SPAN_ARG(text));
		at += len;
	}
}
