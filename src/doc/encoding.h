#ifndef DOC_ENCODING_H
#define DOC_ENCODING_H

#include "base/buf.h"

/* How the bytes of a file were understood. */
struct encoding {
	const char *name; /* "GB18030"; NULL: UTF-8 */
	size_t bad;       /* bytes that are no character in it */
	size_t first_bad; /* the offset of the first of them in the text */
};

/*
 * The text of a file as UTF-8: its bytes themselves, or what *decoded then
 * holds. UTF-16 is told by its byte order mark; GB18030 by bytes that are
 * valid in it and mostly invalid in UTF-8. Lines stay as they are. A bad byte
 * stays too where the file is taken for UTF-8, else it becomes U+FFFD.
 */
struct span encoding_read(
    struct span bytes, struct buf *decoded, struct encoding *encoding);

#endif
