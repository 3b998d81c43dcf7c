#include "support/folder.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "support/suite.h"

static void
add_path(struct buf *out, const struct folder *folder, const char *name)
{
	buf_addf(out, "%s/%s", folder->path, name);
	buf_add_char(out, '\0');
}

void
folder_make(struct folder *folder)
{
	strcpy(folder->path, "/tmp/errdex-test-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder->path));
	setenv("PATH", folder->path, 1);
	setenv("OUT", folder->path, 1);
}

void
folder_remove(struct folder *folder)
{
	char command[sizeof(folder->path) + 16];

	setenv("PATH", "/usr/bin:/bin", 1);
	snprintf(command, sizeof(command), "rm -rf '%s'", folder->path);
	ck_assert_int_eq(system(command), 0);
}

void
folder_add_script(
    const struct folder *folder, const char *name, const char *script)
{
	struct buf path = { 0 };
	FILE *file;

	add_path(&path, folder, name);
	file = fopen(path.ptr, "we");
	ck_assert_ptr_nonnull(file);
	fprintf(file, "#!/bin/sh\nPATH=/usr/bin:/bin\n%s\n", script);
	fclose(file);
	ck_assert_int_eq(chmod(path.ptr, 0700), 0);
	buf_finish(&path);
}

void
folder_read(const struct folder *folder, const char *name, struct buf *bytes)
{
	struct buf path = { 0 };

	add_path(&path, folder, name);
	file_read(path.ptr, bytes, NULL);
	buf_finish(&path);
}

long
folder_read_number(const struct folder *folder, const char *name)
{
	struct buf bytes = { 0 };
	long number = 0;
	int tries;

	for (tries = 0; tries < 1000; tries++) {
		buf_clear(&bytes);
		folder_read(folder, name, &bytes);
		if (bytes.len > 0 && bytes.ptr[bytes.len - 1] == '\n')
			break;
		usleep(10000);
	}
	buf_add_char(&bytes, '\0');
	number = strtol(bytes.ptr, NULL, 10);
	buf_finish(&bytes);
	ck_assert_msg(number != 0, "no number in '%s'", name);
	return number;
}
