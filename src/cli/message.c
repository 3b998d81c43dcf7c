#include "cli/message.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"
#include "text/filter.h"

static void
write_all(int fd, struct span bytes)
{
	while (bytes.len > 0) {
		ssize_t n = write(fd, bytes.ptr, bytes.len);

		if (n < 0 && errno == EINTR)
			continue;
		/* There is nowhere to say that messages cannot be written. */
		if (n <= 0)
			return;
		bytes = span_sub(bytes, (size_t)n, bytes.len);
	}
}

void
message(const char *format, ...)
{
	struct buf text = { 0 }, line = { 0 };
	va_list args;

	va_start(args, format);
	buf_addv(&text, format, args);
	va_end(args);
	buf_add(&line, SPAN_LIT("errdex: "));
	filter_add(&line, buf_span(&text), FILTER_ONE_LINE);
	buf_add_char(&line, '\n');
	write_all(STDERR_FILENO, buf_span(&line));
	buf_finish(&text);
	buf_finish(&line);
}
