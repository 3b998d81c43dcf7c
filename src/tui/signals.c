#include "tui/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "tui/tty.h"

#define STACK_SIZE ((size_t)64 << 10)

static const struct signal {
	int number;
	unsigned asks; /* SIGNALS_*; 0 for one that ends the program */
	bool fault;    /* returning from its handler brings it again */
} signals[] = {
	{ .number = SIGWINCH, .asks = SIGNALS_RESIZED },
	{ .number = SIGTSTP, .asks = SIGNALS_STOP },
	{ .number = SIGCONT, .asks = SIGNALS_CONTINUED },
	{ .number = SIGHUP },
	{ .number = SIGINT },
	{ .number = SIGQUIT },
	{ .number = SIGTERM },
	{ .number = SIGABRT },
	{ .number = SIGALRM },
	{ .number = SIGPIPE },
	{ .number = SIGUSR1 },
	{ .number = SIGUSR2 },
	{ .number = SIGXCPU },
	{ .number = SIGXFSZ },
	{ .number = SIGSYS },
	{ .number = SIGTRAP },
	{ .number = SIGSEGV, .fault = true },
	{ .number = SIGBUS, .fault = true },
	{ .number = SIGFPE, .fault = true },
	{ .number = SIGILL, .fault = true },
};
#define SIGNALS (sizeof(signals) / sizeof(signals[0]))

/* Handlers are given nothing, so what they need is here. */
static struct sigaction found[SIGNALS];
static volatile sig_atomic_t asked; /* of SIGNALS_* */
static sigset_t unheld;             /* what was blocked before */
static int wake[2] = { -1, -1 };
static struct {
	volatile sig_atomic_t ready;
	char bytes[256];
	size_t len;
	struct termios modes;
} farewell;

/* A job in the background must not touch a terminal that is the shell's. */
static bool
is_in_foreground(void)
{
	pid_t group = tcgetpgrp(tty_keys());

	return group == -1 || group == getpgrp();
}

void
signals_say_farewell(void)
{
	size_t at = 0;

	if (!farewell.ready || !is_in_foreground())
		return;
	farewell.ready = 0;
	while (at < farewell.len) {
		ssize_t len =
		    write(tty_screen(), farewell.bytes + at, farewell.len - at);

		if (len < 0 && errno != EINTR)
			break;
		at += len < 0 ? 0 : (size_t)len;
	}
	tcsetattr(tty_keys(), TCSANOW, &farewell.modes);
}

static size_t
index_of(int number)
{
	size_t i;

	for (i = 0; i + 1 < SIGNALS; i++)
		if (signals[i].number == number)
			break;
	return i;
}

static void
on_request(int number)
{
	int saved = errno;

	asked |= (sig_atomic_t)signals[index_of(number)].asks;
	/* Where the pipe is full, it wakes just as well. */
	while (write(wake[1], "", 1) < 0 && errno == EINTR)
		continue;
	errno = saved;
}

/*
 * A fault comes again when the handler returns, in the place where it
 * happened; what somebody sent has to be sent again, and arrives when the
 * handler returns.
 */
static void
on_end(int number, siginfo_t *info, void *context)
{
	size_t i = index_of(number);

	(void)context;
	signals_say_farewell();
	sigaction(number, &found[i], NULL);
	if (!signals[i].fault || info->si_code <= 0)
		raise(number);
}

/* A stack that has overflowed is none to handle SIGSEGV on. */
static void
set_stack(void)
{
	static stack_t stack;

	if (!stack.ss_sp)
		stack.ss_sp = xcalloc(1, STACK_SIZE);
	stack.ss_size = STACK_SIZE;
	sigaltstack(&stack, NULL);
}

static void
handle(size_t i)
{
	struct sigaction action = { .sa_flags = SA_RESTART };

	sigaction(signals[i].number, NULL, &found[i]);
	/* nohup, say, has it ignored. */
	if (!signals[i].asks && found[i].sa_handler == SIG_IGN)
		return;
	if (signals[i].asks) {
		action.sa_handler = on_request;
	} else {
		action.sa_sigaction = on_end;
		action.sa_flags = SA_SIGINFO | SA_ONSTACK;
		sigfillset(&action.sa_mask);
	}
	sigaction(signals[i].number, &action, NULL);
}

bool
signals_open(struct err *err)
{
	size_t i;

	if (wake[0] < 0 && pipe2(wake, O_CLOEXEC | O_NONBLOCK) < 0)
		return err_set(err, ERR_SYSTEM, 0, "cannot make a pipe: %s",
		    strerror(errno));
	set_stack();
	for (i = 0; i < SIGNALS; i++)
		handle(i);
	return true;
}

int
signals_fd(void)
{
	return wake[0];
}

/* No handler comes in between until the mask is as it was before. */
static void
block_all(sigset_t *before)
{
	sigset_t all;

	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, before);
}

void
signals_empty_fd(void)
{
	char bytes[64];

	while (read(wake[0], bytes, sizeof(bytes)) > 0)
		continue;
}

unsigned
signals_take(unsigned which)
{
	sigset_t before;
	unsigned taken;

	if (!((unsigned)asked & which))
		return 0;
	block_all(&before);
	taken = (unsigned)asked & which;
	asked &= (sig_atomic_t)~which;
	sigprocmask(SIG_SETMASK, &before, NULL);
	return taken;
}

/* Those that stop a job in the background still do. */
void
signals_hold(void)
{
	sigset_t ends;
	size_t i;

	sigemptyset(&ends);
	for (i = 0; i < SIGNALS; i++)
		if (!signals[i].asks && !signals[i].fault)
			sigaddset(&ends, signals[i].number);
	sigprocmask(SIG_BLOCK, &ends, &unheld);
}

void
signals_release(void)
{
	sigprocmask(SIG_SETMASK, &unheld, NULL);
}

void
signals_set_farewell(struct span bytes, const struct termios *modes)
{
	sigset_t before;

	/* No terminal needs so many. */
	if (bytes.len > sizeof(farewell.bytes))
		bytes.len = 0;
	block_all(&before);
	memcpy(farewell.bytes, bytes.ptr, bytes.len);
	farewell.len = bytes.len;
	farewell.modes = *modes;
	farewell.ready = 1;
	sigprocmask(SIG_SETMASK, &before, NULL);
}

void
signals_drop_farewell(void)
{
	farewell.ready = 0;
}

void
signals_stop(bool group)
{
	struct sigaction ours;

	sigaction(SIGTSTP, &found[index_of(SIGTSTP)], &ours);
	kill(group ? 0 : getpid(), SIGTSTP);
	sigaction(SIGTSTP, &ours, NULL);
}

void
signals_die(int number)
{
	sigset_t set;

	signals_say_farewell();
	signal(number, SIG_DFL);
	sigemptyset(&set);
	sigaddset(&set, number);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	raise(number);
	_exit(128 + number);
}
