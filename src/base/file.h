#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/buf.h"
#include "base/err.h"

/* The largest file that is read, in bytes: offsets fit into 32 bits. */
#define FILE_MAX ((size_t)2 << 30)

/*
 * Appends the whole of a file, whatever its kind (a pipe too; a folder is an
 * error), to bytes. On failure bytes holds what it held before.
 */
bool file_read(const char *path, struct buf *bytes, struct err *err);

/*
 * The same of a small file. It does not wait: anything but a regular file, and
 * one of more than most bytes, is an error; ERR_MISSING where there is none.
 */
bool file_read_regular(
    const char *path, size_t most, struct buf *bytes, struct err *err);

/* The same of an open descriptor, from where it stands; it stays open. */
bool file_read_fd(int fd, struct buf *bytes, struct err *err);

#endif
