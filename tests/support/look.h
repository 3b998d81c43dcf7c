#ifndef TESTS_SUPPORT_LOOK_H
#define TESTS_SUPPORT_LOOK_H

#include "support/emulator.h"

/*
 * Appends how a cell looks, in words and in this order: "bold dim
 * underline italic blink reverse red on-blue"; "plain" for one without any.
 * Colours are black red green yellow blue magenta cyan white, the same with
 * bright-, and colour-16 to colour-255.
 */
void look_add(const struct emulator_cell *cell, struct buf *out);

#endif
