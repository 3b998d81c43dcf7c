#include "support/emulator.h"

#include <stdlib.h>
#include <string.h>

#include <vterm.h>

#include "base/mem.h"
#include "support/dim.h"
#include "support/length.h"
#include "text/utf8.h"
#include "text/width.h"

struct emulator {
	VTerm *vterm;
	VTermScreen *screen;
	VTermState *state;
	unsigned columns, lines;
	struct observer seen;
	struct dim dim;
	struct buf unfed; /* the start of a character */
};

/* libvterm reads out of bounds on a wide character in a single column. */
static int
side(unsigned size)
{
	return size < 2 ? 2 : (int)size;
}

struct emulator *
emulator_new(unsigned columns, unsigned lines)
{
	struct emulator *emulator = xcalloc(1, sizeof(*emulator));

	emulator->columns = columns;
	emulator->lines = lines;
	emulator->vterm = vterm_new(side(lines), side(columns));
	vterm_set_utf8(emulator->vterm, 1);
	emulator->state = vterm_obtain_state(emulator->vterm);
	emulator->screen = vterm_obtain_screen(emulator->vterm);
	vterm_screen_enable_altscreen(emulator->screen, 1);
	vterm_screen_reset(emulator->screen, 1);
	return emulator;
}

void
emulator_free(struct emulator *emulator)
{
	if (!emulator)
		return;
	observer_finish(&emulator->seen);
	dim_finish(&emulator->dim);
	buf_finish(&emulator->unfed);
	vterm_free(emulator->vterm);
	free(emulator);
}

/* How much of the text is left when a character that it only begins is cut. */
static size_t
whole_characters(struct span text)
{
	size_t begun = 1;

	while (begun < 4 && begun < text.len &&
	    ((unsigned char)text.ptr[text.len - begun] & 0xC0) == 0x80)
		begun++;
	if (begun > text.len ||
	    utf8_length((unsigned char)text.ptr[text.len - begun]) <= begun)
		return text.len;
	return text.len - begun;
}

/* libvterm draws a character as two bad ones when a read splits it. */
void
emulator_feed(struct emulator *emulator, struct span bytes)
{
	struct buf *unfed = &emulator->unfed;
	struct span rest;
	size_t len;

	observer_read(&emulator->seen, bytes);
	dim_replace(&emulator->dim, bytes, unfed);
	len = whole_characters(buf_span(unfed));
	vterm_input_write(emulator->vterm, unfed->ptr, len);
	rest = span_sub(buf_span(unfed), len, unfed->len);
	if (rest.len > 0)
		memmove(unfed->ptr, rest.ptr, rest.len);
	unfed->len = rest.len;
}

void
emulator_resize(struct emulator *emulator, unsigned columns, unsigned lines)
{
	const struct span home = SPAN_LIT("\033[H");
	/* As xterm has it, the margins are those of the screen again. */
	const struct span margins = SPAN_LIT("\0337\033[r\0338");
	VTermPos at;

	emulator->columns = columns;
	emulator->lines = lines;
	vterm_set_size(emulator->vterm, side(lines), side(columns));
	/*
	 * Outside of the alternate screen libvterm scrolls what no longer
	 * fits away, the cursor too, and crashes when it is used up there.
	 */
	vterm_state_get_cursorpos(emulator->state, &at);
	if (at.row < 0)
		vterm_input_write(emulator->vterm, home.ptr, home.len);
	vterm_input_write(emulator->vterm, margins.ptr, margins.len);
}

unsigned
emulator_columns(const struct emulator *emulator)
{
	return emulator->columns;
}

unsigned
emulator_lines(const struct emulator *emulator)
{
	return emulator->lines;
}

static VTermScreenCell
get(const struct emulator *emulator, unsigned line, unsigned column)
{
	const VTermPos at = { (int)line, (int)column };
	VTermScreenCell cell = { 0 };

	vterm_screen_get_cell(emulator->screen, at, &cell);
	return cell;
}

/* libvterm's way to say that a wide character covers this cell too. */
static bool
covered(const VTermScreenCell *cell)
{
	return cell->chars[0] == (uint32_t)-1;
}

static struct span
text_of(const VTermScreenCell *cell, char bytes[static 32])
{
	size_t i, len = 0;

	if (covered(cell))
		return (struct span){ NULL, 0 };
	for (i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell->chars[i]; i++)
		len += utf8_encode(cell->chars[i], bytes + len);
	if (len == 0)
		bytes[len++] = ' ';
	return (struct span){ bytes, len };
}

void
emulator_add_line(
    const struct emulator *emulator, unsigned line, struct buf *out)
{
	size_t start = out->len;
	bool wide = false;
	unsigned column;

	for (column = 0; column < emulator->columns; column++) {
		VTermScreenCell cell = get(emulator, line, column);
		char bytes[32];

		/* The rest of a wide character that was written over. */
		if (covered(&cell) && !wide)
			cell.chars[0] = 0;
		buf_add(out, text_of(&cell, bytes));
		wide = !covered(&cell) && width_of_char(cell.chars[0]) == 2;
	}
	while (out->len > start && out->ptr[out->len - 1] == ' ')
		out->len--;
}

void
emulator_add_screen(const struct emulator *emulator, struct buf *out)
{
	unsigned line;

	for (line = 0; line < emulator->lines; line++) {
		emulator_add_line(emulator, line, out);
		buf_add_char(out, '\n');
	}
}

static int
colour(const VTermColor *value)
{
	if (VTERM_COLOR_IS_DEFAULT_FG(value) ||
	    VTERM_COLOR_IS_DEFAULT_BG(value))
		return COLOUR_DEFAULT;
	return value->indexed.idx;
}

struct emulator_cell
emulator_cell(const struct emulator *emulator, unsigned line, unsigned column)
{
	VTermScreenCell from = get(emulator, line, column);
	struct emulator_cell cell = {
		.bold = from.attrs.bold,
		.dim = from.attrs.font == DIM_FONT,
		.underline = from.attrs.underline,
		.italic = from.attrs.italic,
		.blink = from.attrs.blink,
		.reverse = from.attrs.reverse,
		.foreground = colour(&from.fg),
		.background = colour(&from.bg),
	};

	text_of(&from, cell.text);
	return cell;
}

void
emulator_cursor(
    const struct emulator *emulator, unsigned *line, unsigned *column)
{
	VTermPos at;

	vterm_state_get_cursorpos(emulator->state, &at);
	*line = (unsigned)at.row;
	*column = (unsigned)at.col;
}

bool
emulator_pen_is_plain(const struct emulator *emulator)
{
	static const VTermAttr switches[] = { VTERM_ATTR_BOLD, VTERM_ATTR_FONT,
		VTERM_ATTR_UNDERLINE, VTERM_ATTR_ITALIC, VTERM_ATTR_BLINK,
		VTERM_ATTR_REVERSE };
	static const VTermAttr colours[] = { VTERM_ATTR_FOREGROUND,
		VTERM_ATTR_BACKGROUND };
	VTermValue value;
	size_t i;

	for (i = 0; i < LENGTH(switches); i++) {
		vterm_state_get_penattr(emulator->state, switches[i], &value);
		if (value.number)
			return false;
	}
	for (i = 0; i < LENGTH(colours); i++) {
		vterm_state_get_penattr(emulator->state, colours[i], &value);
		if (colour(&value.color) != COLOUR_DEFAULT)
			return false;
	}
	return true;
}

struct observer *
emulator_seen(struct emulator *emulator)
{
	return &emulator->seen;
}
