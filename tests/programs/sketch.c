/*
 * A full-screen program as small as can be, for the tests of the tests: it
 * shows what was typed, prints the marks, and misbehaves on request.
 */
#include <errno.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <curses.h>

struct sketch {
	char typed[256];
	size_t len;
	size_t consumed;
	bool silent; /* no more marks */
	bool ends;
};

static volatile sig_atomic_t resized;

static void
note_resize(int number)
{
	(void)number;
	resized = 1;
}

static void
say(const char *bytes)
{
	fputs(bytes, stdout);
	fflush(stdout);
}

static void
give_back(void)
{
	say("\033[?2004l\033[?1007r");
	endwin();
}

static void
take(void)
{
	refresh();
	say("\033[?1007s\033[?1007h\033[?2004h");
}

static void
quit(struct sketch *sketch)
{
	sketch->ends = true;
}

static void
leave_a_mess(struct sketch *sketch)
{
	(void)sketch;
	_exit(3);
}

static void
segfault(struct sketch *sketch)
{
	(void)sketch;
	signal(SIGSEGV, SIG_DFL);
	raise(SIGSEGV);
}

static void
fall_silent(struct sketch *sketch)
{
	sketch->silent = true;
}

static void
stop(struct sketch *sketch)
{
	(void)sketch;
	give_back();
	raise(SIGTSTP);
	take();
}

static void
copy(struct sketch *sketch)
{
	(void)sketch;
	say("\033]52;c;5Li76aKYCg==\033\\");
}

static void
ring(struct sketch *sketch)
{
	(void)sketch;
	say("\a");
}

/* Draws what curses knows nothing of. */
static void
smear(struct sketch *sketch)
{
	(void)sketch;
	say("\0337\033[2;1Hsmear\0338");
}

static void
redraw(struct sketch *sketch)
{
	(void)sketch;
	clearok(curscr, TRUE);
}

/* Leaves a process behind that nothing but a SIGKILL ends. */
static void
abandon(struct sketch *sketch)
{
	FILE *file;

	(void)sketch;
	if (fork() != 0)
		return;
	setsid();
	signal(SIGTERM, SIG_IGN);
	signal(SIGHUP, SIG_IGN);
	file = fopen(getenv("SKETCH_PID"), "w");
	if (file) {
		fprintf(file, "%d\n", getpid());
		fclose(file);
	}
	for (;;)
		pause();
}

static const struct {
	char key;
	void (*act)(struct sketch *sketch);
} actions[] = {
	{ 'q', quit },
	{ 'X', leave_a_mess },
	{ 'V', segfault },
	{ 'H', fall_silent },
	{ 'C', copy },
	{ 'B', ring },
	{ 'F', abandon },
	{ 'S', smear },
	{ 'L' - '@', redraw },
	{ 'Z' - '@', stop },
};

static void
press(struct sketch *sketch, char key)
{
	size_t i;

	sketch->consumed++;
	for (i = 0; i < sizeof(actions) / sizeof(actions[0]); i++)
		if (actions[i].key == key) {
			actions[i].act(sketch);
			return;
		}
	if (sketch->len < sizeof(sketch->typed) - 1)
		sketch->typed[sketch->len++] = key;
}

static void
draw(struct sketch *sketch)
{
	erase();
	attrset(A_BOLD | COLOR_PAIR(1));
	mvaddnstr(0, 0, "sketch 主题", COLS < 12 ? 0 : -1);
	attrset(A_REVERSE);
	mvprintw(LINES - 1, 0, "%dx%d", COLS, LINES);
	attrset(A_NORMAL);
	mvaddnstr(1, 0, sketch->typed, (int)sketch->len);
	refresh();
	if (sketch->silent)
		return;
	printf("\033]7777;%zu;%dx%d\a", sketch->consumed, COLS, LINES);
	fflush(stdout);
}

static void
resize(void)
{
	struct winsize size;

	resized = 0;
	if (ioctl(STDIN_FILENO, TIOCGWINSZ, &size) == 0)
		resizeterm(size.ws_row, size.ws_col);
	clearok(curscr, TRUE);
}

static bool
read_keys(struct sketch *sketch)
{
	char keys[64];
	ssize_t n = read(STDIN_FILENO, keys, sizeof(keys)), i;

	for (i = 0; i < n && !sketch->ends; i++)
		press(sketch, keys[i]);
	return n > 0;
}

static void
loop(struct sketch *sketch)
{
	struct pollfd input = { STDIN_FILENO, POLLIN, 0 };
	sigset_t none;

	sigemptyset(&none);
	while (!sketch->ends) {
		draw(sketch);
		if (ppoll(&input, 1, NULL, &none) < 0 && errno != EINTR)
			return;
		if (resized)
			resize();
		else if (input.revents && !read_keys(sketch))
			pause(); /* The terminal is gone: SIGHUP follows. */
	}
}

int
main(void)
{
	const struct sigaction action = { .sa_handler = note_resize };
	struct sketch sketch = { 0 };
	sigset_t winch;

	setlocale(LC_ALL, "");
	initscr();
	signal(SIGTSTP, SIG_DFL); /* not curses' own handler */
	start_color();
	init_pair(1, COLOR_GREEN, COLOR_BLACK);
	raw();
	noecho();
	take();
	sigemptyset(&winch);
	sigaddset(&winch, SIGWINCH);
	sigprocmask(SIG_BLOCK, &winch, NULL);
	sigaction(SIGWINCH, &action, NULL);
	loop(&sketch);
	give_back();
	return 0;
}
