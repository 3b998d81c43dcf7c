#include "tui/notes.h"

#include <stdio.h>

#include "text/filter.h"

/* Nobody reads more of what a file full of nonsense gives rise to. */
static const size_t most = 100;

void
notes_finish(struct notes *notes)
{
	buf_finish(&notes->lines);
	notes->count = 0;
}

static bool
is_noted(const struct notes *notes, struct span line)
{
	struct span rest = buf_span(&notes->lines), other;

	while (span_cut(&rest, '\n', &other))
		if (span_eq(line, other))
			return true;
	return false;
}

void
notes_add(struct notes *notes, struct span text)
{
	struct span line;

	while (span_cut(&text, '\n', &line)) {
		line = span_trim(line);
		if (line.len == 0 || notes->count == most ||
		    is_noted(notes, line))
			continue;
		buf_add(&notes->lines, line);
		buf_add_char(&notes->lines, '\n');
		notes->count++;
	}
}

struct span
notes_first(const struct notes *notes)
{
	struct span rest = buf_span(&notes->lines), line;

	span_cut(&rest, '\n', &line);
	return line;
}

static void
add_line(struct buf *out, struct span line)
{
	buf_add(out, SPAN_LIT("errdex: "));
	filter_add(out, line, FILTER_ONE_LINE);
	buf_add_char(out, '\n');
}

static void
write_out(struct buf *out)
{
	if (out->len > 0)
		fwrite(out->ptr, 1, out->len, stderr);
	buf_finish(out);
}

void
notes_write(const struct notes *notes)
{
	struct span rest = buf_span(&notes->lines), line;
	struct buf out = { 0 };

	while (span_cut(&rest, '\n', &line) && line.len > 0)
		add_line(&out, line);
	write_out(&out);
}

void
notes_write_warnings(const struct catalog *catalog)
{
	struct buf out = { 0 };
	const char *warning;
	size_t i;

	for (i = 0; (warning = catalog_warning(catalog, i)); i++)
		add_line(&out, span_of(warning));
	write_out(&out);
}
