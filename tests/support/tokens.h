#ifndef TESTS_SUPPORT_TOKENS_H
#define TESTS_SUPPORT_TOKENS_H

#include "tui/input.h"

/*
 * Takes the tokens that there are at that time, and appends them as one reads
 * them: "(a) (^[[A) Esc paste(b)".
 */
void tokens_take(struct input *input, struct buf *out, int64_t now);

#endif
