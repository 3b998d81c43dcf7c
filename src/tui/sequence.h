#ifndef TUI_SEQUENCE_H
#define TUI_SEQUENCE_H

#include "base/span.h"

/*
 * Where the keys that a terminal sends begin and end, found byte by byte. The
 * forms are those of ECMA-48 and what terminals have made of them; which key a
 * sequence stands for is no matter here.
 */

/* What the bytes so far are the start of. */
enum sequence {
	SEQUENCE_NONE,
	SEQUENCE_ESCAPE,
	SEQUENCE_DOUBLE,    /* ESC ESC: Esc twice, or Alt and what follows */
	SEQUENCE_CSI,       /* ESC [ */
	SEQUENCE_CSI_BODY,  /* and parameters */
	SEQUENCE_CONSOLE,   /* ESC [ [, as the Linux console begins F1 */
	SEQUENCE_SS3,       /* ESC O */
	SEQUENCE_SS3_BODY,  /* and parameters */
	SEQUENCE_CHARACTER, /* of several bytes, perhaps behind ESC */
};

/* What one more byte means to them. */
enum sequence_verdict {
	SEQUENCE_MORE, /* it belongs to them, and more is to come */
	SEQUENCE_DONE, /* it is the last of them */
	SEQUENCE_DROP, /* it is the last of them, and they mean nothing */
	/* It does not belong to them: they are complete, or mean nothing. */
	SEQUENCE_DONE_BEFORE,
	SEQUENCE_DROP_BEFORE,
};

/* Takes a step; sofar are the bytes before c, and *state is kept up to date. */
enum sequence_verdict
sequence_step(enum sequence *state, struct span sofar, unsigned char c);

/*
 * Whether what begins a sequence is a key if nothing follows: Esc, or [ or O
 * typed with Alt.
 */
bool sequence_may_end(enum sequence state);

/* The length of the first key in bytes that are all there is; at least 1. */
size_t sequence_length(struct span bytes);

#endif
