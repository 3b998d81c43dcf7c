#include "support/hostile.h"

#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/linear.h"
#include "support/suite.h"

static struct buf
make(const struct hostile *hostile, size_t count)
{
	size_t i, len = strlen(hostile->unit);
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

struct reading {
	const struct hostile *hostile;
	const struct doc_format *format;
};

static void
read_units(const void *what, size_t count)
{
	const struct reading *reading = what;
	struct buf bytes = make(reading->hostile, count);

	doc_free(doc_parse(reading->format, buf_span(&bytes), NULL));
	buf_finish(&bytes);
}

/* With the sanitizers, which are slow, documents are smaller, and only read. */
void
hostile_check(const struct hostile *hostile, const struct doc_format *format)
{
	/* What gumbo takes for a part of an HTML table, and some more. */
	const size_t slack = (size_t)6 * 1024 * 1024;
	const size_t count = hostile->count / (SUITE_SANITIZED ? 10 : 1);
	const struct reading reading = { hostile, format };
	struct buf bytes = make(hostile, count);
	size_t used = measure(buf_span(&bytes), format);

	ck_assert_msg(
	    SUITE_SANITIZED || used <= slack + bytes.len * hostile->times,
	    "%s: %zu bytes take %zu, %.1f times as much", hostile->name,
	    bytes.len, used, (double)used / (double)bytes.len);
	buf_finish(&bytes);
	linear_check(hostile->name, read_units, &reading, count);
}
