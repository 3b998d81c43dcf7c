#include "tui/screen.h"

#include <curses.h>

#include "text/utf8.h"

/*
 * How each style looks. Nothing is told by colour alone. Of a terminal's eight
 * colours red and magenta are the two that are easy to read on black and on
 * white; blue drowns in the one, yellow, green and cyan in the other.
 */
static const struct {
	attr_t mono, color; /* attributes without and with colours */
	short foreground;   /* -1: the terminal's own */
} styles[STYLE_COUNT] = {
	[STYLE_NORMAL] = { A_NORMAL, A_NORMAL, -1 },
	[STYLE_BORDER] = { A_DIM, A_DIM, -1 },
	[STYLE_TITLE] = { A_BOLD, A_BOLD, -1 },
	[STYLE_HEADING] = { A_BOLD, A_BOLD, -1 },
	[STYLE_CODE] = { A_BOLD, A_BOLD, -1 },
	[STYLE_DIM] = { A_DIM, A_DIM, -1 },
	[STYLE_MARK] = { A_REVERSE, A_NORMAL, COLOR_RED },
	[STYLE_LINK] = { A_UNDERLINE, A_UNDERLINE, -1 },
	[STYLE_URL] = { A_UNDERLINE, A_UNDERLINE, -1 },
	[STYLE_KEY] = { A_BOLD, A_BOLD, -1 },
	[STYLE_PROMPT] = { A_BOLD, A_BOLD, COLOR_MAGENTA },
	[STYLE_CHIP] = { A_REVERSE, A_REVERSE, COLOR_MAGENTA },
	[STYLE_STATUS] = { A_BOLD, A_BOLD, -1 },
	[STYLE_ERROR] = { A_BOLD, A_BOLD, COLOR_RED },
};

static const struct {
	attr_t mono, color;
	short foreground;
} match = { A_UNDERLINE | A_BOLD, A_BOLD, COLOR_MAGENTA };

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

/* Pairs are numbered by their foreground; the background is the terminal's. */
static short
pair_of(short foreground)
{
	return foreground < 0 ? 0 : (short)(foreground + 1);
}

void
screen_init(struct screen *screen, const struct screen_options *options)
{
	short color;
	size_t i;

	*screen = (struct screen){ .ascii = options->ascii };
	if (options->color && has_colors() && start_color() == OK &&
	    use_default_colors() == OK) {
		screen->color = true;
		for (color = 0; color < 8 && color < COLORS; color++)
			init_pair(pair_of(color), color, -1);
	}
	for (i = 0; i < STYLE_COUNT; i++) {
		screen->looks[i].attrs =
		    screen->color ? styles[i].color : styles[i].mono;
		screen->looks[i].pair =
		    screen->color ? pair_of(styles[i].foreground) : 0;
	}
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
set_style(const struct screen *screen, uint32_t style)
{
	attr_t attrs = (attr_t)screen->looks[style & STYLE_BITS].attrs;
	short pair = screen->looks[style & STYLE_BITS].pair;

	/* In a bar of reversed colours another colour would be a block. */
	if (style & STYLE_MATCH && screen->color && !(style & STYLE_SELECTED)) {
		attrs |= match.color;
		pair = pair_of(match.foreground);
	} else if (style & STYLE_MATCH) {
		attrs |= match.mono;
	}
	if (style & (STYLE_SELECTED | STYLE_INACTIVE))
		attrs &= ~A_DIM;
	if (style & STYLE_SELECTED)
		attrs |= A_REVERSE;
	if (style & STYLE_INACTIVE)
		attrs |= A_BOLD;
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
