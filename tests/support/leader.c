#include "support/leader.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <poll.h>

#include "support/environment.h"

/* The leader's descriptors, from the first that is not the terminal. */
enum {
	SOCKET = 3,
	SIGNALS = 4,
	FREE = 5
};

struct leader {
	const char *home;
	pid_t program; /* its process group has the same number */
	bool ended;
};

/* Until the program is replaced, nothing may fail without a word. */
_Noreturn static void
give_up(const char *what)
{
	fprintf(stderr, "cannot run %s: %s\n", what, strerror(errno));
	_exit(127);
}

static void
open_terminal(const char *tty, int socket)
{
	int fd, i;

	if (setsid() < 0 || (fd = open(tty, O_RDWR)) < 0)
		_exit(127);
	if (ioctl(fd, TIOCSCTTY, 0) < 0 || dup2(socket, FREE) < 0)
		_exit(127);
	for (i = 0; i < SOCKET; i++)
		dup2(fd, i);
	dup2(FREE, SOCKET);
	close_range(SIGNALS, ~0U, 0);
}

/*
 * No handler of the test's is left, which would act in the program as long as
 * that is not replaced. SIGTTOU is blocked so that a leader in the background
 * may still write and hand the terminal over.
 */
static void
open_signals(void)
{
	sigset_t watched, blocked;
	int i;

	for (i = 1; i < NSIG; i++)
		signal(i, SIG_DFL);
	sigemptyset(&watched);
	sigaddset(&watched, SIGCHLD);
	sigaddset(&watched, SIGHUP);
	blocked = watched;
	sigaddset(&blocked, SIGTTOU);
	sigprocmask(SIG_SETMASK, &blocked, NULL);
	if (signalfd(-1, &watched, SFD_CLOEXEC | SFD_NONBLOCK) != SIGNALS)
		give_up("a session leader");
}

static void
unblock_signals(void)
{
	sigset_t none;

	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
}

_Noreturn static void
run_program(const struct pty_config *config, const char *home)
{
	const struct rlimit no_core = { 0, 0 };
	const char *folder = config->folder ? config->folder : home;

	setpgid(0, 0);
	tcsetpgrp(STDIN_FILENO, getpid());
	setrlimit(RLIMIT_CORE, &no_core);
	environment_enter(home, config->env);
	if (chdir(folder) < 0)
		give_up(folder);
	unblock_signals();
	close_range(SOCKET, ~0U, 0);
	execvp(config->argv[0], (char *const *)config->argv);
	give_up(config->argv[0]);
}

/* The mark comes last, behind everything that the program has drawn. */
static void
tell(struct leader *leader, int status)
{
	const struct leader_event event = { status };

	if (WIFSTOPPED(status))
		tcsetpgrp(STDIN_FILENO, getpid());
	else
		leader->ended = true;
	if (send(SOCKET, &event, sizeof(event), MSG_NOSIGNAL) < 0)
		return;
	if (write(STDOUT_FILENO, PTY_EVENT_MARK, strlen(PTY_EVENT_MARK)) < 0)
		return;
}

static void
reap(struct leader *leader)
{
	int status;
	pid_t pid;

	while ((pid = waitpid(-1, &status, WNOHANG | WUNTRACED)) > 0)
		if (pid == leader->program && !leader->ended)
			tell(leader, status);
}

static void
take_signals(struct leader *leader)
{
	struct signalfd_siginfo info;

	while (read(SIGNALS, &info, sizeof(info)) == sizeof(info))
		if (info.ssi_signo == SIGHUP && !leader->ended)
			kill(-leader->program, SIGHUP);
	reap(leader);
}

static void
send_signal(const struct leader *leader, int number)
{
	kill(-leader->program, number);
}

static void
bring_to_foreground(const struct leader *leader, int number)
{
	(void)number;
	tcsetpgrp(STDIN_FILENO, leader->program);
	kill(-leader->program, SIGCONT);
}

static void
starve(const struct leader *leader, int number)
{
	const struct rlimit nothing = { 0, 0 };

	(void)number;
	prlimit(leader->program, RLIMIT_AS, &nothing, NULL);
}

static void (*const orders[])(const struct leader *leader, int number) = {
	[LEADER_SIGNAL] = send_signal,
	[LEADER_CONTINUE] = bring_to_foreground,
	[LEADER_STARVE] = starve,
};

/* False when the test has closed its end. */
static bool
obey(const struct leader *leader)
{
	struct leader_command command;

	if (recv(SOCKET, &command, sizeof(command), 0) != sizeof(command))
		return false;
	if (!leader->ended)
		orders[command.order](leader, command.number);
	return true;
}

static void
kill_children(void)
{
	char path[64];
	FILE *file;
	int pid;

	snprintf(path, sizeof(path), "/proc/self/task/%d/children", getpid());
	file = fopen(path, "r");
	if (!file)
		return;
	while (fscanf(file, "%d", &pid) == 1)
		kill(pid, SIGKILL);
	fclose(file);
}

/*
 * What the program left behind becomes a child of this process, and the
 * children of those in turn, so this ends when there is none left.
 */
_Noreturn static void
clean_up(const struct leader *leader)
{
	kill(-leader->program, SIGKILL);
	do
		kill_children();
	while (waitpid(-1, NULL, 0) > 0);
	environment_remove(leader->home);
	_exit(0);
}

void
leader_run(const struct pty_config *config, const char *home, const char *tty,
    int socket)
{
	struct leader leader = { .home = home };
	struct pollfd ready[] = { { SOCKET, POLLIN, 0 },
		{ SIGNALS, POLLIN, 0 } };

	open_terminal(tty, socket);
	open_signals();
	prctl(PR_SET_CHILD_SUBREAPER, 1);
	leader.program = fork();
	if (leader.program == 0)
		run_program(config, home);
	setpgid(leader.program, leader.program);
	for (;;) {
		poll(ready, 2, -1);
		if (ready[1].revents)
			take_signals(&leader);
		if (ready[0].revents && !obey(&leader))
			clean_up(&leader);
	}
}
