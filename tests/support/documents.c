#include "support/documents.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "support/environment.h"
#include "support/suite.h"

struct catalog *
documents_of(const char *markdown)
{
	struct catalog *catalog = catalog_new();

	ck_assert(catalog_add_bytes(
	    catalog, SPAN_LIT("test.md"), span_of(markdown), NULL));
	catalog_finish(catalog);
	return catalog;
}

struct catalog *
documents_shipped(void)
{
	struct catalog *catalog = catalog_new();

	catalog_add_embedded(catalog);
	catalog_finish(catalog);
	return catalog;
}

const struct entry *
documents_entry(const struct catalog *catalog, size_t index)
{
	size_t count;
	const struct entry *entries = catalog_entries(catalog, &count);

	ck_assert_msg(index < count, "no entry %zu, only %zu", index, count);
	return &entries[index];
}

const char *
documents_names(struct catalog *catalog, struct buf *names)
{
	size_t i, count;
	const struct document *documents;

	catalog_finish(catalog);
	documents = catalog_documents(catalog, &count);
	buf_clear(names);
	for (i = 0; i < count; i++) {
		if (i > 0)
			buf_add_char(names, ' ');
		buf_add(names, documents[i].name);
	}
	buf_add_char(names, '\0');
	return names->ptr;
}

const char *
tree_path(struct buf *path, const char *folder, const char *name)
{
	buf_clear(path);
	buf_addf(path, "%s/%s", folder, name);
	buf_add_char(path, '\0');
	return path->ptr;
}

char *
tree_new(void)
{
	char *folder = strdup("/tmp/errdex-test-XXXXXX");

	ck_assert(mkdtemp(folder) != NULL);
	return folder;
}

void
tree_remove(char *folder)
{
	environment_remove(folder);
	free(folder);
}

void
tree_write_bytes(const char *folder, const char *path, struct span bytes)
{
	char full[4096];
	char *slash;
	FILE *file;

	snprintf(full, sizeof(full), "%s/%s", folder, path);
	for (slash = strchr(full + strlen(folder) + 1, '/'); slash;
	     slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		ck_assert(mkdir(full, 0700) == 0 || errno == EEXIST);
		*slash = '/';
	}
	file = fopen(full, "w");
	ck_assert_msg(file != NULL, "%s: %s", full, strerror(errno));
	ck_assert_uint_eq(fwrite(bytes.ptr, 1, bytes.len, file), bytes.len);
	ck_assert_int_eq(fclose(file), 0);
}

void
tree_write(const char *folder, const char *path, const char *text)
{
	tree_write_bytes(folder, path, span_of(text));
}
