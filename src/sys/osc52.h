#ifndef SYS_OSC52_H
#define SYS_OSC52_H

#include "base/buf.h"

/*
 * The sequence that asks a terminal to put a text on its clipboard: xterm's
 * "Manipulate Selection Data" (ctlseqs, OSC 52). A terminal does not answer.
 *
 * How long it may be is each terminal's choice, and none tells. 100,000 bytes
 * is what hterm takes, whose osc52.sh made it the custom; others take more.
 */
#define OSC52_TEXT_MAX ((size_t)74994) /* bytes, before base64 */

/* What stands between the program and the terminal, and eats OSC 52. */
enum osc52_wrap {
	OSC52_BARE,
	OSC52_SCREEN, /* GNU screen: DCS passes pieces of limited size on */
	OSC52_TMUX,   /* tmux: DCS with a prefix, where passing is allowed */
};

/* Appends it; a text beyond OSC52_TEXT_MAX is the caller's risk. */
void osc52_add(struct buf *out, struct span text, enum osc52_wrap wrap);

/* Appends the base64 of RFC 4648, section 4, padded, on one line. */
void base64_add(struct buf *out, struct span bytes);

#endif
