#include "support/program.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "support/documents.h"
#include "support/environment.h"
#include "support/suite.h"

enum {
	ARGS_MAX = 32
};

/* A file without a name, so that a program can write all it wants at once. */
static int
new_file(void)
{
	char path[] = "/tmp/errdex-output-XXXXXX";
	int fd = mkostemp(path, O_CLOEXEC);

	ck_assert(fd >= 0);
	ck_assert_int_eq(unlink(path), 0);
	return fd;
}

_Noreturn static void
become(const char *const *args, const char *in, int out, int err)
{
	char *argv[ARGS_MAX + 2] = { (char *)TEST_ERRDEX };
	size_t i;

	for (i = 0; args[i] && i < ARGS_MAX; i++)
		argv[i + 1] = (char *)args[i];
	dup2(open(in ? in : "/dev/null", O_RDONLY), STDIN_FILENO);
	dup2(out, STDOUT_FILENO);
	dup2(err, STDERR_FILENO);
	execv(argv[0], argv);
	_exit(127);
}

static void
read_back(int fd, struct buf *bytes)
{
	buf_clear(bytes);
	ck_assert_int_eq(lseek(fd, 0, SEEK_SET), 0);
	ck_assert(file_read_fd(fd, bytes, NULL));
}

void
program_run(struct program *program, const char *const *args, const char *out)
{
	int out_fd = out ? open(out, O_WRONLY | O_CLOEXEC) : new_file();
	int err_fd = new_file();
	int status;
	pid_t child;

	ck_assert(out_fd >= 0);
	child = fork();
	ck_assert(child >= 0);
	if (child == 0)
		become(args, program->in, out_fd, err_fd);
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	program->status =
	    WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
	buf_clear(&program->out);
	if (!out)
		read_back(out_fd, &program->out);
	read_back(err_fd, &program->err);
	close(out_fd);
	close(err_fd);
}

void
program_finish(struct program *program)
{
	buf_finish(&program->out);
	buf_finish(&program->err);
}

/* The text that a case expects, which may stand in a file. */
static void
add_expected(struct buf *buf, const char *expected)
{
	char path[4096];

	if (!expected)
		return;
	if (expected[0] != '@') {
		buf_add(buf, span_of(expected));
		return;
	}
	snprintf(path, sizeof(path), TEST_DATA "/cli/%s", expected + 1);
	ck_assert_msg(file_read(path, buf, NULL), "no file %s", path);
}

static void
check_text(
    const char *name, const char *what, struct span text, const char *expected)
{
	struct buf buf = { 0 };
	struct span wanted;
	bool ok;

	add_expected(&buf, expected);
	wanted = buf_span(&buf);
	ok = span_ends(wanted, SPAN_LIT("..."))
	    ? span_starts(text, span_sub(wanted, 0, wanted.len - 3))
	    : span_eq(text, wanted);
	ck_assert_msg(ok, "%s: %s is\n%.*s\nnot\n%.*s", name, what,
	    SPAN_ARG(text), SPAN_ARG(wanted));
	buf_finish(&buf);
}

void
program_check(const struct program *program, const char *name, int status,
    const char *out, const char *err)
{
	check_text(name, "standard output", buf_span(&program->out), out);
	check_text(name, "standard error", buf_span(&program->err), err);
	ck_assert_msg(program->status == status, "%s: it ends with %d, not %d",
	    name, program->status, status);
}

static char *home;

static void
enter_home(void)
{
	home = environment_home(&(struct environment_files){ 0 }, NULL);
	ck_assert(home != NULL);
	environment_enter(home, NULL);
}

static void
leave_home(void)
{
	tree_remove(home);
}

void
program_at_home(TCase *tcase)
{
	tcase_add_checked_fixture(tcase, enter_home, leave_home);
}
