#ifndef TUI_KEYS_H
#define TUI_KEYS_H

#include "base/err.h"
#include "base/span.h"

/*
 * Keys by name: "Up", "PgDn", "F10", "Enter", "Esc", "Backspace", or the
 * character itself, "q" or "/"; before it "C-" for Ctrl, "M-" for Alt and "S-"
 * for Shift, in any order: "C-Home", "M-/", "C-\\". A name is what tables of
 * actions hold and what help shows; what terminals send for it is known here
 * alone.
 */

/* All that the terminals we know send for one key. */
#define KEY_SEQUENCES_MAX 16
#define KEY_BYTES_MAX 16
struct key_sequences {
	struct {
		char bytes[KEY_BYTES_MAX]; /* no NUL in them, one behind */
		size_t len;
	} rows[KEY_SEQUENCES_MAX];
	size_t count;
};

/* Row i of them. */
struct span key_sequence(const struct key_sequences *sequences, size_t i);

/* False for a name that names no key; then there are no sequences. */
bool key_sequences(const char *name, struct key_sequences *sequences);

/* Fails with what may have been meant by a name that names no key. */
bool keys_fail(struct span name, struct err *err);

/*
 * Whether a terminal sends these bytes, one token of input.h, for this key.
 * The token of Esc alone is "\033".
 */
bool key_is(struct span token, const char *name);

#endif
