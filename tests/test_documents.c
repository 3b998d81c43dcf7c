#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "doc/formats.h"
#include "support/dump.h"
#include "support/suite.h"

static const char folder[] = TEST_DATA "/doc";

static struct dirent **documents;
static int ndocuments;

static int
is_document(const struct dirent *item)
{
	return doc_format_for(span_of(item->d_name)) != NULL;
}

/* The length of the name without its extension. */
static int
base_length(const char *name)
{
	return (int)(strrchr(name, '.') - name);
}

/* The file of that name, or what is expected of it. */
static struct buf
read_file(const char *name, const char *extension)
{
	struct buf bytes = { 0 }, path = { 0 };
	struct err err = { 0 };

	buf_addf(
	    &path, "%s/%.*s%s", folder, base_length(name), name, extension);
	buf_add_char(&path, '\0');
	ck_assert_msg(file_read(path.ptr, &bytes, &err), "%s", err.text);
	buf_finish(&path);
	return bytes;
}

static void
compare(const char *name, struct span got, struct span want)
{
	struct span got_line = { 0 }, want_line = { 0 };
	size_t line = 0;
	bool more;

	do {
		line++;
		more = span_cut(&got, '\n', &got_line);
		if (!more)
			got_line = SPAN_LIT("(nothing more)");
		if (!span_cut(&want, '\n', &want_line))
			want_line = SPAN_LIT("(nothing more)");
		ck_assert_msg(span_eq(got_line, want_line),
		    "%.*s.tables:%zu: expected\n%.*s\nbut there is\n%.*s",
		    base_length(name), name, line, SPAN_ARG(want_line),
		    SPAN_ARG(got_line));
	} while (more);
}

START_TEST(a_document_is_read_as_its_reader_sees_it)
	{
		const char *name = documents[_i]->d_name;
		struct buf bytes = read_file(name, strrchr(name, '.'));
		struct buf want = read_file(name, ".tables");
		struct buf got = { 0 };
		struct doc *doc = doc_parse(
		    doc_format_for(span_of(name)), buf_span(&bytes), NULL);

		dump_doc(&got, doc);
		compare(name, buf_span(&got), buf_span(&want));
		doc_free(doc);
		buf_finish(&got);
		buf_finish(&want);
		buf_finish(&bytes);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("documents");
	TCase *tcase = suite_case(suite, "documents");
	int i, status;

	ndocuments = scandir(folder, &documents, is_document, alphasort);
	tcase_add_loop_test(tcase, a_document_is_read_as_its_reader_sees_it, 0,
	    ndocuments > 0 ? ndocuments : 1);
	status = suite_run(suite);
	for (i = 0; i < ndocuments; i++)
		free(documents[i]);
	free(documents);
	return status;
}
