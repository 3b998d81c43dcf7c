/*
 * The least that a program with ncurses and readline does before a user sees
 * something: what the browser's start is measured beside.
 */
#include <locale.h>
#include <stdio.h>

#include <curses.h>
#include <readline/readline.h>

int
main(void)
{
	setlocale(LC_ALL, "");
	rl_initialize();
	initscr();
	raw();
	noecho();
	addstr("baseline");
	refresh();
	printf("\033]7777;0;%dx%d\007", COLS, LINES);
	fflush(stdout);
	endwin();
	return 0;
}
