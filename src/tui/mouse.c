#include "tui/mouse.h"

/* Of the button's number, as xterm's ctlseqs have it. */
#define MOVED 32U
#define MODIFIERS (4U | 8U | 16U)

/* The next number, which ends at a semicolon or with the bytes. */
static bool
cut_number(struct span *rest, unsigned *number)
{
	struct span digits;
	size_t i;

	/* No terminal has a million columns. */
	if (!span_cut(rest, ';', &digits) || digits.len == 0 || digits.len > 6)
		return false;
	for (i = 0, *number = 0; i < digits.len; i++) {
		if (digits.ptr[i] < '0' || digits.ptr[i] > '9')
			return false;
		*number = *number * 10 + (unsigned)(digits.ptr[i] - '0');
	}
	return true;
}

bool
mouse_is_report(struct span token)
{
	return span_starts(token, SPAN_LIT("\033[<"));
}

/* ESC [ < button ; column ; row M, or m for a release: SGR (1006). */
bool
mouse_read(struct span token, struct mouse *mouse)
{
	struct span rest = span_sub(token, 3, token.len - 1);
	char last = token.ptr[token.len - 1];
	unsigned button, column, row;

	if ((last != 'M' && last != 'm') || !cut_number(&rest, &button) ||
	    !cut_number(&rest, &column) || !cut_number(&rest, &row) ||
	    rest.ptr || column == 0 || row == 0)
		return false;
	*mouse = (struct mouse){
		.button = button & ~(MOVED | MODIFIERS),
		.released = last == 'm',
		.moved = button & MOVED,
		.column = column - 1,
		.row = row - 1,
	};
	return true;
}
