#include "catalog/source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "catalog/store.h"

/*
 * Whether there is, or may come, anything to read of what was opened without
 * waiting for it: somebody writes to the pipe. What is there is taken.
 */
static bool
may_hold_bytes(int fd, struct buf *bytes)
{
	static const size_t some = 4096;
	ssize_t n = read(fd, buf_room(bytes, some), some);

	if (n > 0)
		bytes->len += (size_t)n;
	return n != 0;
}

static bool
read_open(int fd, const struct stat *st, struct buf *bytes, struct err *err)
{
	if (S_ISFIFO(st->st_mode) && !may_hold_bytes(fd, bytes))
		return err_set(
		    err, ERR_SYSTEM, 0, "a pipe that nobody writes to");
	/* But for /dev/null they have no end. */
	if (S_ISCHR(st->st_mode) && may_hold_bytes(fd, bytes))
		return err_set(err, ERR_SYSTEM, 0, "a device, not a file");
	if (fcntl(fd, F_SETFL, 0) < 0)
		return err_set(err, ERR_SYSTEM, 0, "%s", strerror(errno));
	return file_read_fd(fd, bytes, err);
}

static void
warn_if_short(struct catalog *catalog, const char *path, const struct stat *st,
    size_t len)
{
	if (S_ISREG(st->st_mode) && (size_t)st->st_size > len)
		catalog_warn(catalog, path, 0, "it shrank while it was read");
}

static bool
was_read(struct catalog *catalog, const char *path, const struct stat *st)
{
	if (seen_add(&catalog->seen, st))
		return false;
	catalog_warn(catalog, path, 0, "read already");
	return true;
}

static bool
take_open(struct catalog *catalog, int fd, const char *path, size_t name_at,
    struct err *err)
{
	struct buf bytes = { 0 };
	struct stat st;

	if (fstat(fd, &st) < 0)
		return err_set(err, ERR_SYSTEM, 0, "%s", strerror(errno));
	if (S_ISREG(st.st_mode) && was_read(catalog, path, &st))
		return true;
	if (!read_open(fd, &st, &bytes, err)) {
		buf_finish(&bytes);
		return false;
	}
	warn_if_short(catalog, path, &st, bytes.len);
	return catalog_take(catalog, span_of(path), name_at, &bytes, err);
}

bool
source_read(
    struct catalog *catalog, const char *path, size_t name_at, struct err *err)
{
	/* A pipe is not waited for: it may have got there just now. */
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	bool ok;

	if (fd < 0)
		return err_set(err, ERR_SYSTEM, 0, "%s", strerror(errno));
	ok = take_open(catalog, fd, path, name_at, err);
	close(fd);
	return ok;
}

bool
source_read_stdin(struct catalog *catalog, struct err *err)
{
	struct buf bytes = { 0 };
	struct stat st;

	if (fstat(STDIN_FILENO, &st) < 0)
		return err_set(err, ERR_SYSTEM, 0, "%s", strerror(errno));
	if (was_read(catalog, "-", &st))
		return true;
	if (!file_read_fd(STDIN_FILENO, &bytes, err))
		return false;
	return catalog_take(catalog, SPAN_LIT("stdin"), 0, &bytes, err);
}

/* False where the whole path is the name already. */
static bool
lengthen(struct source *source)
{
	const char *path = source->path.ptr;
	size_t at;

	if (source->name.len >= source->path.len)
		return false;
	at = source->path.len - source->name.len;
	while (at > 0 && path[at - 1] == '/')
		at--;
	while (at > 0 && path[at - 1] != '/')
		at--;
	source->name = span_sub(source->path, at, source->path.len);
	return true;
}

static int
by_name(const void *a, const void *b)
{
	const struct source *const *x = a, *const *y = b;

	return span_cmp((*x)->name, (*y)->name);
}

/* Whether one of those with the same name as the first got another. */
static bool
lengthen_equal(struct source **sources, size_t count)
{
	bool changed = false;
	size_t i;

	for (i = 0; i < count; i++)
		changed |= lengthen(sources[i]);
	return changed;
}

static bool
lengthen_all(struct source **sources, size_t count)
{
	bool changed = false;
	size_t from, to;

	qsort(sources, count, sizeof(*sources), by_name);
	for (from = 0; from < count; from = to) {
		for (to = from + 1; to < count; to++)
			if (!span_eq(sources[to]->name, sources[from]->name))
				break;
		if (to - from > 1)
			changed |= lengthen_equal(sources + from, to - from);
	}
	return changed;
}

void
sources_tell_apart(struct source *sources, size_t count)
{
	struct source **sorted = xcalloc(count, sizeof(struct source *));
	size_t i;

	for (i = 0; i < count; i++)
		sorted[i] = &sources[i];
	while (lengthen_all(sorted, count))
		continue;
	free(sorted);
}
