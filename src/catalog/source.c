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
read_bytes(struct catalog *catalog, int fd, struct source_file *file)
{
	struct stat st;

	if (fstat(fd, &st) < 0) {
		err_set(&file->err, ERR_SYSTEM, 0, "%s", strerror(errno));
	} else if (S_ISREG(st.st_mode) && !seen_add(&catalog->seen, &st)) {
		file->skipped = true;
		file->remark = "read already";
	} else if (read_open(fd, &st, &file->bytes, &file->err) &&
	    S_ISREG(st.st_mode) && (size_t)st.st_size > file->bytes.len) {
		file->remark = "it shrank while it was read";
	}
}

void
source_open(struct catalog *catalog, struct source_file *file)
{
	/* A pipe is not waited for: it may have got there just now. */
	int fd = open(file->path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);

	if (fd < 0) {
		err_set(&file->err, ERR_SYSTEM, 0, "%s", strerror(errno));
		return;
	}
	read_bytes(catalog, fd, file);
	close(fd);
}

void
source_parse(struct source_file *file)
{
	if (!file->skipped && file->err.code == ERR_NONE)
		file->doc = catalog_parse(
		    span_of(file->path), buf_span(&file->bytes), &file->err);
}

bool
source_add(struct catalog *catalog, struct source_file *file)
{
	if (file->remark)
		catalog_warn(catalog, file->path, 0, file->remark);
	if (file->doc)
		catalog_take(catalog, span_of(file->path), file->name_at,
		    file->doc, &file->bytes);
	else
		buf_finish(&file->bytes);
	return file->err.code == ERR_NONE;
}

bool
source_read(
    struct catalog *catalog, const char *path, size_t name_at, struct err *err)
{
	struct source_file file = { .path = path, .name_at = name_at };

	source_open(catalog, &file);
	source_parse(&file);
	if (source_add(catalog, &file))
		return true;
	if (err)
		*err = file.err;
	return false;
}

bool
source_read_stdin(struct catalog *catalog, struct err *err)
{
	const struct span name = SPAN_LIT("stdin");
	struct buf bytes = { 0 };
	struct doc *doc;
	struct stat st;

	if (fstat(STDIN_FILENO, &st) < 0)
		return err_set(err, ERR_SYSTEM, 0, "%s", strerror(errno));
	if (!seen_add(&catalog->seen, &st)) {
		catalog_warn(catalog, "-", 0, "read already");
		return true;
	}
	if (!file_read_fd(STDIN_FILENO, &bytes, err))
		return false;
	doc = catalog_parse(name, buf_span(&bytes), err);
	if (doc)
		catalog_take(catalog, name, 0, doc, &bytes);
	else
		buf_finish(&bytes);
	return doc != NULL;
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
