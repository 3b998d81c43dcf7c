#ifndef TESTS_SUPPORT_ANNOTATED_H
#define TESTS_SUPPORT_ANNOTATED_H

#include "cli/annotator.h"

/* What errdex annotate makes of logs. */

/* The codes 5100 and AuthFailure, and the sub-code 10003 of the former. */
struct catalog *annotated_catalog(void);

/* What is said of them. */
#define ANNOTATED_FAILED "    ↳ 5100  failed → retry"
#define ANNOTATED_DB "    ↳ 5100 10003  failed · db error → call us"

/*
 * How many bytes come at once; behind the last size it is the first one's turn
 * again. None is 0.
 */
struct pieces {
	const size_t *sizes;
	size_t count;
};

/* Appends what becomes of a log that comes in such pieces. */
void annotated_add(struct buf *out, const struct catalog *catalog,
    struct span log, struct pieces pieces, struct annotator_options options);

/*
 * Appends a log that was annotated without what was said. What was said cannot
 * be told from a log that has an arrow (↳), or a line of two blanks and no
 * more, of its own.
 */
void annotated_strip(struct buf *out, struct span text);

#endif
