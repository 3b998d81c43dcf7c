#include "support/place.h"

#include <stdio.h>
#include <sys/stat.h>

#include "support/suite.h"
#include "sys/journal.h"

void
place_make(struct place *place)
{
	folder_make(&place->folder);
	snprintf(place->path, sizeof(place->path), "%s/state/errdex/history",
	    place->folder.path);
}

void
place_make_parents(const struct place *place)
{
	char path[128];

	snprintf(path, sizeof(path), "%s/state", place->folder.path);
	ck_assert_int_eq(mkdir(path, 0700), 0);
	snprintf(path, sizeof(path), "%s/state/errdex", place->folder.path);
	ck_assert_int_eq(mkdir(path, 0700), 0);
}

void
place_remove(struct place *place)
{
	folder_remove(&place->folder);
}

void
place_write(const char *path, struct span text)
{
	FILE *file = fopen(path, "w");

	ck_assert(file);
	ck_assert_uint_eq(
	    fwrite(text.ptr ? text.ptr : "", 1, text.len, file), text.len);
	ck_assert_int_eq(fclose(file), 0);
}

void
place_add(const struct place *place, const char *line)
{
	struct err err = { 0 };

	ck_assert_msg(
	    journal_add(place->path, span_of(line), &err), "%s", err.text);
}

void
place_assert_holds(const struct place *place, const char *text)
{
	struct buf bytes = { 0 };
	struct err err = { 0 };

	ck_assert_msg(journal_read(place->path, &bytes, &err), "%s", err.text);
	assert_span_eq(buf_span(&bytes), text);
	buf_finish(&bytes);
}
