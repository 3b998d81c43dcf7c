#include "support/script.h"

#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "support/script_run.h"

bool
script_fail(struct script_run *run, const char *format, ...)
{
	va_list args;

	buf_addf(run->report, "%s:%zu: ", run->path, run->at + 1);
	va_start(args, format);
	buf_addv(run->report, format, args);
	va_end(args);
	buf_add_char(run->report, '\n');
	return false;
}

bool
script_fail_terminal(struct script_run *run)
{
	struct buf *failure = &run->terminal.failure;

	buf_addf(run->report, "%s:%zu: %.*s\n", run->path, run->at + 1,
	    SPAN_ARG(buf_span(failure)));
	return false;
}

bool
script_settle(struct script_run *run)
{
	return terminal_settle(&run->terminal) || script_fail_terminal(run);
}

bool
script_count_writes(const struct script_run *run, size_t *count)
{
	const struct terminal *terminal = &run->terminal;

	if (!pty_writes(terminal->pty, count))
		return false;
	*count -= emulator_seen(terminal->emulator)->idle_marks;
	return true;
}

bool
script_cut_word(struct span *rest, struct span *word)
{
	*rest = span_trim(*rest);
	if (rest->len == 0)
		return false;
	return span_cut(rest, ' ', word);
}

bool
script_parse_number(struct span text, unsigned *number)
{
	size_t i;

	*number = 0;
	for (i = 0; i < text.len; i++) {
		if (text.ptr[i] < '0' || text.ptr[i] > '9' ||
		    *number > UINT_MAX / 100)
			return false;
		*number = *number * 10 + (unsigned)(text.ptr[i] - '0');
	}
	return text.len > 0;
}

bool
script_parse_pair(struct span text, char sep, unsigned *first, unsigned *second)
{
	struct span head;

	return span_cut(&text, sep, &head) &&
	    script_parse_number(head, first) &&
	    script_parse_number(text, second);
}

size_t
script_block(const struct script_run *run)
{
	size_t i = run->at + 1;

	while (i < run->count && span_starts(run->lines[i], SPAN_LIT("|")))
		i++;
	return i - run->at - 1;
}

struct span
script_block_line(const struct script_run *run, size_t i)
{
	struct span line = run->lines[run->at + 1 + i];

	return span_sub(line, 1, line.len);
}

static bool
start(struct script_run *run)
{
	const struct pty_config config = {
		.argv = (const char *const *)run->argv.items,
		.env = (const char *const *)run->env.items,
		.folder = TEST_DATA,
		.files = {
			.inputrc = buf_span(&run->inputrc),
			.config = buf_span(&run->config),
			.history = buf_span(&run->history),
		},
		.columns = run->columns,
		.lines = run->rows,
	};

	run->started = true;
	return terminal_start(&run->terminal, &config, 0) ||
	    script_fail_terminal(run);
}

static const struct script_step *
find(const struct script_step *steps, struct span word)
{
	while (steps->word && !span_eq(word, span_of(steps->word)))
		steps++;
	return steps->word ? steps : NULL;
}

bool
script_step(struct script_run *run, struct span rest)
{
	const struct script_step *step;
	struct span word;

	span_cut(&rest, ' ', &word);
	rest = span_trim(rest);
	step = find(script_settings, word);
	if (step && run->started)
		return script_fail(run, "comes too late: the program runs");
	if (step)
		return step->run(run, rest);
	step = find(script_actions, word);
	if (!step)
		step = find(script_expectations, word);
	if (!step)
		return script_fail(
		    run, "there is no step '%.*s'", SPAN_ARG(word));
	if (!run->started && !start(run))
		return false;
	return step->run(run, rest);
}

static void
keep_lines(struct script_run *run, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++) {
		buf_add(&run->updated, run->lines[run->at + i]);
		buf_add_char(&run->updated, '\n');
	}
}

static bool
run_line(struct script_run *run)
{
	struct span line = span_trim(run->lines[run->at]);
	size_t used = 1;
	bool ok = true;

	if (line.len > 0 && *line.ptr != '#') {
		used += script_block(run);
		ok = script_step(run, line);
	}
	if (run->replaced.len > 0)
		buf_add(&run->updated, buf_span(&run->replaced));
	else
		keep_lines(run, used);
	buf_clear(&run->replaced);
	run->at += used;
	return ok;
}

static void
split_lines(struct script_run *run, struct span text)
{
	struct span line;

	if (span_ends(text, SPAN_LIT("\n")))
		text.len--;
	while (span_cut(&text, '\n', &line)) {
		run->lines = xgrow(
		    run->lines, &run->cap, run->count + 1, sizeof(*run->lines));
		run->lines[run->count++] = line;
	}
}

static bool
run_lines(struct script_run *run)
{
	bool ok = true;

	while (ok && run->at < run->count)
		ok = run_line(run);
	keep_lines(run, run->count - run->at);
	if (ok && !run->started) {
		run->at = 0;
		return script_fail(run, "there is no step in it");
	}
	return ok;
}

static bool
write_updated(struct script_run *run, struct span before)
{
	FILE *file;

	if (span_eq(buf_span(&run->updated), before))
		return true;
	file = fopen(run->path, "w");
	if (!file)
		return script_fail(run, "cannot be written");
	fwrite(run->updated.ptr, run->updated.len, 1, file);
	if (fclose(file) != 0)
		return script_fail(run, "cannot be written");
	return true;
}

void
script_init(struct script_run *run, const char *path, const char *program,
    struct buf *report)
{
	*run = (struct script_run){
		.path = path,
		.report = report,
		.columns = 100,
		.rows = 20,
	};
	script_list_add(&run->argv, span_of(program));
}

void
script_finish(struct script_run *run)
{
	if (run->started)
		terminal_finish(&run->terminal);
	script_list_finish(&run->argv);
	script_list_finish(&run->env);
	buf_finish(&run->inputrc);
	buf_finish(&run->config);
	buf_finish(&run->history);
	buf_finish(&run->updated);
	buf_finish(&run->replaced);
	free(run->lines);
}

bool
script_run(
    const char *path, const char *program, bool update, struct buf *report)
{
	struct script_run run;
	struct buf text = { 0 };
	struct err err = { 0 };
	bool ok = false;

	script_init(&run, path, program, report);
	run.update = update;
	if (!file_read(path, &text, &err)) {
		script_fail(&run, "%s", err.text);
		goto out;
	}
	split_lines(&run, buf_span(&text));
	ok = run_lines(&run);
	if (update && !write_updated(&run, buf_span(&text)))
		ok = false;
out:
	script_finish(&run);
	buf_finish(&text);
	return ok;
}
