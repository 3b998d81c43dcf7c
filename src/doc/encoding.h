#ifndef DOC_ENCODING_H
#define DOC_ENCODING_H

#include "base/buf.h"
#include "base/err.h"

/* How the bytes of a file were understood. Offsets are those in the text. */
struct encoding {
	const char *name; /* "GB18030"; NULL: UTF-8 */
	struct span text; /* the file in UTF-8 */
	size_t nbad;      /* how many places hold no character */
	size_t first_bad;
	size_t nnuls; /* bytes */
};

/*
 * Finds the text of a file: the bytes themselves, or what *decoded then holds.
 * UTF-16 is told by its byte order mark; GB18030 by bytes that are valid in it
 * and mostly invalid in UTF-8. Lines stay as they are. A bad byte stays too
 * where the file is taken for UTF-8, else it becomes U+FFFD. False, and err
 * filled in, where so much is NUL that it is no text at all.
 */
bool encoding_read(struct encoding *encoding, struct span bytes,
    struct buf *decoded, struct err *err);

enum {
	ENCODING_MARK = 2 /* bytes */
};

/*
 * The encoding that the mark at the start of a file tells of, where that is
 * not UTF-8: "UTF-16LE"; NULL without one.
 */
const char *encoding_marked(struct span bytes);

#endif
