#ifndef TEXT_NUMBER_H
#define TEXT_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/span.h"

/* The whole text as a decimal integer, "-503"; false where it is none. */
bool number_parse(struct span text, int64_t *value);

/*
 * A range, both ends included: "4000..4600". One end may be missing, and the
 * larger one may come first.
 */
bool number_range(struct span text, int64_t *low, int64_t *high);

#endif
