#include "catalog/seen.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/mem.h"

struct seen_file {
	dev_t device;
	ino_t inode;
	bool used;
};

static const size_t least_places = 64;

/* The place where the file is, or where it is to be put. */
static struct seen_file *
find(struct seen_file *files, size_t cap, dev_t device, ino_t inode)
{
	uint64_t hash = ((uint64_t)device << 32 ^ (uint64_t)inode) *
	    UINT64_C(0x9E3779B97F4A7C15);
	size_t at = (size_t)(hash >> 20) % cap;

	while (files[at].used &&
	    (files[at].device != device || files[at].inode != inode))
		at = (at + 1) % cap;
	return &files[at];
}

static void
grow(struct seen *seen)
{
	size_t i, cap = seen->cap ? seen->cap * 2 : least_places;
	struct seen_file *files = xcalloc(cap, sizeof(*files));

	for (i = 0; i < seen->cap; i++) {
		const struct seen_file *file = &seen->files[i];

		if (file->used)
			*find(files, cap, file->device, file->inode) = *file;
	}
	free(seen->files);
	seen->files = files;
	seen->cap = cap;
}

bool
seen_add(struct seen *seen, const struct stat *st)
{
	struct seen_file *file;

	if (seen->count >= seen->cap / 2)
		grow(seen);
	file = find(seen->files, seen->cap, st->st_dev, st->st_ino);
	if (file->used)
		return false;
	*file = (struct seen_file){
		.device = st->st_dev,
		.inode = st->st_ino,
		.used = true,
	};
	seen->count++;
	return true;
}

void
seen_finish(struct seen *seen)
{
	free(seen->files);
	*seen = (struct seen){ 0 };
}
