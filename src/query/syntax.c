#include "query/syntax.h"

#include "base/buf.h"
#include "text/fold.h"
#include "text/utf8.h"

/* Besides the prefixes of the fields. */
static const char place_prefix[] = "in";

/* Longer than any prefix is in bytes, in full-width letters too. */
static const size_t prefix_max = 32;

/* What input methods write where ASCII is meant. */
static const struct {
	const char *text;
	char ascii;
} twins[] = {
	{ "：", ':' },
	{ "！", '!' },
	{ "｜", '|' },
	{ "＇", '\'' },
	{ "‘", '\'' },
	{ "’", '\'' },
	{ "＂", '"' },
	{ "“", '"' },
	{ "”", '"' },
	{ "\u3000", ' ' },
	{ "\u00A0", ' ' },
};

char
syntax_at(struct span text, size_t at, size_t *len)
{
	struct span rest = span_sub(text, at, text.len);
	uint32_t c;
	size_t i;

	*len = utf8_decode(rest, &c);
	if (*len == 0)
		return 0;
	if (c < 0x80)
		return c <= 0x20 || c == 0x7F ? ' ' : (char)c;
	for (i = 0; i < sizeof(twins) / sizeof(twins[0]); i++)
		if (span_starts(rest, span_of(twins[i].text)))
			return twins[i].ascii;
	return 0;
}

/* The offset of the colon that ends a prefix, or SPAN_NONE. */
static size_t
find_colon(struct span text, size_t at)
{
	size_t len, end = at + prefix_max;
	char c;

	for (; at < end; at += len) {
		c = syntax_at(text, at, &len);
		if (c == ':')
			return at;
		if (c == ' ' || len == 0)
			break;
	}
	return SPAN_NONE;
}

static bool
read_scope(struct span prefix, struct term *term)
{
	enum field field;

	if (span_eq(prefix, span_of(place_prefix))) {
		term->scope = SCOPE_PLACE;
		return true;
	}
	for (field = 0; field < FIELD_COUNT; field++) {
		const char *name = field_infos[field].prefix;

		if (!name || !span_eq(prefix, span_of(name)))
			continue;
		term->scope =
		    field == FIELD_SOLUTION ? SCOPE_REMEDY : SCOPE_FIELD;
		term->field = field;
		return true;
	}
	return false;
}

size_t
syntax_prefix(struct span text, size_t at, struct term *term)
{
	struct buf prefix = { 0 };
	size_t len, end, colon = find_colon(text, at);

	if (colon == SPAN_NONE)
		return at;
	syntax_at(text, colon, &len);
	end = colon + len;
	/* The field http looks like a URL's scheme. */
	if (span_starts(span_sub(text, end, text.len), SPAN_LIT("//")))
		return at;
	fold_add(&prefix, span_sub(text, at, colon), FOLD_CASE);
	if (!read_scope(buf_span(&prefix), term))
		end = at;
	buf_finish(&prefix);
	return end;
}

const char *
query_prefix(size_t index)
{
	enum field field;

	for (field = 0; field < FIELD_COUNT; field++)
		if (field_infos[field].prefix && index-- == 0)
			return field_infos[field].prefix;
	return index == 0 ? place_prefix : NULL;
}
