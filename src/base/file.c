#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const size_t chunk = (size_t)64 * 1024;

/*
 * What is left to read, so that a large file is not moved as it grows. Some
 * files, as those of /proc, do not tell.
 */
static size_t
expected(int fd)
{
	struct stat st;

	if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode) || st.st_size <= 0)
		return chunk;
	return (size_t)st.st_size + 1;
}

static bool
too_large(struct err *err)
{
	return err_set(err, ERR_SIZE, 0, "larger than %zu bytes", FILE_MAX);
}

bool
file_read_fd(int fd, struct buf *bytes, struct err *err)
{
	size_t before = bytes->len;
	size_t room = expected(fd);

	if (room > FILE_MAX + 1)
		return too_large(err);
	for (;;) {
		char *at = buf_room(bytes, room);
		ssize_t n = read(fd, at, bytes->cap - bytes->len);

		if (n == 0)
			return true;
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0) {
			bytes->len = before;
			return err_set(
			    err, ERR_SYSTEM, 0, "%s", strerror(errno));
		}
		bytes->len += (size_t)n;
		if (bytes->len - before > FILE_MAX) {
			bytes->len = before;
			return too_large(err);
		}
		room = bytes->len == bytes->cap ? chunk : 1;
	}
}

bool
file_read(const char *path, struct buf *bytes, struct err *err)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	bool ok;

	if (fd < 0)
		return err_set(err, ERR_SYSTEM, 0, "%s", strerror(errno));
	ok = file_read_fd(fd, bytes, err);
	close(fd);
	return ok;
}

static bool
check_small(int fd, size_t most, struct err *err)
{
	struct stat st;

	if (fstat(fd, &st) < 0)
		return err_set(err, ERR_SYSTEM, 0, "%s", strerror(errno));
	if (!S_ISREG(st.st_mode))
		return err_set(err, ERR_SYSTEM, 0, "not a file");
	if ((size_t)st.st_size > most)
		return err_set(err, ERR_SIZE, 0, "larger than %zu bytes", most);
	return true;
}

bool
file_read_regular(
    const char *path, size_t most, struct buf *bytes, struct err *err)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	bool ok;

	if (fd < 0)
		return err_set(err, errno == ENOENT ? ERR_MISSING : ERR_SYSTEM,
		    0, "%s", strerror(errno));
	ok = check_small(fd, most, err) && file_read_fd(fd, bytes, err);
	close(fd);
	return ok;
}
