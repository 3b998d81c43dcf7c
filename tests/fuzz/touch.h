#ifndef TESTS_FUZZ_TOUCH_H
#define TESTS_FUZZ_TOUCH_H

#include "doc/formats.h"

/*
 * Parses bytes as a format has it, reads all of the document, and what the
 * catalogue makes of it; aborts where it breaks a promise of doc.h.
 */
void touch_bytes(const struct doc_format *format, struct span bytes);

#endif
