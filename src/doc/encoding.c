#include "doc/encoding.h"

#include <errno.h>
#include <iconv.h>

#include "text/utf8.h"

/* What begins a file that is written in an encoding of 16-bit units. */
static const struct {
	const char *mark, *name;
} marks[] = {
	{ .mark = "\xFF\xFE", .name = "UTF-16LE" },
	{ .mark = "\xFE\xFF", .name = "UTF-16BE" },
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

	if (encoding->nbad++ == 0)
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
	encoding->name = name;
	encoding->text = buf_span(decoded);
	return true;
}

const char *
encoding_marked(struct span bytes)
{
	size_t i;

	for (i = 0; i < nmarks; i++)
		if (span_starts(
			bytes, (struct span){ marks[i].mark, ENCODING_MARK }))
			return marks[i].name;
	return NULL;
}

static bool
decode_marked(struct span bytes, struct buf *decoded, struct encoding *encoding)
{
	const char *name = encoding_marked(bytes);

	return name &&
	    decode(span_sub(bytes, ENCODING_MARK, bytes.len), name, 2, decoded,
		encoding);
}

/* The characters beyond ASCII. */
struct census {
	size_t good, bad;
};

static struct census
count(struct span bytes)
{
	struct census census = { 0 };
	size_t at = 0;
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
	struct encoding tried = *encoding;

	if (!decode(bytes, "GB18030", 1, decoded, &tried) || tried.nbad > 1 ||
	    (tried.nbad == 1 && tried.first_bad + 3 < decoded->len)) {
		buf_finish(decoded);
		return false;
	}
	*encoding = tried;
	return true;
}

static void
read_unmarked(struct span bytes, struct buf *decoded, struct encoding *encoding)
{
	size_t bad = utf8_find_bad(bytes, 0);
	struct census census;

	encoding->text = bytes;
	if (bad == SPAN_NONE)
		return;
	census = count(bytes);
	if (census.bad > census.good &&
	    decode_gb18030(bytes, decoded, encoding))
		return;
	encoding->nbad = census.bad;
	encoding->first_bad = bad;
}

/* Text has no NUL bytes, or a few by mistake; this is one in that many. */
static const size_t fewest_between_nuls = 16;

/* Stops where they are too many. */
static size_t
count_nuls(struct span text)
{
	static const size_t block = 65536;
	size_t i, from, to, count = 0;

	for (from = 0; from < text.len; from = to) {
		to = text.len - from > block ? from + block : text.len;
		for (i = from; i < to; i++)
			count += text.ptr[i] == '\0';
		if (count > text.len / fewest_between_nuls)
			break;
	}
	return count;
}

static bool
check_nuls(struct span text, struct encoding *encoding, struct err *err)
{
	encoding->nnuls = count_nuls(text);
	if (encoding->nnuls <= text.len / fewest_between_nuls)
		return true;
	return err_set(err, ERR_SYNTAX, 0,
	    "not a text: more than one byte in %zu is NUL",
	    fewest_between_nuls);
}

bool
encoding_read(struct encoding *encoding, struct span bytes, struct buf *decoded,
    struct err *err)
{
	*encoding = (struct encoding){ .name = NULL };
	if (decode_marked(bytes, decoded, encoding))
		return check_nuls(encoding->text, encoding, err);
	if (!check_nuls(bytes, encoding, err))
		return false;
	read_unmarked(bytes, decoded, encoding);
	return true;
}
