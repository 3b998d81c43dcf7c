#include <jansson.h>

#include "fuzz/common.h"
#include "support/annotated.h"
#include "support/documents.h"

const char fuzz_max_len[] = "-max_len=2000";

enum {
	PIECES_MAX = 8
};

/* Whether what is said of a log can be told from it. */
static bool
can_be_stripped(struct span log)
{
	struct span line;

	if (span_find(log, SPAN_LIT("↳"), 0) != SPAN_NONE)
		return false;
	while (span_cut(&log, '\n', &line))
		if (span_eq(line, SPAN_LIT("  ")) ||
		    span_eq(line, SPAN_LIT("  \r")))
			return false;
	return true;
}

/* What is left are lines of the log, in their order. */
static void
check_lines(struct span left, struct span log)
{
	struct span line, wanted;

	while (left.len > 0 && span_cut(&left, '\n', &wanted))
		do
			fuzz_assert(span_cut(&log, '\n', &line));
		while (!span_eq(line, wanted));
}

static void
check_text(struct span text, struct span log, bool only)
{
	struct buf left = { 0 };

	annotated_strip(&left, text);
	if (only)
		check_lines(buf_span(&left), log);
	else
		fuzz_assert(span_eq(buf_span(&left), log));
	buf_finish(&left);
}

/* Each line is an object, which names a line of the log. */
static void
check_objects(struct span text, struct span log)
{
	size_t lines = 1 + span_count(log, '\n');
	struct span line;

	while (text.len > 0 && span_cut(&text, '\n', &line)) {
		json_t *object = json_loadb(line.ptr, line.len, 0, NULL);
		json_int_t number =
		    json_integer_value(json_object_get(object, "line"));

		fuzz_assert(number >= 1 && (size_t)number <= lines);
		json_decref(object);
	}
}

static void
check(const struct catalog *catalog, struct span log, struct pieces pieces,
    struct annotator_options options)
{
	static const size_t huge = SIZE_MAX;
	struct buf whole = { 0 }, parts = { 0 };

	annotated_add(
	    &whole, catalog, log, (struct pieces){ &huge, 1 }, options);
	annotated_add(&parts, catalog, log, pieces, options);
	fuzz_assert(span_eq(buf_span(&whole), buf_span(&parts)));
	if (options.objects)
		check_objects(buf_span(&whole), log);
	else if (!options.filtered && can_be_stripped(log))
		check_text(buf_span(&whole), log, options.only);
	buf_finish(&whole);
	buf_finish(&parts);
}

/*
 * The first byte chooses the options and the number of pieces, the next ones
 * their sizes. In whatever pieces a log comes, the same is written, and that is
 * the log with something added.
 */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct catalog *catalog;
	size_t sizes[PIECES_MAX], i, count;
	struct annotator_options options;

	if (size <= PIECES_MAX)
		return 0;
	if (!catalog)
		catalog = documents_shipped();
	options = (struct annotator_options){
		.in_line = data[0] & 1,
		.only = data[0] & 2,
		.objects = data[0] & 4,
		.filtered = data[0] & 8,
		.counted = data[0] & 4,
	};
	count = 1 + (data[0] >> 4) % PIECES_MAX;
	for (i = 0; i < count; i++)
		sizes[i] = (size_t)data[1 + i] + 1;
	check(catalog,
	    (struct span){ (const char *)data + 1 + count, size - 1 - count },
	    (struct pieces){ sizes, count }, options);
	return 0;
}
