#include "support/pty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "support/environment.h"
#include "support/leader.h"

struct pty {
	int master;        /* -1 after a hang-up */
	int socket;        /* to the leader */
	pid_t leader;      /* 0: none yet */
	char *home;        /* the leader removes it */
	struct buf unsent; /* bytes that the terminal had no room for yet */
	struct termios first_modes;
	enum pty_state state;
	int status;
	size_t events;
};

static void
set_size(int fd, unsigned columns, unsigned lines)
{
	struct winsize size = {
		.ws_col = (unsigned short)columns,
		.ws_row = (unsigned short)lines,
	};

	ioctl(fd, TIOCSWINSZ, &size);
}

static bool
open_master(struct pty *pty, const struct pty_config *config)
{
	pty->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
	if (pty->master < 0 || grantpt(pty->master) < 0 ||
	    unlockpt(pty->master) < 0)
		return false;
	set_size(pty->master, config->columns, config->lines);
	return tcgetattr(pty->master, &pty->first_modes) == 0;
}

static bool
start_leader(struct pty *pty, const struct pty_config *config)
{
	int ends[2];

	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) < 0)
		return false;
	pty->leader = fork();
	if (pty->leader == 0)
		leader_run(config, pty->home, ptsname(pty->master), ends[1]);
	close(ends[1]);
	pty->socket = ends[0];
	return pty->leader > 0;
}

struct pty *
pty_start(const struct pty_config *config, struct err *err)
{
	struct pty *pty = xcalloc(1, sizeof(*pty));

	/* A test whose runner was killed must not go on by itself. */
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	pty->master = -1;
	pty->socket = -1;
	pty->home = environment_home(&config->files, err);
	if (!pty->home) {
		pty_close(pty);
		return NULL;
	}
	if (open_master(pty, config) && start_leader(pty, config))
		return pty;
	err_set(err, ERR_SYSTEM, 0, "no pseudo-terminal: %s", strerror(errno));
	environment_remove(pty->home);
	pty_close(pty);
	return NULL;
}

static void
close_fd(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

/*
 * The leader needs but a moment to clean up; one that hangs must not hang the
 * test as well.
 */
static void
await_leader(pid_t leader)
{
	const struct timespec moment = { .tv_nsec = 1000000 };
	int i;

	for (i = 0; i < 5000; i++) {
		if (waitpid(leader, NULL, WNOHANG) != 0)
			return;
		nanosleep(&moment, NULL);
	}
	kill(leader, SIGKILL);
	waitpid(leader, NULL, 0);
}

void
pty_close(struct pty *pty)
{
	if (!pty)
		return;
	close_fd(&pty->socket);
	close_fd(&pty->master);
	if (pty->leader > 0)
		await_leader(pty->leader);
	buf_finish(&pty->unsent);
	free(pty->home);
	free(pty);
}

void
pty_send(struct pty *pty, struct span bytes)
{
	buf_add(&pty->unsent, bytes);
}

/* Only the program's end of the terminal tells what has yet to be read. */
bool
pty_is_read(const struct pty *pty)
{
	int fd, unread = 1;

	if (pty->unsent.len > 0)
		return false;
	fd = open(ptsname(pty->master), O_RDONLY | O_NOCTTY | O_CLOEXEC);
	if (fd < 0)
		return false;
	ioctl(fd, FIONREAD, &unread);
	close(fd);
	return unread == 0;
}

static void
write_unsent(struct pty *pty)
{
	ssize_t n = write(pty->master, pty->unsent.ptr, pty->unsent.len);

	if (n <= 0)
		return;
	pty->unsent.len -= (size_t)n;
	memmove(pty->unsent.ptr, pty->unsent.ptr + n, pty->unsent.len);
}

static bool
read_drawn(struct pty *pty, struct buf *drawn)
{
	const size_t most = (size_t)64 * 1024;
	ssize_t n = read(pty->master, buf_room(drawn, most), most);

	if (n <= 0)
		return false;
	drawn->len += (size_t)n;
	return true;
}

/* A leader that went away without a word counts as a program that failed. */
static bool
take_event(struct pty *pty)
{
	struct leader_event event = { W_EXITCODE(127, 0) };
	ssize_t n = recv(pty->socket, &event, sizeof(event), MSG_DONTWAIT);

	if (n < 0 || (n == 0 && pty->state == PTY_ENDED))
		return false;
	pty->state = WIFSTOPPED(event.status) ? PTY_STOPPED : PTY_ENDED;
	pty->status = event.status;
	pty->events++;
	return true;
}

bool
pty_pump(struct pty *pty, struct buf *drawn, int ms)
{
	struct pollfd ready[] = { { pty->socket, POLLIN, 0 },
		{ pty->master, POLLIN, 0 } };
	bool happened = false;

	if (pty->unsent.len > 0)
		ready[1].events |= POLLOUT;
	if (poll(ready, 2, ms) <= 0)
		return false;
	if (ready[1].revents & POLLOUT)
		write_unsent(pty);
	if (ready[1].revents & POLLIN)
		happened = read_drawn(pty, drawn);
	if (ready[0].revents)
		happened |= take_event(pty);
	return happened;
}

static void
command(const struct pty *pty, enum leader_order order, int number)
{
	const struct leader_command command = { order, number };

	send(pty->socket, &command, sizeof(command), MSG_NOSIGNAL);
}

void
pty_signal(struct pty *pty, int number)
{
	command(pty, LEADER_SIGNAL, number);
}

void
pty_continue(struct pty *pty)
{
	if (pty->state == PTY_STOPPED)
		pty->state = PTY_RUNNING;
	command(pty, LEADER_CONTINUE, 0);
}

void
pty_starve(struct pty *pty)
{
	command(pty, LEADER_STARVE, 0);
}

void
pty_resize(struct pty *pty, unsigned columns, unsigned lines)
{
	set_size(pty->master, columns, lines);
}

void
pty_hang_up(struct pty *pty)
{
	close_fd(&pty->master);
}

bool
pty_is_hung_up(const struct pty *pty)
{
	return pty->master < 0;
}

enum pty_state
pty_state(const struct pty *pty)
{
	return pty->state;
}

int
pty_status(const struct pty *pty)
{
	return pty->status;
}

size_t
pty_events(const struct pty *pty)
{
	return pty->events;
}

bool
pty_modes(const struct pty *pty, struct termios *modes)
{
	return pty->master >= 0 && tcgetattr(pty->master, modes) == 0;
}

bool
pty_set_modes(const struct pty *pty, const struct termios *modes)
{
	return pty->master >= 0 && tcsetattr(pty->master, TCSANOW, modes) == 0;
}

const struct termios *
pty_first_modes(const struct pty *pty)
{
	return &pty->first_modes;
}

/* The program leads the process group in the foreground. */
bool
pty_writes(const struct pty *pty, size_t *count)
{
	const struct span name = SPAN_LIT("syscw: ");
	char path[64];
	struct buf text = { 0 };
	struct err err = { 0 };
	size_t at;

	snprintf(path, sizeof(path), "/proc/%d/io", tcgetpgrp(pty->master));
	at = file_read(path, &text, &err) ? span_find(buf_span(&text), name, 0)
					  : SPAN_NONE;
	buf_add_char(&text, '\0');
	if (at != SPAN_NONE)
		*count = strtoul(text.ptr + at + name.len, NULL, 10);
	buf_finish(&text);
	return at != SPAN_NONE;
}

pid_t
pty_foreground(const struct pty *pty)
{
	return tcgetpgrp(pty->master);
}

const char *
pty_home(const struct pty *pty)
{
	return pty->home;
}
