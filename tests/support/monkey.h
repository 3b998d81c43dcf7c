#ifndef TESTS_SUPPORT_MONKEY_H
#define TESTS_SUPPORT_MONKEY_H

#include <stdint.h>

#include "base/buf.h"

/*
 * Makes up what no user in their right mind does: steps of a screen test, the
 * same ones for the same seed.
 */
struct monkey {
	uint64_t state; /* the seed, which must not be 0 */
};

/* Appends one step, without a newline: "key M-f", "paste …", "resize 1x1". */
void monkey_add_step(struct monkey *monkey, struct buf *out);

/* At least 0 and less than limit. */
unsigned monkey_number(struct monkey *monkey, unsigned limit);

#endif
