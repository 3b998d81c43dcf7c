#ifndef RESPONSE_MARGIN_H
#define RESPONSE_MARGIN_H

#include "base/span.h"

/*
 * What gathers the logs of several programs puts the same before each line,
 * "app-1  | " or a time, also inside of an object that was printed over
 * several lines. This is how much of a line is what the one before began with,
 * too, whatever digits there are, and the blanks behind it; at most MARGIN_MAX
 * bytes.
 */
#define MARGIN_MAX 256
size_t margin_len(struct span before, struct span line);

#endif
