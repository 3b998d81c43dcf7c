#include "sys/journal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sys/paths.h"

static const off_t bytes_max = (off_t)JOURNAL_LINES * (JOURNAL_LINE_MAX + 1);

/* Whoever holds the lock does so for a moment. */
enum {
	LOCK_TRIES = 100,
	LOCK_MS = 10,
};

/* The file, while it is ours to change. */
struct journal {
	const char *path;
	int fd;            /* -1: there is none to be changed */
	struct buf before; /* what it holds, from the start of a line */
	bool cut;          /* it holds more, before that */
};

static bool
fail(struct err *err, const char *path)
{
	return err_set(err, ERR_SYSTEM, 0, "%s: %s", path, strerror(errno));
}

/* Opens what may be anything; *fd is -1 where there is nothing to open. */
static bool
open_file(const char *path, int flags, int *fd, struct err *err)
{
	struct stat st;

	*fd = open(path, flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0600);
	if (*fd < 0)
		return errno == ENOENT || fail(err, path);
	if (fstat(*fd, &st) == 0 && S_ISREG(st.st_mode))
		return true;
	close(*fd);
	*fd = -1;
	return S_ISCHR(st.st_mode) ||
	    err_set(err, ERR_SYSTEM, 0, "%s: not a file", path);
}

/* Reads the end of it; *cut tells whether that is not all. */
static bool
read_end(
    int fd, const char *path, struct buf *bytes, bool *cut, struct err *err)
{
	off_t size = lseek(fd, 0, SEEK_END), at;
	size_t before = bytes->len, newline;
	ssize_t n = 1;

	at = size > bytes_max ? size - bytes_max : 0;
	*cut = at > 0;
	while (at < size && n > 0) {
		char *room = buf_room(bytes, (size_t)(size - at));

		n = pread(fd, room, (size_t)(size - at), at);
		if (n < 0)
			return fail(err, path);
		bytes->len += (size_t)n;
		at += n;
	}
	if (!*cut)
		return true;
	newline = span_find(
	    span_sub(buf_span(bytes), before, bytes->len), SPAN_LIT("\n"), 0);
	if (newline == SPAN_NONE) {
		bytes->len = before;
		return true;
	}
	bytes->len -= newline + 1;
	/* They hold a newline at least. */
	/* NOLINTNEXTLINE(clang-analyzer-core.NonNullParamChecker) */
	memmove(bytes->ptr + before, bytes->ptr + before + newline + 1,
	    bytes->len - before);
	return true;
}

bool
journal_read(const char *path, struct buf *bytes, struct err *err)
{
	bool ok, cut;
	int fd;

	if (!open_file(path, O_RDONLY, &fd, err))
		return false;
	if (fd < 0)
		return true;
	ok = read_end(fd, path, bytes, &cut, err);
	close(fd);
	return ok;
}

static bool
lock(const struct journal *journal, struct err *err)
{
	int i;

	for (i = 0; flock(journal->fd, LOCK_EX | LOCK_NB) < 0; i++) {
		if (errno != EWOULDBLOCK && errno != EINTR)
			return fail(err, journal->path);
		if (i == LOCK_TRIES)
			return err_set(err, ERR_SYSTEM, 0,
			    "%s: locked by another program", journal->path);
		poll(NULL, 0, LOCK_MS);
	}
	return true;
}

/* Another program may have put a new file in place of the one we opened. */
static bool
is_current(const struct journal *journal)
{
	struct stat ours, there;

	return fstat(journal->fd, &ours) == 0 &&
	    stat(journal->path, &there) == 0 && ours.st_dev == there.st_dev &&
	    ours.st_ino == there.st_ino;
}

/* Opens and locks the file, and reads it. */
static bool
begin(struct journal *journal, struct err *err)
{
	for (;;) {
		if (!open_file(journal->path, O_RDWR | O_APPEND | O_CREAT,
			&journal->fd, err))
			return false;
		if (journal->fd < 0)
			return true;
		if (!lock(journal, err))
			return false;
		if (is_current(journal))
			return read_end(journal->fd, journal->path,
			    &journal->before, &journal->cut, err);
		close(journal->fd);
	}
}

static void
end(struct journal *journal)
{
	if (journal->fd >= 0)
		close(journal->fd);
	buf_finish(&journal->before);
}

/* Writes all, or takes back what was written. */
static bool
write_all(int fd, struct span bytes)
{
	off_t size = lseek(fd, 0, SEEK_END);
	ssize_t n = write(fd, bytes.ptr, bytes.len);

	if (n == (ssize_t)bytes.len)
		return true;
	if (n >= 0) {
		errno = ENOSPC;
		if (ftruncate(fd, size) < 0)
			return false;
	}
	return false;
}

static bool
append(const struct journal *journal, struct span line, struct err *err)
{
	struct span before = buf_span(&journal->before);
	struct buf bytes = { 0 };
	bool ok;

	if (before.len > 0 && !span_ends(before, SPAN_LIT("\n")))
		buf_add_char(&bytes, '\n');
	buf_add(&bytes, line);
	buf_add_char(&bytes, '\n');
	ok = write_all(journal->fd, buf_span(&bytes));
	buf_finish(&bytes);
	return ok || fail(err, journal->path);
}

/* A new file takes the place of the old one, all at once. */
static bool
replace(const struct journal *journal, struct span bytes)
{
	char *path = realpath(journal->path, NULL);
	struct buf other = { 0 };
	bool ok = false;
	int fd;

	if (!path)
		return false;
	buf_addf(&other, "%s.new", path);
	buf_add_char(&other, '\0');
	fd = open(other.ptr,
	    O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK,
	    0600);
	if (fd >= 0) {
		ok = write_all(fd, bytes);
		ok = close(fd) == 0 && ok && rename(other.ptr, path) == 0;
		if (!ok)
			unlink(other.ptr);
	}
	buf_finish(&other);
	free(path);
	return ok;
}

/* Adds the lines that stay, and tells whether any other is dropped. */
static bool
keep(const struct journal *journal, struct span line, struct buf *kept)
{
	struct span rest = buf_span(&journal->before), old;
	bool dropped = journal->cut;
	size_t count = 0, from = 0;

	while (span_cut(&rest, '\n', &old)) {
		if (old.len == 0)
			continue;
		if (span_eq(old, line)) {
			dropped = true;
			continue;
		}
		buf_add(kept, old);
		buf_add_char(kept, '\n');
		count++;
	}
	for (; count >= JOURNAL_LINES; count--, dropped = true)
		from = span_find(buf_span(kept), SPAN_LIT("\n"), from) + 1;
	if (from > 0)
		memmove(kept->ptr, kept->ptr + from, kept->len - from);
	kept->len -= from;
	return dropped;
}

static bool
is_newest(const struct journal *journal, struct span line)
{
	struct span before = buf_span(&journal->before);

	if (!span_ends(before, SPAN_LIT("\n")))
		return false;
	before.len--;
	if (!span_ends(before, line))
		return false;
	before.len -= line.len;
	return before.len == 0 || span_ends(before, SPAN_LIT("\n"));
}

/* Where the folder cannot be written to, the file grows on. */
static bool
add(const struct journal *journal, struct span line, struct err *err)
{
	struct buf kept = { 0 };
	bool ok = false;

	if (is_newest(journal, line))
		return true;
	if (keep(journal, line, &kept)) {
		buf_add(&kept, line);
		buf_add_char(&kept, '\n');
		ok = replace(journal, buf_span(&kept));
	}
	buf_finish(&kept);
	return ok || append(journal, line, err);
}

bool
journal_add(const char *path, struct span line, struct err *err)
{
	struct journal journal = { .path = path, .fd = -1 };
	bool ok;

	if (line.len > JOURNAL_LINE_MAX)
		return true;
	ok = paths_make_parents(path, err) && begin(&journal, err) &&
	    (journal.fd < 0 || add(&journal, line, err));
	end(&journal);
	return ok;
}
