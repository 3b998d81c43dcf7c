#include "tui/screen.h"

#include <curses.h>

#include "text/utf8.h"

/* What stands for our own signs where there is nothing but ASCII. */
static const struct {
	uint32_t sign;
	char ascii;
} plain[] = {
	{ 0x2500, '-' }, /* ─ */
	{ 0x2502, '|' }, /* │ */
	{ 0x250C, '+' }, /* ┌ */
	{ 0x2510, '+' }, /* ┐ */
	{ 0x2514, '+' }, /* └ */
	{ 0x2518, '+' }, /* ┘ */
	{ 0x251C, '+' }, /* ├ */
	{ 0x2524, '+' }, /* ┤ */
	{ 0x2026, '~' }, /* … */
	{ 0x00B7, '.' }, /* · */
	{ 0x2013, '-' }, /* – */
	{ 0x2193, 'v' }, /* ↓ */
};

#define BRIGHT 8

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

	*screen = (struct screen){ .ascii = options->ascii };
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
screen_finish(struct screen *screen)
{
	buf_finish(&screen->text);
	*screen = (struct screen){ 0 };
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

static char
in_ascii(uint32_t sign)
{
	size_t i;

	for (i = 0; i < sizeof(plain) / sizeof(plain[0]); i++)
		if (plain[i].sign == sign)
			return plain[i].ascii;
	return '\0';
}

static void
add_in_ascii(struct buf *out, struct span text)
{
	size_t at = 0;

	while (at < text.len) {
		uint32_t c;
		size_t len = utf8_decode(span_sub(text, at, text.len), &c);
		char ascii = in_ascii(c);

		if (ascii)
			buf_add_char(out, ascii);
		else
			buf_add(out, span_sub(text, at, at + len));
		at += len;
	}
}

/* Borders, and what was put instead of text, are ours; the rest is not. */
static bool
is_ours(uint32_t style)
{
	style &= STYLE_BITS;
	return style == STYLE_BORDER || style == STYLE_DIM;
}

static void
add_look(const struct screen *screen, size_t look, attr_t *attrs, short *pair)
{
	*attrs |= (attr_t)screen->looks[look].attrs;
	if (screen->looks[look].pair)
		*pair = screen->looks[look].pair;
}

static void
set_style(const struct screen *screen, uint32_t style)
{
	attr_t attrs = (attr_t)screen->looks[style & STYLE_BITS].attrs;
	short pair = screen->looks[style & STYLE_BITS].pair;

	/* In a bar of reversed colours another colour would be a block. */
	if (style & STYLE_MATCH && style & STYLE_SELECTED)
		attrs |= (attr_t)screen->match_in_bar;
	else if (style & STYLE_MATCH)
		add_look(screen, LOOK_MATCH, &attrs, &pair);
	if (style & (STYLE_SELECTED | STYLE_INACTIVE))
		attrs &= ~A_DIM;
	if (style & STYLE_SELECTED)
		add_look(screen, LOOK_SELECTED, &attrs, &pair);
	if (style & STYLE_INACTIVE)
		add_look(screen, LOOK_INACTIVE, &attrs, &pair);
	attr_set(attrs, pair, NULL);
}

void
screen_line(struct screen *screen, size_t y, size_t x, const struct line *line)
{
	struct span text = line_text(line);
	size_t i, at = 0;

	move((int)y, (int)x);
	for (i = 0; i < line->nruns; i++) {
		struct span part = span_sub(text, at, at + line->runs[i].len);

		at += line->runs[i].len;
		/* curses looks at the byte behind what it is given. */
		buf_clear(&screen->text);
		if (screen->ascii && is_ours(line->runs[i].style))
			add_in_ascii(&screen->text, part);
		else
			buf_add(&screen->text, part);
		buf_add_char(&screen->text, '\0');
		set_style(screen, line->runs[i].style);
		addstr(screen->text.ptr);
	}
	attr_set(A_NORMAL, 0, NULL);
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
