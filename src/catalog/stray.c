#include "catalog/stray.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/mem.h"
#include "catalog/code.h"
#include "doc/lines.h"
#include "doc/note.h"
#include "text/utf8.h"

static bool
is_one_of(char c, const char *set)
{
	return c && strchr(set, c);
}

static struct span
skip(struct span s, size_t len)
{
	return span_sub(s, len, s.len);
}

static struct span
skip_blanks(struct span s)
{
	while (s.len > 0 && is_one_of(s.ptr[0], " \t"))
		s = skip(s, 1);
	return s;
}

static size_t
count_digits(struct span s)
{
	size_t len = 0;

	while (len < s.len && ascii_is_digit(s.ptr[len]))
		len++;
	return len;
}

/* The length of the mark that s begins with: of an item, a heading, a row. */
static size_t
mark_at(struct span s)
{
	size_t len = count_digits(s);

	if (len > 0)
		return len < 3 && len + 1 < s.len &&
			is_one_of(s.ptr[len], ".)") &&
			is_one_of(s.ptr[len + 1], " \t")
		    ? len + 1
		    : 0;
	if (s.len > 1 && s.ptr[0] == '-' && is_one_of(s.ptr[1], " \t"))
		return 1;
	return s.len > 0 && is_one_of(s.ptr[0], "#*+|`\"");
}

static struct span
skip_marks(struct span s)
{
	size_t len;

	while ((len = mark_at(s)) > 0)
		s = skip_blanks(skip(s, len));
	return s;
}

/* The length of a name such as E_AUTH: capitals, digits and underscores. */
static size_t
name_at(struct span s)
{
	bool joined = false;
	size_t len = 0;

	while (len < s.len &&
	    ((s.ptr[len] >= 'A' && s.ptr[len] <= 'Z') || s.ptr[len] == '_' ||
		(len > 0 && ascii_is_digit(s.ptr[len]))))
		joined |= s.ptr[len++] == '_';
	return joined ? len : 0;
}

/* Whether s begins with an integer that ends as a word does. */
static bool
begins_integer(struct span s)
{
	size_t len;

	while (s.len > 0 && is_one_of(s.ptr[0], "(\"'-"))
		s = skip(s, 1);
	if (span_starts(s, SPAN_LIT("0x")))
		return true;
	len = count_digits(s);
	return len > 0 &&
	    (len == s.len || is_one_of(s.ptr[len], " \t,;)\"'/|"));
}

/* The length of what stands between a code and what it means. */
static size_t
joint_at(struct span s)
{
	static const char *const joints[] = { " ", "\t", ":", "=", ",", "|",
		"(", "`", "*", "\"", "-", "：", "，", "、", "（", "—", NULL };
	size_t len = 0, more;

	while ((more = code_prefix(skip(s, len), joints)) > 0)
		len += more;
	return len;
}

/* "E_AUTH = 4100,", "E_AUTH 4100" */
static bool
is_named(struct span s)
{
	size_t len = name_at(s), joint;

	if (len == 0)
		return false;
	joint = joint_at(skip(s, len));
	return joint > 0 && begins_integer(skip(s, len + joint));
}

static bool
begins_word(struct span s)
{
	uint32_t c;

	return utf8_decode(s, &c) > 0 && c != UTF8_BAD &&
	    (c >= 0x2E80 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
}

/*
 * "-200  正常", "4000：invalid". A date, a time, a version or a size is none,
 * nor is a number so small that it rather counts something.
 */
static bool
is_numbered(struct span s)
{
	bool negative = span_starts(s, SPAN_LIT("-"));
	size_t len = count_digits(skip(s, negative)), joint;

	if (len < (negative ? 1 : 3))
		return false;
	s = skip(s, negative + len);
	joint = joint_at(s);
	return (joint > 0 || negative) && begins_word(skip(s, joint));
}

bool
stray_looks_like_code(struct span line, struct span *text)
{
	static const struct span define = { "#define ", 8 };
	struct span s = skip_blanks(line);

	if (span_starts(s, define)) {
		*text = s;
		return is_named(skip_blanks(skip(s, define.len)));
	}
	s = skip_marks(s);
	*text = s;
	return is_named(s) || is_numbered(s);
}

/* Where the reading of a document for strays stands. */
struct reader {
	struct strays *strays;
	struct lines lines;
	struct line line; /* the one that was read last */
	const struct doc_table *tables;
	size_t ntables, table; /* the next of them */
	bool open; /* the last of the strays may go on: no table came since */
};

static void
add(struct reader *reader, struct span text)
{
	struct strays *strays = reader->strays;
	uint32_t number = (uint32_t)reader->line.number;

	strays->ncodes++;
	if (reader->open) {
		strays->items[strays->count - 1].last = number;
		strays->items[strays->count - 1].ncodes++;
		return;
	}
	strays->items = xgrow(strays->items, &strays->cap, strays->count + 1,
	    sizeof(*strays->items));
	strays->items[strays->count++] = (struct stray){
		.first = number,
		.last = number,
		.ncodes = 1,
		.text = note_quote(text),
	};
	reader->open = true;
}

/* Goes on to a line; false where there is none. */
static bool
go_to(struct reader *reader, size_t number)
{
	while (reader->line.number < number)
		if (!lines_next(&reader->lines, &reader->line))
			return false;
	return true;
}

/* Passes the tables that begin before a line. */
static void
pass_tables(struct reader *reader, size_t number)
{
	while (reader->table < reader->ntables &&
	    reader->tables[reader->table].line < number) {
		reader->table++;
		reader->open = false;
	}
}

/* Looks at the lines of a block, which ends before that line. */
static void
read_block(struct reader *reader, const struct doc_block *block, size_t end)
{
	struct span text;

	pass_tables(reader, block->line);
	if (reader->table < reader->ntables &&
	    reader->tables[reader->table].line < end)
		end = reader->tables[reader->table].line;
	if (!go_to(reader, block->line))
		return;
	do {
		if (reader->line.number >= end ||
		    (block->kind != DOC_CODE && reader->line.text.len == 0))
			break;
		if (stray_looks_like_code(reader->line.text, &text))
			add(reader, text);
	} while (lines_next(&reader->lines, &reader->line));
}

/* A number by itself is rather a heading: "404 状态码". */
static bool
is_doubtful(const struct stray *stray)
{
	return stray->ncodes == 1 && ascii_is_digit(stray->text.ptr[0]);
}

static void
drop_doubtful(struct strays *strays)
{
	size_t i, kept = 0;

	for (i = 0; i < strays->count; i++) {
		if (is_doubtful(&strays->items[i]))
			strays->ncodes--;
		else
			strays->items[kept++] = strays->items[i];
	}
	strays->count = kept;
}

void
strays_find(struct strays *strays, const struct doc *doc)
{
	struct reader reader = {
		.strays = strays,
		.lines = lines_of(doc_source(doc)),
	};
	size_t i, count;
	const struct doc_block *blocks = doc_blocks(doc, &count);

	reader.tables = doc_tables(doc, &reader.ntables);
	for (i = 0; i < count; i++)
		read_block(&reader, &blocks[i],
		    i + 1 < count ? blocks[i + 1].line : SIZE_MAX);
	drop_doubtful(strays);
}

void
strays_finish(struct strays *strays)
{
	free(strays->items);
	*strays = (struct strays){ 0 };
}

void
stray_add_text(struct buf *out, const struct stray *stray)
{
	buf_addf(
	    out, "%u code%s", stray->ncodes, stray->ncodes == 1 ? "" : "s");
	if (stray->last > stray->first)
		buf_addf(out, " down to line %u", stray->last);
	buf_addf(out, " in no table: '%.*s'", SPAN_ARG(stray->text));
}
