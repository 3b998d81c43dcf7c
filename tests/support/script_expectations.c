#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include "support/keys.h"
#include "support/look.h"
#include "support/script_redraw.h"
#include "support/script_run.h"
#include "support/script_screen.h"

static bool
expect_screen(struct script_run *run, struct span rest)
{
	return script_settle(run) && script_screen(run, rest);
}

static bool
expect_lines(struct script_run *run, struct span rest)
{
	return script_settle(run) && script_lines(run, rest);
}

static bool
expect_cursor(struct script_run *run, struct span rest)
{
	struct buf found = { 0 };
	bool ok;

	if (!script_settle(run))
		return false;
	script_add_cursor(run, &found);
	ok = span_eq(buf_span(&found), rest) ||
	    script_fail(run, "the cursor is %.*s", SPAN_ARG(buf_span(&found)));
	buf_finish(&found);
	return ok;
}

static bool
expect_text(struct script_run *run, struct span rest, bool shown)
{
	struct buf text = { 0 };
	bool ok;

	if (!script_settle(run))
		return false;
	buf_add(&text, rest);
	buf_add_char(&text, '\0');
	ok = terminal_shows(&run->terminal, text.ptr) == shown;
	if (!ok) {
		terminal_fail(&run->terminal, "'%s' is %s", text.ptr,
		    shown ? "not there" : "there");
		script_fail_terminal(run);
	}
	buf_finish(&text);
	return ok;
}

static bool
expect_contained(struct script_run *run, struct span rest)
{
	return expect_text(run, rest, true);
}

static bool
expect_lacking(struct script_run *run, struct span rest)
{
	return expect_text(run, rest, false);
}

/* A counter or the like may stand farther right. */
static bool
expect_start(struct script_run *run, struct span rest)
{
	struct buf line = { 0 };
	struct span number, behind;
	unsigned i;
	bool ok;

	if (!script_cut_word(&rest, &number) ||
	    !script_parse_number(number, &i) || i == 0 ||
	    i > emulator_lines(run->terminal.emulator))
		return script_fail(run, "there is no such line");
	if (!script_settle(run))
		return false;
	emulator_add_line(run->terminal.emulator, i - 1, &line);
	behind = span_sub(buf_span(&line), rest.len, line.len);
	ok = span_starts(buf_span(&line), rest) &&
	    (behind.len == 0 || span_starts(behind, SPAN_LIT("  ")));
	if (!ok)
		script_fail(
		    run, "the line is '%.*s'", SPAN_ARG(buf_span(&line)));
	buf_finish(&line);
	return ok;
}

static bool
expect_look(
    struct script_run *run, unsigned line, unsigned column, struct span words)
{
	struct emulator_cell cell =
	    emulator_cell(run->terminal.emulator, line - 1, column - 1);
	struct buf look = { 0 };
	bool ok;

	look_add(&cell, &look);
	ok = span_eq(buf_span(&look), words) ||
	    script_fail(run, "'%s' at %u:%u is %.*s", cell.text, line, column,
		SPAN_ARG(buf_span(&look)));
	buf_finish(&look);
	return ok;
}

/* "LINE:COLUMN" or "LINE:FROM-TO"; false for anything else. */
static bool
parse_cells(struct span text, unsigned *line, unsigned *from, unsigned *to)
{
	struct span head;

	if (!span_cut(&text, ':', &head) || !script_parse_number(head, line))
		return false;
	if (!script_parse_number(text, from))
		return script_parse_pair(text, '-', from, to);
	*to = *from;
	return true;
}

static bool
expect_style(struct script_run *run, struct span rest)
{
	const struct emulator *emulator = run->terminal.emulator;
	unsigned line, column, last;
	struct span cells;

	if (!script_cut_word(&rest, &cells) ||
	    !parse_cells(cells, &line, &column, &last))
		return script_fail(
		    run, "cells are LINE:COLUMN or LINE:FROM-TO");
	if (!line || !column || line > emulator_lines(emulator) ||
	    last > emulator_columns(emulator))
		return script_fail(run, "there is no such cell");
	if (!script_settle(run))
		return false;
	for (; column <= last; column++)
		if (!expect_look(run, line, column, span_trim(rest)))
			return false;
	return true;
}

static bool
expect_copied(struct script_run *run, struct span rest)
{
	const struct observer *seen = emulator_seen(run->terminal.emulator);
	struct buf text = { 0 };
	bool ok;

	if (!script_settle(run))
		return false;
	if (seen->copies != run->copies + 1)
		return script_fail(run, "%zu texts were copied since the last",
		    seen->copies - run->copies);
	run->copies++;
	if (!keys_add_escaped(rest, &text))
		ok = script_fail(run, "no such escape");
	else
		ok = span_eq(buf_span(&text), buf_span(&seen->copied)) ||
		    script_fail(run, "'%.*s' was copied",
			SPAN_ARG(buf_span(&seen->copied)));
	buf_finish(&text);
	return ok;
}

static bool
expect_status(struct script_run *run, struct span rest)
{
	struct buf found = { 0 };
	int status;
	bool ok;

	if (!terminal_await_end(&run->terminal))
		return script_fail_terminal(run);
	status = pty_status(run->terminal.pty);
	if (WIFSIGNALED(status))
		buf_addf(&found, "%s", sigabbrev_np(WTERMSIG(status)));
	else
		buf_addf(&found, "%d", WEXITSTATUS(status));
	ok = span_eq(buf_span(&found), rest);
	if (!ok) {
		terminal_fail(&run->terminal, "another status");
		script_fail_terminal(run);
	}
	buf_finish(&found);
	return ok;
}

static bool
expect_stop(struct script_run *run, struct span rest)
{
	(void)rest;
	return terminal_await_stop(&run->terminal) || script_fail_terminal(run);
}

static bool
expect_restored(struct script_run *run, struct span rest)
{
	(void)rest;
	return terminal_is_restored(&run->terminal) ||
	    script_fail_terminal(run);
}

static bool
expect_mode(struct script_run *run, struct span rest)
{
	const struct observer *seen = emulator_seen(run->terminal.emulator);
	struct span number;
	unsigned mode;

	if (!script_cut_word(&rest, &number) ||
	    !script_parse_number(number, &mode) || mode >= MODE_COUNT)
		return script_fail(run, "a mode is NUMBER on, or off");
	if (!script_settle(run))
		return false;
	if (span_eq(span_trim(rest),
		span_of(observer_mode(seen, (int)mode) ? "on" : "off")))
		return true;
	return script_fail(run,
	    "it is not; modes were asked for in this order: %.*s",
	    SPAN_ARG(buf_span(&seen->history)));
}

static bool
expect_few_bytes(struct script_run *run, struct span rest)
{
	const struct observer *seen = emulator_seen(run->terminal.emulator);
	unsigned most;

	if (!script_parse_number(rest, &most))
		return script_fail(run, "bytes are a number");
	return script_settle(run) &&
	    (seen->drawn - run->drawn <= most ||
		script_fail(
		    run, "%zu bytes were drawn", seen->drawn - run->drawn));
}

static bool
expect_few_writes(struct script_run *run, struct span rest)
{
	unsigned most;
	size_t now;

	if (!script_parse_number(rest, &most))
		return script_fail(run, "writes are a number");
	if (!script_settle(run))
		return false;
	if (!script_count_writes(run, &now))
		return script_fail(run, "the system does not count them");
	return now - run->writes <= most ||
	    script_fail(run, "%zu pieces were written", now - run->writes);
}

const struct script_step script_expectations[] = {
	{ "screen", expect_screen },
	{ "lines", expect_lines },
	{ "cursor", expect_cursor },
	{ "contains", expect_contained },
	{ "lacks", expect_lacking },
	{ "starts", expect_start },
	{ "style", expect_style },
	{ "copied", expect_copied },
	{ "status", expect_status },
	{ "stopped", expect_stop },
	{ "restored", expect_restored },
	{ "mode", expect_mode },
	{ "bytes", expect_few_bytes },
	{ "writes", expect_few_writes },
	{ "redraw", script_redraw },
	{ NULL, NULL },
};
