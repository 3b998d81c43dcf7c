#include "sys/osc52.h"

/*
 * GNU screen holds a control string in 768 bytes (MAXSTR), and drops what is
 * longer; those that begin and end it are not counted on to be left out.
 */
static const size_t screen_piece = 768 - 4;

void
base64_add(struct buf *out, struct span bytes)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "abcdefghijklmnopqrstuvwxyz0123456789+/";
	const unsigned char *at = (const unsigned char *)bytes.ptr;
	char *to = buf_room(out, bytes.len / 3 * 4 + 4);
	size_t i;

	for (i = 0; i < bytes.len; i += 3) {
		size_t left = bytes.len - i;
		unsigned second = left > 1 ? at[i + 1] : 0;
		unsigned third = left > 2 ? at[i + 2] : 0;

		*to++ = digits[at[i] >> 2];
		*to++ = digits[(at[i] & 3U) << 4 | second >> 4];
		*to++ =
		    left > 1 ? digits[(second & 15) << 2 | third >> 6] : '=';
		*to++ = left > 2 ? digits[third & 63] : '=';
	}
	out->len = (size_t)(to - out->ptr);
}

/* The bell ends it, as the two bytes that also might would end a DCS. */
static void
add_bare(struct buf *out, struct span text)
{
	buf_add(out, SPAN_LIT("\033]52;c;"));
	base64_add(out, text);
	buf_add_char(out, '\a');
}

static void
add_for_screen(struct buf *out, struct span text)
{
	struct buf bare = { 0 };
	size_t at;

	add_bare(&bare, text);
	for (at = 0; at < bare.len; at += screen_piece) {
		buf_add(out, SPAN_LIT("\033P"));
		buf_add(out, span_sub(buf_span(&bare), at, at + screen_piece));
		buf_add(out, SPAN_LIT("\033\\"));
	}
	buf_finish(&bare);
}

void
osc52_add(struct buf *out, struct span text, enum osc52_wrap wrap)
{
	if (wrap == OSC52_SCREEN) {
		add_for_screen(out, text);
		return;
	}
	if (wrap == OSC52_BARE) {
		add_bare(out, text);
		return;
	}
	/* An escape is doubled there; the sequence holds one, its first. */
	buf_add(out, SPAN_LIT("\033Ptmux;\033"));
	add_bare(out, text);
	buf_add(out, SPAN_LIT("\033\\"));
}
