#include "base/buf.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

char *
buf_room(struct buf *buf, size_t len)
{
	/* What no memory can hold is left to xgrow to refuse. */
	size_t need = len > SIZE_MAX - buf->len ? SIZE_MAX : buf->len + len;

	/* Room for nothing is a place, too: nothing is added to NULL. */
	buf->ptr = xgrow(buf->ptr, &buf->cap, need > 0 ? need : 1, 1);
	return buf->ptr + buf->len;
}

void
buf_add(struct buf *buf, struct span text)
{
	if (text.len == 0)
		return;
	memcpy(buf_room(buf, text.len), text.ptr, text.len);
	buf->len += text.len;
}

void
buf_add_char(struct buf *buf, char c)
{
	*buf_room(buf, 1) = c;
	buf->len++;
}

void
buf_addv(struct buf *buf, const char *format, va_list args)
{
	size_t room = buf->cap - buf->len;
	va_list again;
	int len;

	va_copy(again, args);
	len = vsnprintf(room ? buf->ptr + buf->len : NULL, room, format, args);
	if (len > 0 && (size_t)len >= room)
		vsnprintf(buf_room(buf, (size_t)len + 1), (size_t)len + 1,
		    format, again);
	va_end(again);
	if (len > 0)
		buf->len += (size_t)len;
}

void
buf_addf(struct buf *buf, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	buf_addv(buf, format, args);
	va_end(args);
}

struct span
buf_span(const struct buf *buf)
{
	return (struct span){ buf->ptr, buf->len };
}

void
buf_clear(struct buf *buf)
{
	buf->len = 0;
}

void
buf_finish(struct buf *buf)
{
	free(buf->ptr);
	*buf = (struct buf){ 0 };
}
