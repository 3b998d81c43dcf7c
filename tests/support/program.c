#include "support/program.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
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
