#include "support/script_screen.h"

#include <stdlib.h>

#include "base/mem.h"

/* What is compared, and what it is called in the script. */
struct part {
	struct buf name;         /* "screen", or "lines 2-5" */
	struct span cursor;      /* what the script says; NULL: not compared */
	struct buf cursor_found; /* empty when it is not compared */
	unsigned first, count;   /* lines, from 0 */
	struct buf text;         /* all of the screen */
	struct span *found;      /* each of its lines */
};

static void
part_finish(struct part *part)
{
	buf_finish(&part->name);
	buf_finish(&part->cursor_found);
	buf_finish(&part->text);
	free(part->found);
}

static void
part_take(struct part *part, const struct emulator *emulator)
{
	unsigned lines = emulator_lines(emulator), i;
	struct span rest;

	emulator_add_screen(emulator, &part->text);
	part->found = xcalloc(lines, sizeof(*part->found));
	rest = buf_span(&part->text);
	for (i = 0; i < lines; i++)
		span_cut(&rest, '\n', &part->found[i]);
}

/* An editor may have added or removed blanks at the end of a line. */
static struct span
trim_end(struct span line)
{
	while (line.len > 0 && line.ptr[line.len - 1] == ' ')
		line.len--;
	return line;
}

/* The expected line, or one without ptr where the block has ended. */
static struct span
expected(const struct script_run *run, size_t i)
{
	if (i >= script_block(run))
		return (struct span){ NULL, 0 };
	return trim_end(script_block_line(run, i));
}

static bool
line_is_same(const struct script_run *run, const struct part *part, size_t i)
{
	struct span line = expected(run, i);

	return line.ptr && i < part->count &&
	    span_eq(line, part->found[part->first + i]);
}

static bool
cursor_is_same(const struct part *part)
{
	return span_eq(part->cursor, buf_span(&part->cursor_found));
}

static bool
is_same(const struct script_run *run, const struct part *part)
{
	size_t i;

	if (script_block(run) != part->count || !cursor_is_same(part))
		return false;
	for (i = 0; i < part->count; i++)
		if (!line_is_same(run, part, i))
			return false;
	return true;
}

static void
report_heading(struct buf *report, const struct part *part, const char *what,
    struct span cursor)
{
	buf_addf(report, "%s", what);
	if (part->cursor_found.len > 0)
		buf_addf(report, ", cursor %s%.*s",
		    cursor_is_same(part) ? "" : "!! ", SPAN_ARG(cursor));
	buf_addf(report, ":\n");
}

static void
report_line(
    struct script_run *run, const struct part *part, size_t i, struct span line)
{
	buf_addf(run->report, "%s%3zu|%.*s\n",
	    line_is_same(run, part, i) ? "   " : " !!", part->first + i + 1,
	    SPAN_ARG(line));
}

static void
report_both(struct script_run *run, const struct part *part)
{
	size_t i;

	report_heading(run->report, part, "expected", part->cursor);
	for (i = 0; i < script_block(run); i++)
		report_line(run, part, i, expected(run, i));
	report_heading(
	    run->report, part, "found", buf_span(&part->cursor_found));
	for (i = 0; i < part->count; i++)
		report_line(run, part, i, part->found[part->first + i]);
}

static void
replace(struct script_run *run, const struct part *part)
{
	size_t i;

	buf_add(&run->replaced, buf_span(&part->name));
	if (part->cursor_found.len > 0)
		buf_addf(&run->replaced, " %.*s",
		    SPAN_ARG(buf_span(&part->cursor_found)));
	buf_add_char(&run->replaced, '\n');
	for (i = 0; i < part->count; i++)
		buf_addf(&run->replaced, "|%.*s\n",
		    SPAN_ARG(part->found[part->first + i]));
}

static bool
compare(struct script_run *run, struct part *part)
{
	struct buf state = { 0 };

	part_take(part, run->terminal.emulator);
	if (is_same(run, part))
		return true;
	if (run->update) {
		replace(run, part);
		return true;
	}
	terminal_add_state(&run->terminal, &state);
	script_fail(run,
	    "another screen; !! is where it differs (the program "
	    "%.*s)",
	    SPAN_ARG(buf_span(&state)));
	buf_finish(&state);
	report_both(run, part);
	return false;
}

void
script_add_cursor(const struct script_run *run, struct buf *out)
{
	struct emulator *emulator = run->terminal.emulator;
	unsigned line, column;

	emulator_cursor(emulator, &line, &column);
	if (observer_mode(emulator_seen(emulator), MODE_CURSOR))
		buf_addf(out, "%u:%u", line + 1, column + 1);
	else
		buf_addf(out, "hidden");
}

bool
script_screen(struct script_run *run, struct span cursor)
{
	struct part part = {
		.cursor = cursor,
		.count = emulator_lines(run->terminal.emulator),
	};
	bool ok;

	buf_addf(&part.name, "screen");
	script_add_cursor(run, &part.cursor_found);
	ok = compare(run, &part);
	part_finish(&part);
	return ok;
}

bool
script_lines(struct script_run *run, struct span range)
{
	unsigned first, last, all = emulator_lines(run->terminal.emulator);
	struct part part = { 0 };
	bool ok;

	if (script_parse_number(range, &first))
		last = first;
	else if (!script_parse_pair(range, '-', &first, &last))
		return script_fail(run, "lines are FROM-TO");
	if (first < 1 || first > last || last > all)
		return script_fail(run, "the screen has lines 1-%u", all);
	buf_addf(&part.name, "lines %.*s", SPAN_ARG(range));
	part.first = first - 1;
	part.count = last - first + 1;
	ok = compare(run, &part);
	part_finish(&part);
	return ok;
}
