#include "sys/run.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/mem.h"

/* How often to look at a helper where the system gives no descriptor for it. */
static const int look_ms = 20;

/*
 * Both ends are closed on exec. The end that the helper gets stays open here
 * too: a helper that does not read then cannot raise SIGPIPE, and what it left
 * in the pipe can be asked for when it has gone.
 */
static bool
open_pipe(int ends[2])
{
	if (pipe2(ends, O_CLOEXEC) < 0)
		return false;
	if (fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0)
		return true;
	close(ends[0]);
	close(ends[1]);
	return false;
}

static void
close_fd(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

static int
set_files(posix_spawn_file_actions_t *files, int in)
{
	int error = posix_spawn_file_actions_adddup2(files, in, STDIN_FILENO);

	if (!error)
		error = posix_spawn_file_actions_addopen(
		    files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	if (!error)
		error = posix_spawn_file_actions_adddup2(
		    files, STDOUT_FILENO, STDERR_FILENO);
	if (!error)
		error = posix_spawn_file_actions_addclosefrom_np(
		    files, STDERR_FILENO + 1);
	return error;
}

static int
set_attributes(posix_spawnattr_t *attributes)
{
	sigset_t none, all;
	int error;

	sigemptyset(&none);
	sigfillset(&all);
	error = posix_spawnattr_setflags(attributes,
	    POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK |
		POSIX_SPAWN_SETSIGDEF);
	if (!error)
		error = posix_spawnattr_setsigmask(attributes, &none);
	if (!error)
		error = posix_spawnattr_setsigdefault(attributes, &all);
	return error;
}

/* Returns an errno; ENOENT is what a missing program gives. */
static int
spawn(pid_t *pid, const char *const *argv, int in)
{
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attributes;
	int error;

	posix_spawn_file_actions_init(&files);
	posix_spawnattr_init(&attributes);
	error = set_files(&files, in);
	if (!error)
		error = set_attributes(&attributes);
	/* The strings are not written to: the prototype is older than const. */
	if (!error)
		error = posix_spawnp(pid, argv[0], &files, &attributes,
		    (char *const *)(uintptr_t)argv, environ);
	posix_spawnattr_destroy(&attributes);
	posix_spawn_file_actions_destroy(&files);
	return error;
}

/* Reaps those that have gone meanwhile. */
static void
reap_left(struct run *run)
{
	size_t i, kept = 0;

	for (i = 0; i < run->nleft; i++)
		if (waitpid(run->left[i], NULL, WNOHANG) == 0)
			run->left[kept++] = run->left[i];
	run->nleft = kept;
}

static void
leave(struct run *run)
{
	run->left =
	    xgrow(run->left, &run->left_cap, run->nleft + 1, sizeof(pid_t));
	run->left[run->nleft++] = run->pid;
}

/* Back to idle; the process has been reaped, or is on the list of the left. */
static void
forget(struct run *run)
{
	close_fd(&run->exit_fd);
	close_fd(&run->in);
	close_fd(&run->out);
	run->pid = 0;
}

/*
 * The group is the helper's own, since it leads a session, and it has not
 * been reaped: its number cannot be another's.
 */
static void
kill_group(struct run *run)
{
	kill(-run->pid, SIGKILL);
	leave(run);
	forget(run);
	reap_left(run);
}

/* Writes as much as the pipe takes. */
static void
feed(struct run *run)
{
	while (run->in >= 0 && run->input.len > 0) {
		ssize_t n = write(run->in, run->input.ptr, run->input.len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0 && errno == EAGAIN)
			return;
		if (n < 0)
			break;
		run->input = span_sub(run->input, (size_t)n, run->input.len);
	}
	close_fd(&run->in);
}

void
run_cancel(struct run *run)
{
	if (!run->pid)
		return;
	if (!run->may_stay) {
		kill_group(run);
		return;
	}
	leave(run);
	forget(run);
}

bool
run_start(struct run *run, const struct run_job *job, struct err *err)
{
	int ends[2], error;

	run_cancel(run);
	reap_left(run);
	if (!open_pipe(ends))
		return err_set(err, ERR_SYSTEM, 0, "%s", strerror(errno));
	error = spawn(&run->pid, job->argv, ends[0]);
	if (error) {
		run->pid = 0;
		close(ends[0]);
		close(ends[1]);
		return error == ENOENT
		    ? err_set(err, ERR_MISSING, 0, "not installed")
		    : err_set(err, ERR_SYSTEM, 0, "%s", strerror(error));
	}
	run->exit_fd = (int)syscall(SYS_pidfd_open, run->pid, 0);
	run->out = ends[0];
	run->in = ends[1];
	run->input = job->input;
	run->deadline = clock_ms() + RUN_LIMIT_MS;
	run->may_stay = job->may_stay;
	feed(run);
	return true;
}

static int
earlier(int a, int b)
{
	return a < 0 || (b >= 0 && b < a) ? b : a;
}

size_t
run_poll(const struct run *run, struct pollfd fds[RUN_FDS], int *timeout)
{
	size_t count = 0;
	int64_t rest;

	if (!run->pid)
		return 0;
	rest = run->deadline - clock_ms();
	*timeout = earlier(*timeout, rest > 0 ? (int)rest : 0);
	if (run->exit_fd >= 0)
		fds[count++] = (struct pollfd){ run->exit_fd, POLLIN, 0 };
	else
		*timeout = earlier(*timeout, look_ms);
	if (run->in >= 0)
		fds[count++] = (struct pollfd){ run->in, POLLOUT, 0 };
	return count;
}

static bool
has_read_all(const struct run *run)
{
	int unread = 0;

	return run->input.len == 0 && ioctl(run->out, FIONREAD, &unread) == 0 &&
	    unread == 0;
}

static enum run_state
end(struct run *run, int status, struct err *err)
{
	enum run_state state = RUN_FAILED;

	if (WIFSIGNALED(status))
		err_set(
		    err, ERR_SYSTEM, 0, "ended by signal %d", WTERMSIG(status));
	else if (WEXITSTATUS(status) != 0)
		err_set(
		    err, ERR_SYSTEM, 0, "exit status %d", WEXITSTATUS(status));
	else if (!has_read_all(run))
		err_set(err, ERR_SYSTEM, 0, "did not read the text");
	else
		state = RUN_OK;
	forget(run);
	return state;
}

enum run_state
run_step(struct run *run, struct err *err)
{
	int status = 0;
	pid_t ended;

	reap_left(run);
	if (!run->pid)
		return RUN_IDLE;
	feed(run);
	ended = waitpid(run->pid, &status, WNOHANG);
	if (ended == run->pid)
		return end(run, status, err);
	if (ended < 0) {
		err_set(err, ERR_SYSTEM, 0, "%s", strerror(errno));
		forget(run);
		return RUN_FAILED;
	}
	if (clock_ms() < run->deadline)
		return RUN_GOING;
	run_cancel(run);
	if (run->may_stay)
		return RUN_OK;
	err_set(err, ERR_SYSTEM, 0, "no answer in %d s", RUN_LIMIT_MS / 1000);
	return RUN_TIMED_OUT;
}

enum run_state
run_wait(struct run *run, struct err *err)
{
	enum run_state state;

	while ((state = run_step(run, err)) == RUN_GOING) {
		struct pollfd fds[RUN_FDS];
		int timeout = -1;
		size_t count = run_poll(run, fds, &timeout);

		poll(fds, count, timeout);
	}
	return state;
}

void
run_finish(struct run *run)
{
	run_cancel(run);
	reap_left(run);
	free(run->left);
	*run = (struct run){ 0 };
}
