#include "doc/block.h"

#include <string.h>

#include "base/ascii.h"
#include "doc/tag.h"

static const unsigned max_level = 6;
static const size_t max_digits = 9; /* of a list item's number */

static size_t
count_start(struct span text, char c)
{
	size_t count = 0;

	while (count < text.len && text.ptr[count] == c)
		count++;
	return count;
}

static size_t
count_end(struct span text, char c)
{
	size_t count = 0;

	while (count < text.len && text.ptr[text.len - count - 1] == c)
		count++;
	return count;
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

unsigned
block_heading(struct span line)
{
	size_t level = count_start(line, '#');
	char next;

	if (level == 0 || level > max_level)
		return 0;
	if (level == line.len)
		return (unsigned)level;
	next = line.ptr[level];
	if (level == 1 && !is_blank(next) && !(next & 0x80) &&
	    !(next >= 'A' && next <= 'Z'))
		return 0;
	return (unsigned)level;
}

struct span
block_heading_text(struct span line)
{
	struct span text =
	    span_trim(span_sub(line, block_heading(line), line.len));
	size_t hashes = count_end(text, '#');

	if (hashes && hashes < text.len &&
	    !is_blank(text.ptr[text.len - hashes - 1]))
		hashes = 0;
	return span_trim(span_sub(text, 0, text.len - hashes));
}

char
block_underline(struct span line)
{
	char mark = line.len ? line.ptr[0] : 0;

	if ((mark != '=' && mark != '-') || count_start(line, mark) != line.len)
		return 0;
	return mark;
}

bool
block_rule(struct span line)
{
	char mark = line.len ? line.ptr[0] : 0;
	size_t count = 0, i;

	if (mark != '-' && mark != '*' && mark != '_')
		return false;
	for (i = 0; i < line.len; i++) {
		if (line.ptr[i] == mark)
			count++;
		else if (!is_blank(line.ptr[i]))
			return false;
	}
	return count >= 3;
}

size_t
block_item(struct span line)
{
	size_t len = 0;

	while (len < line.len && len <= max_digits &&
	    ascii_is_digit(line.ptr[len]))
		len++;
	if (len > max_digits || len == line.len)
		return 0;
	if (!memchr(len ? ".)" : "-*+", line.ptr[len], len ? 2 : 3))
		return 0;
	len++;
	if (len == line.len)
		return len;
	return is_blank(line.ptr[len]) ? len + 1 : 0;
}

bool
block_html(struct span line)
{
	struct tag tag;

	if (!span_starts(line, SPAN_LIT("<")))
		return false;
	return span_starts(line, SPAN_LIT("<!--")) ||
	    (tag_read(line, &tag) && tag.kind && tag.kind->effect == TAG_BLOCK);
}

unsigned
block_html_heading(struct span text)
{
	const size_t len = strlen("</h1>");
	struct span end = span_sub(text, text.len - len, text.len);
	struct tag first, last;

	if (text.len < len || !tag_read(end, &last) || !last.end ||
	    !tag_read(text, &first) || first.end || !first.kind ||
	    first.kind != last.kind ||
	    !span_starts(span_of(first.kind->name), SPAN_LIT("h")) ||
	    !ascii_is_digit(first.kind->name[1]))
		return 0;
	return (unsigned)(first.kind->name[1] - '0');
}

/* Marks around something, as in ```code```, are code within a line. */
struct fence
block_fence(struct span line)
{
	struct fence fence = { .mark = line.len ? line.ptr[0] : 0 };

	if (fence.mark != '`' && fence.mark != '~')
		return fence;
	fence.len = count_start(line, fence.mark);
	if (fence.len < 3 ||
	    (fence.mark == '`' &&
		span_find(line, SPAN_LIT("`"), fence.len) != SPAN_NONE))
		fence.len = 0;
	return fence;
}

enum fence_end
block_fence_end(struct fence fence, struct span line)
{
	size_t at_end = count_end(line, fence.mark);
	struct span before = span_sub(line, 0, line.len - at_end);

	if (at_end < fence.len)
		return FENCE_GOES_ON;
	if (before.len == 0)
		return FENCE_CLOSED;
	/* As above: what opens in this line closes in it. */
	if (memmem(before.ptr, before.len, "```", 3) ||
	    memmem(before.ptr, before.len, "~~~", 3))
		return FENCE_GOES_ON;
	return FENCE_CLOSED_LATE;
}
