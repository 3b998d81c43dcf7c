#include "doc/encoding.h"

#include <errno.h>
#include <iconv.h>

#include "text/utf8.h"

/* What begins a file that is written in an encoding of 16-bit units. */
static const struct {
	struct span mark;
	const char *name;
} marks[] = {
	{ .mark = { "\xFF\xFE", 2 }, .name = "UTF-16LE" },
	{ .mark = { "\xFE\xFF", 2 }, .name = "UTF-16BE" },
};

static const size_t nmarks = sizeof(marks) / sizeof(marks[0]);

/* The end of what a decoder has read, and where it writes. */
struct progress {
	char *in, *out;
	size_t in_left, out_left;
};

/* Steps over bytes that the decoder does not understand. */
static void
skip_bad(struct progress *progress, size_t unit, const char *start,
    struct encoding *encoding)
{
	static const char replacement[] = "\uFFFD";
	size_t i;

	if (encoding->bad++ == 0)
		encoding->first_bad = (size_t)(progress->out - start);
	for (i = 0; i < sizeof(replacement) - 1; i++)
		*progress->out++ = replacement[i];
	progress->out_left -= sizeof(replacement) - 1;
	if (unit > progress->in_left)
		unit = progress->in_left;
	progress->in += unit;
	progress->in_left -= unit;
}

/* False where the system cannot decode it. unit: bytes of the smallest one. */
static bool
decode(struct span bytes, const char *name, size_t unit, struct buf *decoded,
    struct encoding *encoding)
{
	iconv_t converter = iconv_open("UTF-8", name);
	/* No byte becomes more than the three of U+FFFD. */
	struct progress progress = {
		.in = (char *)bytes.ptr,
		.in_left = bytes.len,
		.out_left = bytes.len * 3,
	};

	if (converter == (iconv_t)-1)
		return false;
	*encoding = (struct encoding){ .name = name };
	progress.out = buf_room(decoded, progress.out_left);
	while (progress.in_left > 0) {
		if (iconv(converter, &progress.in, &progress.in_left,
			&progress.out, &progress.out_left) != (size_t)-1)
			break;
		/* The end may cut a character off; that is one bad one. */
		skip_bad(&progress, errno == EINVAL ? progress.in_left : unit,
		    decoded->ptr, encoding);
	}
	iconv_close(converter);
	decoded->len = (size_t)(progress.out - decoded->ptr);
	return true;
}

static bool
decode_marked(struct span bytes, struct buf *decoded, struct encoding *encoding)
{
	size_t i;

	for (i = 0; i < nmarks; i++)
		if (span_starts(bytes, marks[i].mark))
			return decode(
			    span_sub(bytes, marks[i].mark.len, bytes.len),
			    marks[i].name, 2, decoded, encoding);
	return false;
}

/* The characters beyond ASCII from the first bad byte on. */
struct census {
	size_t good, bad;
};

static struct census
count_from(struct span bytes, size_t at)
{
	struct census census = { 0 };
	uint32_t c;

	while (at < bytes.len) {
		size_t len = utf8_decode(span_sub(bytes, at, bytes.len), &c);

		census.bad += c == UTF8_BAD;
		census.good += len > 1;
		at += len;
	}
	return census;
}

/*
 * What a file may end in that was cut off is one bad character; more of them
 * tell that it is something else.
 */
static bool
decode_gb18030(
    struct span bytes, struct buf *decoded, struct encoding *encoding)
{
	if (decode(bytes, "GB18030", 1, decoded, encoding) &&
	    (encoding->bad == 0 ||
		(encoding->bad == 1 &&
		    encoding->first_bad + 3 == decoded->len)))
		return true;
	buf_finish(decoded);
	return false;
}

struct span
encoding_read(struct span bytes, struct buf *decoded, struct encoding *encoding)
{
	struct census census;
	size_t bad;

	*encoding = (struct encoding){ .name = NULL };
	if (decode_marked(bytes, decoded, encoding))
		return buf_span(decoded);
	bad = utf8_find_bad(bytes, 0);
	if (bad == SPAN_NONE)
		return bytes;
	census = count_from(bytes, bad);
	if (census.bad > census.good &&
	    decode_gb18030(bytes, decoded, encoding))
		return buf_span(decoded);
	*encoding = (struct encoding){ .bad = census.bad, .first_bad = bad };
	return bytes;
}
