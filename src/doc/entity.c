#include "doc/entity.h"

#include <gumbo.h>

#include "base/arena.h"
#include "text/utf8.h"

/* Longer than any name, "&CounterClockwiseContourIntegral;" among them. */
static const size_t max_len = 40;

/*
 * The names that are used. The two thousand others are left to gumbo, which
 * has to parse a document for each.
 */
static const struct {
	const char *name;
	uint32_t c;
} names[] = {
	{ "amp", '&' },
	{ "apos", '\'' },
	{ "copy", 0xA9 },
	{ "deg", 0xB0 },
	{ "emsp", 0x2003 },
	{ "ensp", 0x2002 },
	{ "ge", 0x2265 },
	{ "gt", '>' },
	{ "hellip", 0x2026 },
	{ "larr", 0x2190 },
	{ "ldquo", 0x201C },
	{ "le", 0x2264 },
	{ "lsquo", 0x2018 },
	{ "lt", '<' },
	{ "mdash", 0x2014 },
	{ "middot", 0xB7 },
	{ "nbsp", 0xA0 },
	{ "ndash", 0x2013 },
	{ "ne", 0x2260 },
	{ "quot", '"' },
	{ "rarr", 0x2192 },
	{ "rdquo", 0x201D },
	{ "reg", 0xAE },
	{ "rsquo", 0x2019 },
	{ "times", 0xD7 },
	{ "trade", 0x2122 },
	{ "yen", 0xA5 },
};

static int
digit_of(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 16;
}

/* What stands between "&#" and ';'. False when it is no number. */
static bool
read_number(struct span text, uint32_t *c)
{
	bool hex = text.len && (text.ptr[0] | 0x20) == 'x';
	int base = hex ? 16 : 10, digit;
	size_t i = hex;

	*c = 0;
	if (i == text.len)
		return false;
	for (; i < text.len; i++) {
		digit = digit_of(text.ptr[i]);
		if (digit >= base)
			return false;
		if (*c <= 0x10FFFF)
			*c = *c * (uint32_t)base + (uint32_t)digit;
	}
	if (*c == 0 || *c > 0x10FFFF || (*c >= 0xD800 && *c <= 0xDFFF))
		*c = 0xFFFD;
	return true;
}

static bool
read_name(struct span text, uint32_t *c)
{
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (!span_eq(text, span_of(names[i].name)))
			continue;
		*c = names[i].c;
		return true;
	}
	return false;
}

static void *
take(void *arena, size_t size)
{
	return arena_alloc(arena, size, 1);
}

static void
keep(void *arena, void *ptr)
{
	(void)arena;
	(void)ptr;
}

/* Appends the text of the body: what the reference stands for, or itself. */
static void
ask_gumbo(struct buf *out, struct span reference)
{
	struct arena arena = { 0 };
	GumboOptions options = kGumboDefaultOptions;
	const GumboVector *children;
	GumboOutput *output;

	options.allocator = take;
	options.deallocator = keep;
	options.userdata = &arena;
	options.max_errors = 0;
	output =
	    gumbo_parse_with_options(&options, reference.ptr, reference.len);
	children = &output->root->v.element.children;
	children = &((const GumboNode *)children->data[children->length - 1])
			->v.element.children;
	if (children->length) {
		const GumboNode *text = children->data[0];

		buf_add(out, span_of(text->v.text.text));
	}
	arena_finish(&arena);
}

static bool
is_name(struct span text)
{
	size_t i;

	for (i = 0; i < text.len; i++)
		if (!((text.ptr[i] | 0x20) >= 'a' &&
			(text.ptr[i] | 0x20) <= 'z') &&
		    !(text.ptr[i] >= '0' && text.ptr[i] <= '9'))
			return false;
	return text.len > 0;
}

/* Decodes the reference at the start of text; returns its length. */
static size_t
decode_one(struct buf *out, struct span text)
{
	size_t end = span_find(span_sub(text, 0, max_len), SPAN_LIT(";"), 1);
	struct span name = span_sub(text, 1, end);
	char bytes[4];
	uint32_t c;

	if (end == SPAN_NONE)
		return 0;
	if (span_starts(name, SPAN_LIT("#"))) {
		if (!read_number(span_sub(name, 1, name.len), &c))
			return 0;
	} else if (!is_name(name)) {
		return 0;
	} else if (!read_name(name, &c)) {
		ask_gumbo(out, span_sub(text, 0, end + 1));
		return end + 1;
	}
	buf_add(out, (struct span){ bytes, utf8_encode(c, bytes) });
	return end + 1;
}

void
entity_decode(struct buf *out, struct span text)
{
	size_t at, len;

	while ((at = span_find(text, SPAN_LIT("&"), 0)) != SPAN_NONE) {
		buf_add(out, span_sub(text, 0, at));
		text = span_sub(text, at, text.len);
		len = decode_one(out, text);
		if (len == 0) {
			buf_add_char(out, '&');
			len = 1;
		}
		text = span_sub(text, len, text.len);
	}
	buf_add(out, text);
}
