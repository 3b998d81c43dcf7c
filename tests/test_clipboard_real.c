#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "support/folder.h"
#include "support/suite.h"
#include "sys/clipboard.h"

/*
 * The helpers themselves, where they are installed: each serves a text that
 * another program then asks for.
 */
static const struct real {
	const char *helper;
	const char *programs[3]; /* what else it takes */
	const char *variable;    /* that leads the clipboard to it */
	const char *server;      /* prints its process and a name for it */
	const char *prefix;      /* what the variable has before the name */
	const char *paste;
} reals[] = {
	{
	    .helper = "xclip",
	    .programs = { "Xvfb" },
	    .variable = "DISPLAY",
	    .server = "echo $$; exec Xvfb -displayfd 1 2>/dev/null",
	    .prefix = ":",
	    .paste = "xclip -out -selection clipboard",
	},
	{
	    .helper = "xsel",
	    .programs = { "Xvfb" },
	    .variable = "DISPLAY",
	    .server = "echo $$; exec Xvfb -displayfd 1 2>/dev/null",
	    .prefix = ":",
	    .paste = "xsel --clipboard --output",
	},
	{
	    .helper = "tmux",
	    .variable = "TMUX",
	    .server = "TMUX_TMPDIR=$OUT tmux -f /dev/null new-session -d -P "
		      "-F '#{pid} #{socket_path},#{pid},0' 'sleep 60'",
	    .prefix = "",
	    .paste = "tmux show-buffer",
	},
};

#define PATH_SIZE 128

static bool
find_program(const char *name, char path[PATH_SIZE])
{
	static const char *const folders[] = { "/usr/bin", "/bin" };
	size_t i;

	for (i = 0; i < LENGTH(folders); i++) {
		snprintf(path, PATH_SIZE, "%s/%s", folders[i], name);
		if (access(path, X_OK) == 0)
			return true;
	}
	return false;
}

/* The first program that it takes and that is not there. */
static const char *
missing(const struct real *real)
{
	char path[PATH_SIZE];
	size_t i;

	if (!find_program(real->helper, path))
		return real->helper;
	for (i = 0; i < 3 && real->programs[i]; i++)
		if (!find_program(real->programs[i], path))
			return real->programs[i];
	return NULL;
}

struct server {
	FILE *output;
	long pid;
};

/* Starts what the helper talks to, and points the environment at it. */
static void
start_server(struct server *server, const struct real *real)
{
	char command[256], name[128], value[160];

	snprintf(
	    command, sizeof(command), "PATH=/usr/bin:/bin; %s", real->server);
	server->output = popen(command, "re");
	ck_assert_ptr_nonnull(server->output);
	ck_assert_msg(
	    fscanf(server->output, "%ld %127s", &server->pid, name) == 2,
	    "%s: its server does not start", real->helper);
	snprintf(value, sizeof(value), "%s%s", real->prefix, name);
	setenv(real->variable, value, 1);
}

static void
stop_server(struct server *server)
{
	kill((pid_t)server->pid, SIGTERM);
	pclose(server->output);
}

static void
paste(const struct real *real, struct buf *out)
{
	char command[256];
	FILE *pipe;
	size_t n;

	snprintf(
	    command, sizeof(command), "PATH=/usr/bin:/bin; %s", real->paste);
	pipe = popen(command, "re");
	ck_assert_ptr_nonnull(pipe);
	buf_clear(out);
	while ((n = fread(buf_room(out, 4096), 1, 4096, pipe)) > 0)
		out->len += n;
	pclose(pipe);
}

/* xsel takes the selection only after it went to the background. */
static void
assert_pasted(const struct real *real, struct span text)
{
	struct buf got = { 0 };
	int tries;

	for (tries = 0; tries < 100; tries++) {
		paste(real, &got);
		if (span_eq(buf_span(&got), text))
			break;
		usleep(20000);
	}
	ck_assert_msg(span_eq(buf_span(&got), text),
	    "%s serves %zu bytes, not %zu", real->helper, got.len, text.len);
	buf_finish(&got);
}

static void
copy(struct clipboard *clipboard, const struct real *real, struct span text)
{
	struct clipboard_result result = { 0 };
	char end[32];

	snprintf(end, sizeof(end), ", by %s", real->helper);
	clipboard_copy(clipboard, text, SPAN_LIT("Text"));
	ck_assert(clipboard_wait(clipboard, &result));
	ck_assert_msg(span_ends(result.status, span_of(end)), "%.*s",
	    SPAN_ARG(result.status));
}

START_TEST(a_real_helper_serves_what_was_copied)
	{
		const struct real *real = &reals[_i];
		struct clipboard *clipboard = clipboard_new();
		struct buf large = { 0 };
		struct server server;
		struct folder folder;
		char program[PATH_SIZE], link[PATH_SIZE];
		size_t i;

		unsetenv("ERRDEX_COPY");
		unsetenv("TMUX");
		unsetenv("SSH_TTY");
		unsetenv("SSH_CONNECTION");
		unsetenv("WAYLAND_DISPLAY");
		folder_make(&folder);
		snprintf(
		    link, sizeof(link), "%s/%s", folder.path, real->helper);
		ck_assert(find_program(real->helper, program));
		ck_assert_int_eq(symlink(program, link), 0);
		start_server(&server, real);
		copy(clipboard, real, SPAN_LIT("处理措施\nline 2"));
		assert_pasted(real, SPAN_LIT("处理措施\nline 2"));
		for (i = 0; i < 100000; i++)
			buf_addf(&large, "%zu ", i);
		copy(clipboard, real, buf_span(&large));
		assert_pasted(real, buf_span(&large));
		stop_server(&server);
		folder_remove(&folder);
		buf_finish(&large);
		clipboard_free(clipboard);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("clipboard_real");
	TCase *tcase = suite_case(suite, "clipboard_real");
	size_t i, skipped = 0;

	for (i = 0; i < LENGTH(reals); i++) {
		if (!missing(&reals[i])) {
			tcase_add_loop_test(tcase,
			    a_real_helper_serves_what_was_copied, (int)i,
			    (int)i + 1);
			continue;
		}
		printf("clipboard_real: %s skipped, no %s here\n",
		    reals[i].helper, missing(&reals[i]));
		skipped++;
	}
	return skipped == LENGTH(reals) ? SUITE_SKIPPED : suite_run(suite);
}
