#include "support/hostile.h"

#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/suite.h"

/*
 * The sanitizers' own memory is not told from the document's, and they are
 * slow: with them the documents are only read, and are smaller.
 */
#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED true
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED true
#endif
#endif
#ifndef SANITIZED
#define SANITIZED false
#endif

static struct buf
make(const struct hostile *hostile)
{
	size_t i, len = strlen(hostile->unit);
	size_t count = hostile->count / (SANITIZED ? 10 : 1);
	struct buf bytes = { 0 };
	char *units;

	buf_add(&bytes, span_of(hostile->before));
	units = buf_room(&bytes, count * len);
	for (i = 0; i < count; i++)
		memcpy(units + i * len, hostile->unit, len);
	/* A string of C cannot hold a NUL byte. */
	for (i = 0; i < count * len; i++)
		units[i] = units[i] == '\001' ? '\0' : units[i];
	bytes.len += count * len;
	buf_add(&bytes, span_of(hostile->after));
	return bytes;
}

static size_t
peak(void)
{
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	return (size_t)usage.ru_maxrss * 1024;
}

/*
 * Reads the document in a process of its own, whose peak is that of nothing
 * else, and returns how much memory it took.
 */
static size_t
measure(struct span bytes, const struct doc_format *format)
{
	size_t before, used = 0;
	int ends[2], status;
	pid_t child;

	ck_assert(pipe(ends) == 0);
	child = fork();
	if (child == 0) {
		before = peak();
		doc_parse(format, bytes, NULL);
		used = peak() - before;
		_exit(write(ends[1], &used, sizeof(used)) != sizeof(used));
	}
	close(ends[1]);
	ck_assert_int_eq(read(ends[0], &used, sizeof(used)), sizeof(used));
	close(ends[0]);
	waitpid(child, &status, 0);
	return used;
}

void
hostile_check(const struct hostile *hostile, const struct doc_format *format)
{
	/* What gumbo takes for a part of an HTML table, and some more. */
	const size_t slack = (size_t)6 * 1024 * 1024;
	struct buf bytes = make(hostile);
	size_t used = measure(buf_span(&bytes), format);

	ck_assert_msg(SANITIZED || used <= slack + bytes.len * hostile->times,
	    "%s: %zu bytes take %zu, %.1f times as much", hostile->name,
	    bytes.len, used, (double)used / (double)bytes.len);
	buf_finish(&bytes);
}
