#ifndef TESTS_SUPPORT_STYLED_H
#define TESTS_SUPPORT_STYLED_H

#include "base/buf.h"
#include "view/line.h"

/*
 * Appends a line as text that shows its styles: "{code:4000}
 * 请求{+match:参数}". A run in STYLE_NORMAL without flags stands as it is.
 */
void styled_add(struct buf *out, const struct line *line);

/* Fails, showing both, unless the line looks like this. */
#define assert_styled_eq(line, expected)                                       \
	styled_assert(__FILE__, __LINE__, line, expected)
void styled_assert(const char *file, int line_number, const struct line *line,
    const char *expected);

/* The same of the text of lines alone, without the blanks at their ends. */
#define assert_lines_eq(lines, expected)                                       \
	styled_assert_lines(__FILE__, __LINE__, lines, expected)
void styled_assert_lines(const char *file, int line_number,
    const struct lines *lines, const char *expected);

#endif
