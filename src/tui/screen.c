#include "tui/screen.h"

#include <curses.h>

#include "text/utf8.h"
#include "text/width.h"

#define HORIZONTAL 0x2500U

/* What stands for our own signs where there is nothing but ASCII. */
static const struct {
	uint32_t sign;
	char ascii;
} plain[] = {
	{ HORIZONTAL, '-' }, /* ─ */
	{ 0x2502, '|' },     /* │ */
	{ 0x250C, '+' },     /* ┌ */
	{ 0x2510, '+' },     /* ┐ */
	{ 0x2514, '+' },     /* └ */
	{ 0x2518, '+' },     /* ┘ */
	{ 0x251C, '+' },     /* ├ */
	{ 0x2524, '+' },     /* ┤ */
	{ 0x2026, '~' },     /* … */
	{ 0x00B7, '.' },     /* · */
	{ 0x2013, '-' },     /* – */
	{ 0x2193, 'v' },     /* ↓ */
};

#define BRIGHT 8
#define PEN_CELLS 128

/* What draws along a line; as many cells at once as it holds. */
struct pen {
	int y, x;
	attr_t attrs;
	short pair;
	bool ascii;
	cchar_t cells[PEN_CELLS];
	int count, columns;
};

/* Pairs are numbered by their foreground; the background is the terminal's. */
static short
pair_of(short foreground)
{
	return foreground < 0 ? 0 : (short)(foreground + 1);
}

static void
set_look(struct screen *screen, size_t i, const struct look *look)
{
	short foreground = look->foreground;

	screen->looks[i].attrs = screen->color ? look->color : look->mono;
	if (!screen->color)
		return;
	/* Where there are but eight colours, bold is what is bright. */
	if (foreground >= BRIGHT && foreground >= COLORS) {
		foreground -= BRIGHT;
		screen->looks[i].attrs |= A_BOLD;
	}
	screen->looks[i].pair = pair_of(foreground);
}

void
screen_init(struct screen *screen, const struct screen_options *options)
{
	const struct look *looks = options->palette->looks;
	short color;
	size_t i;

	/* A sign has one column, and what is wide would not fit. */
	*screen = (struct screen){
		.ascii = options->ascii || width_of_char(HORIZONTAL) != 1,
	};
	if (options->color && has_colors() && start_color() == OK &&
	    use_default_colors() == OK) {
		screen->color = true;
		for (color = 0; color < 2 * BRIGHT && color < COLORS; color++)
			init_pair(pair_of(color), color, -1);
	}
	for (i = 0; i < LOOK_COUNT; i++)
		set_look(screen, i, &looks[i]);
	screen->match_in_bar = looks[LOOK_MATCH].mono;
	leaveok(stdscr, FALSE);
	scrollok(stdscr, FALSE);
}

void
screen_size(size_t *height, size_t *width)
{
	int lines, columns;

	getmaxyx(stdscr, lines, columns);
	*height = lines > 0 ? (size_t)lines : 1;
	*width = columns > 0 ? (size_t)columns : 1;
}

void
screen_begin(void)
{
	erase();
}

static uint32_t
in_ascii(uint32_t sign)
{
	size_t i;

	for (i = 0; i < sizeof(plain) / sizeof(plain[0]); i++)
		if (plain[i].sign == sign)
			return (uint32_t)plain[i].ascii;
	return sign;
}

static void
add_look(struct pen *pen, const struct screen *screen, size_t look)
{
	pen->attrs |= (attr_t)screen->looks[look].attrs;
	if (screen->looks[look].pair)
		pen->pair = screen->looks[look].pair;
}

static void
set_style(struct pen *pen, const struct screen *screen, uint32_t style)
{
	pen->ascii = screen->ascii && style & STYLE_SIGN;
	pen->attrs = A_NORMAL;
	pen->pair = 0;
	add_look(pen, screen, style & STYLE_BITS);
	/* In a bar of reversed colours another colour would be a block. */
	if (style & STYLE_MATCH && style & STYLE_SELECTED)
		pen->attrs |= (attr_t)screen->match_in_bar;
	else if (style & STYLE_MATCH)
		add_look(pen, screen, LOOK_MATCH);
	if (style & (STYLE_SELECTED | STYLE_INACTIVE))
		pen->attrs &= ~A_DIM;
	if (style & STYLE_SELECTED)
		add_look(pen, screen, LOOK_SELECTED);
	if (style & STYLE_INACTIVE)
		add_look(pen, screen, LOOK_INACTIVE);
}

/* Cuts the characters of one cell off text; returns its width. */
static size_t
cut_cell(struct span *text, bool ascii, wchar_t cell[CCHARW_MAX + 1])
{
	size_t len, count = 0, width = 0;
	uint32_t c;

	while ((len = utf8_decode(*text, &c)) > 0) {
		if (count > 0 && width_of_char(c) > 0)
			break;
		if (ascii)
			c = in_ascii(c);
		if (count == 0)
			width = width_of_char(c);
		if (count < CCHARW_MAX)
			cell[count++] = (wchar_t)c;
		*text = span_sub(*text, len, text->len);
	}
	cell[count] = L'\0';
	return width;
}

/* curses converts strings, character by character, at ten times the cost. */
static void
put_cells(struct pen *pen)
{
	mvadd_wchnstr(pen->y, pen->x, pen->cells, pen->count);
	pen->x += pen->columns;
	pen->count = 0;
	pen->columns = 0;
}

static void
add_cells(struct pen *pen, struct span text)
{
	wchar_t cell[CCHARW_MAX + 1];

	while (text.len > 0) {
		if (pen->count == PEN_CELLS)
			put_cells(pen);
		pen->columns += (int)cut_cell(&text, pen->ascii, cell);
		setcchar(&pen->cells[pen->count++], cell, pen->attrs, pen->pair,
		    NULL);
	}
}

/* A mark looks like what it stands on, though a match may begin with it. */
static size_t
past_marks(struct span text, size_t at)
{
	size_t len;
	uint32_t c;

	while ((len = utf8_decode(span_sub(text, at, text.len), &c)) > 0 &&
	    width_of_char(c) == 0)
		at += len;
	return at;
}

void
screen_line(
    const struct screen *screen, size_t y, size_t x, const struct line *line)
{
	struct span text = line_text(line);
	struct pen pen = { .y = (int)y, .x = (int)x };
	size_t i, at = 0, end = 0;

	for (i = 0; i < line->nruns; i++) {
		size_t next;

		end += line->runs[i].len;
		next = past_marks(text, end);
		set_style(&pen, screen, line->runs[i].style);
		add_cells(&pen, span_sub(text, at, next));
		at = next;
	}
	put_cells(&pen);
}

void
screen_end(size_t y, size_t x, bool cursor)
{
	/* Where it was before the frame, and on its way, it is not wanted. */
	if (!cursor)
		curs_set(0);
	move((int)y, (int)x);
	refresh();
	if (cursor)
		curs_set(1);
}

void
screen_redraw(void)
{
	clearok(curscr, TRUE);
}
