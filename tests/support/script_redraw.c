#include "support/script_redraw.h"

#include <string.h>

#include "support/look.h"
#include "support/script_screen.h"

/*
 * What can be seen of a cell. The second one of a wide character looks as the
 * first does, and whether a blank is bold nobody sees: programs and libvterm
 * leave there what was before.
 */
static struct emulator_cell
visible_cell(const struct emulator *emulator, unsigned line, unsigned column)
{
	struct emulator_cell cell = emulator_cell(emulator, line, column);

	if (!cell.text[0] && column > 0)
		cell = emulator_cell(emulator, line, column - 1);
	if (strcmp(cell.text, " ") != 0)
		return cell;
	cell.bold = cell.italic = false;
	if (!cell.reverse)
		cell.foreground = COLOUR_DEFAULT;
	return cell;
}

/* "|text", and "  1-7 bold green, 8-20 plain" for how its cells look. */
static void
add_line(const struct emulator *emulator, unsigned line, struct buf *out)
{
	unsigned columns = emulator_columns(emulator), column, first = 0;
	struct buf last = { 0 }, look = { 0 };

	buf_addf(out, "%3u|", line + 1);
	emulator_add_line(emulator, line, out);
	buf_addf(out, "\n   ");
	for (column = 0; column <= columns; column++) {
		buf_clear(&look);
		if (column < columns) {
			struct emulator_cell cell =
			    visible_cell(emulator, line, column);

			look_add(&cell, &look);
		}
		if (span_eq(buf_span(&look), buf_span(&last)))
			continue;
		if (column > 0)
			buf_addf(out, " %u-%u %.*s", first + 1, column,
			    SPAN_ARG(buf_span(&last)));
		buf_clear(&last);
		buf_add(&last, buf_span(&look));
		first = column;
	}
	buf_add_char(out, '\n');
	buf_finish(&last);
	buf_finish(&look);
}

static void
add_screen(const struct script_run *run, struct buf *out)
{
	const struct emulator *emulator = run->terminal.emulator;
	unsigned line;

	for (line = 0; line < emulator_lines(emulator); line++)
		add_line(emulator, line, out);
	buf_addf(out, "cursor ");
	script_add_cursor(run, out);
	buf_add_char(out, '\n');
}

static bool
report(struct script_run *run, struct span before, struct span after)
{
	struct span old, new;

	script_fail(run, "C-l changes the screen");
	while (span_cut(&before, '\n', &old) && span_cut(&after, '\n', &new)) {
		if (span_eq(old, new))
			continue;
		buf_addf(run->report, "before %.*s\nafter  %.*s\n",
		    SPAN_ARG(old), SPAN_ARG(new));
	}
	return false;
}

bool
script_redraw(struct script_run *run, struct span rest)
{
	struct buf before = { 0 }, after = { 0 };
	bool ok = false;

	(void)rest;
	if (!script_settle(run))
		return false;
	/*
	 * The emulator is never that narrow, so its cursor stands beside where
	 * the program left it.
	 */
	if (emulator_columns(run->terminal.emulator) < 2)
		return true;
	add_screen(run, &before);
	terminal_send(&run->terminal, SPAN_LIT("\f"));
	if (!script_settle(run))
		goto out;
	add_screen(run, &after);
	ok = span_eq(buf_span(&before), buf_span(&after)) ||
	    report(run, buf_span(&before), buf_span(&after));
out:
	buf_finish(&before);
	buf_finish(&after);
	return ok;
}
