#include "support/typist.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "support/environment.h"
#include "support/suite.h"
#include "tui/input.h"
#include "tui/prompt.h"

/* In milliseconds. */
#define SECOND 1000

enum command {
	NEXT,
	PREVIOUS,
	PANE,
	ENTER,
	HELP,
	SET,
	TOP,
	QUIT,
	INTERRUPT,
	REDRAW,
	COMMANDS
};

#define KEYS(...)                                                              \
	(const char *const[])                                                  \
	{                                                                      \
		__VA_ARGS__, NULL                                              \
	}

static const struct prompt_command commands[COMMANDS] = {
	[NEXT] = { .name = "errdex-next", .keys = KEYS("Down") },
	[PREVIOUS] = { .name = "errdex-previous", .keys = KEYS("Up") },
	[PANE] = { .name = "errdex-pane", .keys = KEYS("Tab") },
	[ENTER] = { .name = "errdex-enter", .keys = KEYS("Enter") },
	[HELP] = { .name = "errdex-help", .keys = KEYS("F1") },
	[SET] = { .name = "errdex-set", .keys = KEYS("F5") },
	[TOP] = { .name = "errdex-top", .keys = KEYS("C-Home") },
	[QUIT] = { .name = "errdex-quit",
	    .keys = KEYS("C-d"),
	    .when_empty = true },
	[INTERRUPT] = { .name = "errdex-interrupt", .keys = KEYS("C-c") },
	[REDRAW] = { .name = "errdex-redraw", .keys = KEYS("C-l") },
};

static void
run(void *context, size_t command)
{
	buf_addf(context, "%s ", commands[command].name + strlen("errdex-"));
	if (command == ENTER)
		prompt_remember();
	if (command == SET)
		prompt_set(SPAN_LIT("code:5100"));
}

static void
complete(
    void *context, struct span line, size_t start, size_t end, struct buf *out)
{
	static const char *const words[] = { "code:", "country", "错误码.md",
		"错误.md" };
	size_t i;

	(void)context;
	for (i = 0; i < LENGTH(words); i++)
		if (span_starts(span_of(words[i]), span_sub(line, start, end)))
			buf_addf(out, "%s\n", words[i]);
}

static void
list(void *context, char *const *matches, size_t count)
{
	size_t i;

	buf_add(context, SPAN_LIT("list("));
	for (i = 0; i < count; i++)
		buf_addf(context, "%s%s", i ? " " : "", matches[i]);
	buf_add(context, SPAN_LIT(") "));
}

static void
type(const struct token *token, struct buf *out)
{
	if (token->kind == TOKEN_KEY)
		prompt_feed(token->bytes);
	else if (token->kind == TOKEN_PASTE)
		prompt_paste(token->bytes);
	else if (token->kind == TOKEN_ESCAPE && !prompt_escape())
		buf_add(out, SPAN_LIT("escape "));
}

static void
type_all(const char *const *reads, struct buf *out)
{
	struct input input = { 0 };
	struct token token;
	int64_t now = 0;

	for (; *reads; reads++, now += SECOND) {
		int timeout = -1;

		input_feed(&input, span_of(*reads), now);
		while (input_next(&input, &token, now))
			type(&token, out);
		while (input_next(&input, &token, now + SECOND))
			type(&token, out);
		prompt_poll(&timeout);
		if (timeout >= 0 && timeout <= SECOND)
			prompt_expire();
	}
	input_finish(&input);
}

static void
add_outcome(struct buf *out)
{
	static const char *const modes[] = {
		[PROMPT_EMACS] = "",
		[PROMPT_VI_INSERT] = " (insert)",
		[PROMPT_VI_COMMAND] = " (command)",
	};
	struct span line = prompt_line();
	size_t caret = prompt_caret();

	buf_add(out, prompt_label());
	buf_add(out, span_sub(line, 0, caret));
	buf_add(out, SPAN_LIT("▏"));
	buf_add(out, span_sub(line, caret, line.len));
	buf_add(out, span_of(modes[prompt_mode()]));
}

_Noreturn static void
sit_down(const struct typing *typing, const char *home, int fd)
{
	struct buf out = { 0 };
	const struct prompt_options options = {
		.label = "/ ",
		.commands = commands,
		.ncommands = COMMANDS,
		.enter = ENTER,
		.quit = QUIT,
		.context = &out,
		.run = run,
		.complete = complete,
		.list = list,
	};

	/* Should it hang, that is the report. */
	alarm(20);
	environment_enter(home, NULL);
	/* The bell is no part of the report. */
	if (!freopen("/dev/null", "w", stderr))
		_exit(1);
	prompt_open(&options);
	type_all(typing->reads, &out);
	add_outcome(&out);
	prompt_close();
	_exit(write(fd, out.ptr, out.len) != (ssize_t)out.len);
}

void
typist_type(const struct typing *typing, struct buf *out)
{
	const struct environment_files files = {
		.inputrc = span_of(typing->inputrc),
	};
	char *home = environment_home(&files, NULL);
	int status = 0, ends[2];
	pid_t child;

	if (!home || pipe(ends) < 0)
		return;
	child = fork();
	if (child == 0)
		sit_down(typing, home, ends[1]);
	close(ends[1]);
	file_read_fd(ends[0], out, NULL);
	close(ends[0]);
	waitpid(child, &status, 0);
	if (status != 0)
		buf_addf(out, "(ended with wait status %d)", status);
	environment_remove(home);
	free(home);
}

void
typist_check(const struct typed *typed)
{
	struct buf out = { 0 };

	typist_type(&(struct typing){ .inputrc = typed->inputrc,
			.reads = typed->reads },
	    &out);
	ck_assert_msg(span_eq(buf_span(&out), span_of(typed->outcome)),
	    "%s: '%.*s', not '%s'", typed->name, SPAN_ARG(buf_span(&out)),
	    typed->outcome);
	buf_finish(&out);
}
