#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdarg.h>

#include "base/span.h"

/* Bytes that grow at the end. Zero-initialised is empty and ready. */
struct buf {
	char *ptr;       /* NULL while empty */
	size_t len, cap; /* bytes */
};

/* What is appended must not be part of the buffer, which may move. */
void buf_add(struct buf *buf, struct span text);
void buf_add_char(struct buf *buf, char c);
void buf_addf(struct buf *buf, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void buf_addv(struct buf *buf, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));

/* Room for len more bytes, to be filled in at the returned place. */
char *buf_room(struct buf *buf, size_t len);

/* What is in it; valid until the next change. */
struct span buf_span(const struct buf *buf);

/* Empty again, the memory kept. */
void buf_clear(struct buf *buf);

/* Releases the memory; the buffer is then empty and ready again. */
void buf_finish(struct buf *buf);

#endif
