#include "support/terminal.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* The sanitized program on a loaded machine is slow. */
static const int generous_ms = 20000;

/* The caller's changes, and that the program is to print marks. */
static const char **
with_marks(const char *const *changes)
{
	const char **all;
	size_t count = 0;

	while (changes && changes[count])
		count++;
	all = xcalloc(count + 2, sizeof(*all));
	if (count > 0)
		memcpy(all, changes, count * sizeof(*all));
	all[count] = "ERRDEX_IDLE_MARK=1";
	return all;
}

bool
terminal_start_unmarked(
    struct terminal *terminal, const struct pty_config *config, int deadline_ms)
{
	struct pty_config marked = *config;
	const char **env = with_marks(config->env);
	struct err err = { 0 };

	*terminal = (struct terminal){
		.deadline_ms = deadline_ms ? deadline_ms : generous_ms,
	};
	marked.env = env;
	terminal->emulator = emulator_new(config->columns, config->lines);
	terminal->pty = pty_start(&marked, &err);
	free(env);
	if (!terminal->pty)
		return terminal_fail(terminal, "%s", err.text);
	return true;
}

bool
terminal_start(
    struct terminal *terminal, const struct pty_config *config, int deadline_ms)
{
	return terminal_start_unmarked(terminal, config, deadline_ms) &&
	    terminal_settle(terminal);
}

void
terminal_launch(
    struct terminal *terminal, const char *const *argv, const char *const *env)
{
	const struct pty_config config = {
		.argv = argv,
		.env = env,
		.columns = 80,
		.lines = 24,
	};

	terminal_must(terminal, terminal_start(terminal, &config, 0));
}

void
terminal_finish(struct terminal *terminal)
{
	pty_close(terminal->pty);
	emulator_free(terminal->emulator);
	buf_finish(&terminal->bytes);
	buf_finish(&terminal->failure);
	*terminal = (struct terminal){ 0 };
}

static const struct observer *
seen(const struct terminal *terminal)
{
	return emulator_seen(terminal->emulator);
}

void
terminal_send(struct terminal *terminal, struct span bytes)
{
	terminal->sent += bytes.len;
	pty_send(terminal->pty, bytes);
}

/* The kernel tells the program of a new size only if it is another one. */
void
terminal_resize(struct terminal *terminal, unsigned columns, unsigned lines)
{
	if (columns == emulator_columns(terminal->emulator) &&
	    lines == emulator_lines(terminal->emulator))
		return;
	terminal->fresh = seen(terminal)->idle_marks;
	emulator_resize(terminal->emulator, columns, lines);
	pty_resize(terminal->pty, columns, lines);
}

void
terminal_signal(struct terminal *terminal, int number)
{
	pty_signal(terminal->pty, number);
}

void
terminal_continue(struct terminal *terminal)
{
	terminal->fresh = seen(terminal)->idle_marks;
	pty_continue(terminal->pty);
}
