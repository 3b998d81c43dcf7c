#ifndef TEXT_WRAP_H
#define TEXT_WRAP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"

/*
 * Cuts the next line of at most columns off *rest and puts it into *line,
 * without the blanks at its end. The text went through the filter; a newline
 * in it ends a line. False when *rest has been used up (its ptr is then NULL),
 * so that an empty text is one empty line.
 *
 * Lines break at blanks and beside wide characters; a word is broken only
 * where it is longer than a line. No line begins with closing punctuation or
 * ends with opening punctuation, as long as there is another place to break.
 * A line holds at least one character, even where that is too wide.
 */
bool wrap_next(struct span *rest, size_t columns, struct span *line);

#endif
