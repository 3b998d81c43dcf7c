/*
 * The least that a program with ncurses and readline does before a user sees
 * a screen full of text: what the browser's start is measured beside.
 */
#include <locale.h>
#include <stdio.h>

#include <curses.h>
#include <readline/readline.h>

static void
fill_screen(void)
{
	static const char text[] = "│ 4000  请求参数非法  ";
	int y;

	for (y = 0; y < LINES; y++) {
		move(y, 0);
		while (getcury(stdscr) == y && getcurx(stdscr) < COLS - 1)
			if (addstr(text) == ERR)
				break;
	}
}

int
main(void)
{
	setlocale(LC_ALL, "");
	rl_initialize();
	initscr();
	raw();
	noecho();
	fill_screen();
	refresh();
	printf("\033]7777;0;%dx%d\007", COLS, LINES);
	fflush(stdout);
	getch();
	endwin();
	return 0;
}
