#include "doc/record.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "doc/lines.h"

/* What may separate values, beside what is expected to. */
static const char separators[] = "\t,;|";

/* How often a separator stands in a line, outside of quotes. */
static size_t
count_outside(struct span line, char separator)
{
	bool quoted = false;
	size_t i, count = 0;

	for (i = 0; i < line.len; i++) {
		quoted ^= line.ptr[i] == '"';
		count += !quoted && line.ptr[i] == separator;
	}
	return count;
}

/* Excel says by "sep=;" in a line of its own what separates. */
static char
told_separator(struct span line)
{
	line = span_trim(line);
	if (line.len != 5 ||
	    !span_eq_nocase(span_sub(line, 0, 4), SPAN_LIT("sep=")))
		return 0;
	return line.ptr[4];
}

/* What most often separates the values of the header. */
static char
find_separator(struct span header, char expected)
{
	size_t i, count, most = count_outside(header, expected);
	char found = expected;

	for (i = 0; separators[i]; i++) {
		count = count_outside(header, separators[i]);
		if (count > most) {
			most = count;
			found = separators[i];
		}
	}
	return found;
}

/* The first line that holds anything. */
static struct span
first_line(struct lines lines)
{
	struct line line = { 0 };

	while (line.text.len == 0 && lines_next(&lines, &line))
		continue;
	return span_sub(lines.bytes, line.start, line.end);
}

struct records
records_of(struct span bytes, char separator, struct arena *arena)
{
	struct lines lines = lines_of(bytes);
	struct span header = first_line(lines);
	char told = told_separator(header);
	struct records records = {
		.bytes = bytes,
		.line = 1,
		.separator = told ? told : find_separator(header, separator),
		.end = lines.end,
		.arena = arena,
	};

	if (span_starts(bytes, SPAN_LIT("\xEF\xBB\xBF")))
		records.at = 3;
	if (told)
		records_next(&records);
	return records;
}

void
records_finish(struct records *records)
{
	free(records->values);
}

/* Whether a value may end behind a place: nothing but blanks comes first. */
static bool
ends_value(const struct records *records, size_t at)
{
	struct span bytes = records->bytes;

	while (at < bytes.len && bytes.ptr[at] != records->separator &&
	    (bytes.ptr[at] == ' ' || bytes.ptr[at] == '\r') &&
	    bytes.ptr[at] != records->end)
		at++;
	return at == bytes.len || bytes.ptr[at] == records->separator ||
	    bytes.ptr[at] == records->end;
}

/*
 * The quote that closes a value which begins at a place; SPAN_NONE: none.
 * Within a line other quotes may come first, as people forget to double them;
 * in another line they rather begin a value of another record.
 */
static size_t
find_close(struct records *records, size_t at)
{
	struct span bytes = records->bytes, quote = SPAN_LIT("\"");
	size_t passed = at; /* there is no end of a line before it */

	while ((at = span_find(bytes, quote, at)) != SPAN_NONE) {
		if (ends_value(records, at + 1))
			return at;
		/* Of two quotes the second is not looked at by itself. */
		if (at + 1 < bytes.len && bytes.ptr[at + 1] == '"') {
			at += 2;
			continue;
		}
		if (memchr(bytes.ptr + passed, records->end, at - passed))
			return SPAN_NONE;
		passed = at++;
	}
	records->bare = true;
	return SPAN_NONE;
}

/* Two quotes in a value stand for one. */
static struct span
without_doubles(struct records *records, struct span value)
{
	struct span quotes = SPAN_LIT("\"\"");
	char *to, *start;
	size_t from = 0, at;

	if (span_find(value, quotes, 0) == SPAN_NONE)
		return value;
	start = to = arena_alloc(records->arena, value.len, 1);
	while ((at = span_find(value, quotes, from)) != SPAN_NONE) {
		memcpy(to, value.ptr + from, at + 1 - from);
		to += at + 1 - from;
		from = at + 2;
	}
	memcpy(to, value.ptr + from, value.len - from);
	to += value.len - from;
	return (struct span){ start, (size_t)(to - start) };
}

static void
count_lines(struct records *records, struct span passed)
{
	const char *end;

	while (passed.len > 0 &&
	    (end = memchr(passed.ptr, records->end, passed.len))) {
		records->line++;
		passed = span_sub(
		    passed, (size_t)(end - passed.ptr) + 1, passed.len);
	}
}

/* Reads a value in quotes; false where nothing closes them. */
static bool
read_quoted(struct records *records, struct span *value)
{
	struct span bytes = records->bytes;
	size_t open = records->at, close;

	while (open < bytes.len && bytes.ptr[open] == ' ')
		open++;
	if (open == bytes.len || bytes.ptr[open] != '"')
		return false;
	close = records->bare ? SPAN_NONE : find_close(records, open + 1);
	if (close == SPAN_NONE) {
		records->unclosed = true;
		return false;
	}
	*value = span_sub(bytes, open + 1, close);
	count_lines(records, *value);
	*value = without_doubles(records, *value);
	records->at = close + 1;
	return true;
}

static bool
is_end(const struct records *records, size_t at)
{
	char c = records->bytes.ptr[at];

	return c == records->separator || c == records->end;
}

static struct span
read_value(struct records *records)
{
	struct span value;
	bool quoted = read_quoted(records, &value);
	size_t from = records->at;

	while (
	    records->at < records->bytes.len && !is_end(records, records->at))
		records->at++;
	if (!quoted)
		value = span_sub(records->bytes, from, records->at);
	return value;
}

bool
records_next(struct records *records)
{
	struct span bytes = records->bytes;

	records->nvalues = 0;
	records->unclosed = false;
	records->number = records->line;
	if (records->at >= bytes.len)
		return false;
	for (;;) {
		records->values = xgrow(records->values, &records->values_cap,
		    records->nvalues + 1, sizeof(*records->values));
		records->values[records->nvalues++] = read_value(records);
		if (records->at == bytes.len ||
		    bytes.ptr[records->at++] == records->end)
			break;
	}
	records->line++;
	return true;
}
