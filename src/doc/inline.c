#include "doc/inline.h"

#include <md4c.h>
#include <string.h>

#include "doc/entity.h"
#include "doc/markup.h"
#include "doc/tag.h"

void
inline_finish(struct inline_md *md)
{
	plain_finish(&md->plain);
	buf_finish(&md->source);
}

/* What a text needs before it can be shown. */
enum need {
	NEED_NOTHING,
	NEED_CLEANING, /* it has blanks to collapse, or invisible characters */
	NEED_MARKUP,   /* it may hold markup */
};

/* The bytes that can begin something that changes the text or links it. */
static const bool special[256] = {
	['\t'] = true,
	['\r'] = true,
	['\n'] = true,
	['\f'] = true,
	['\v'] = true,
	[' '] = true,
	[0] = true,
	[0xC2] = true,
	[0xE2] = true,
	[0xEF] = true,
	['\\'] = true,
	['`'] = true,
	['*'] = true,
	['_'] = true,
	['~'] = true,
	['['] = true,
	['<'] = true,
	['&'] = true,
	[':'] = true,
	['@'] = true,
	['.'] = true,
};

static bool
is_word(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	    (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80);
}

/* An underscore within a word, as in UPPER_SNAKE, is no emphasis. */
static bool
within_word(struct span text, size_t at)
{
	return at > 0 && at + 1 < text.len && is_word(text.ptr[at - 1]) &&
	    is_word(text.ptr[at + 1]);
}

static bool
starts_at(struct span text, size_t at, struct span what)
{
	return span_starts(span_sub(text, at, text.len), what);
}

static enum need
need_at(struct span text, size_t at)
{
	struct span rest = span_sub(text, at, text.len);

	switch (text.ptr[at]) {
	case ' ':
		return rest.len > 1 && plain_blank(span_sub(rest, 1, rest.len))
		    ? NEED_CLEANING
		    : NEED_NOTHING;
	case '_':
		return within_word(text, at) ? NEED_NOTHING : NEED_MARKUP;
	case ':':
		return span_starts(rest, SPAN_LIT("://")) ? NEED_MARKUP
							  : NEED_NOTHING;
	case '.':
		return at >= 3 && starts_at(text, at - 3, SPAN_LIT("www."))
		    ? NEED_MARKUP
		    : NEED_NOTHING;
	default:
		if (plain_blank(rest) || plain_invisible(rest))
			return NEED_CLEANING;
		return (rest.ptr[0] & 0x80) ? NEED_NOTHING : NEED_MARKUP;
	}
}

static enum need
need_of(struct span text)
{
	enum need need = NEED_NOTHING;
	size_t i;

	for (i = 0; i < text.len; i++) {
		enum need here;

		if (!special[(unsigned char)text.ptr[i]])
			continue;
		here = need_at(text, i);
		if (here == NEED_MARKUP)
			return here;
		if (here > need)
			need = here;
	}
	return need;
}

static int
enter_span(MD_SPANTYPE type, void *detail, void *data)
{
	struct inline_md *md = data;
	MD_SPAN_A_DETAIL *link = detail;
	struct buf url = { 0 };

	if (type != MD_SPAN_A)
		return 0;
	entity_decode(&url, (struct span){ link->href.text, link->href.size });
	plain_link(&md->plain, buf_span(&url));
	buf_finish(&url);
	return 0;
}

static int
leave_span(MD_SPANTYPE type, void *detail, void *data)
{
	struct inline_md *md = data;

	(void)detail;
	if (type == MD_SPAN_A)
		plain_link_end(&md->plain);
	return 0;
}

static void
add_html(struct inline_md *md, struct span text)
{
	struct tag tag;

	if (!tag_read(text, &tag)) {
		if (text.len < 2 || text.ptr[1] != '!')
			plain_add(&md->plain, text);
		return;
	}
	if (!tag.kind) {
		plain_add(&md->plain, text);
		return;
	}
	if (tag.kind->effect == TAG_HIDDEN && !tag.end)
		md->hidden++;
	else if (tag.kind->effect == TAG_HIDDEN && md->hidden)
		md->hidden--;
	else
		markup_tag(&md->plain, &tag);
}

static int
add_text(MD_TEXTTYPE type, const MD_CHAR *ptr, MD_SIZE size, void *data)
{
	struct inline_md *md = data;
	struct span text = { ptr, size };
	struct buf decoded = { 0 };

	if (type == MD_TEXT_HTML) {
		add_html(md, text);
		return 0;
	}
	if (md->hidden)
		return 0;
	if (type == MD_TEXT_ENTITY) {
		entity_decode(&decoded, text);
		plain_add(&md->plain, buf_span(&decoded));
		buf_finish(&decoded);
	} else if (type == MD_TEXT_NULLCHAR) {
		plain_add(&md->plain, SPAN_LIT("\xEF\xBF\xBD"));
	} else if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
		plain_add(&md->plain, SPAN_LIT(" "));
	} else {
		plain_add(&md->plain, text);
	}
	return 0;
}

static int
ignore_block(MD_BLOCKTYPE type, void *detail, void *data)
{
	(void)type;
	(void)detail;
	(void)data;
	return 0;
}

/*
 * md4c knows documents only, so the text becomes a heading, of which all but
 * the hashes is inline content. Hashes at its end would be taken for the
 * heading's own: an invisible character keeps them, and is dropped after.
 */
static void
render(struct inline_md *md, struct span text)
{
	static const MD_PARSER parser = {
		.flags = MD_FLAG_PERMISSIVEAUTOLINKS | MD_FLAG_STRIKETHROUGH,
		.enter_block = ignore_block,
		.leave_block = ignore_block,
		.enter_span = enter_span,
		.leave_span = leave_span,
		.text = add_text,
	};
	size_t i;

	buf_clear(&md->source);
	buf_add(&md->source, SPAN_LIT("# "));
	buf_add(&md->source, text);
	for (i = 2; i < md->source.len; i++)
		if (md->source.ptr[i] == '\n' || md->source.ptr[i] == '\r')
			md->source.ptr[i] = ' ';
	if (span_ends(text, SPAN_LIT("#")))
		buf_add(&md->source, SPAN_LIT("\xE2\x81\xA0"));
	md->hidden = 0;
	md_parse(md->source.ptr, (MD_SIZE)md->source.len, &parser, md);
}

/* Puts the text into md->plain unless nothing needs to change. */
static enum need
convert(struct inline_md *md, struct span text)
{
	enum need need = need_of(text);

	if (need == NEED_NOTHING)
		return need;
	plain_clear(&md->plain);
	if (need == NEED_CLEANING)
		plain_add(&md->plain, text);
	else
		render(md, text);
	return need;
}

struct span
inline_text(struct inline_md *md, struct span source)
{
	source = span_trim(source);
	if (convert(md, source) == NEED_NOTHING)
		return source;
	return plain_text(&md->plain);
}

void
inline_cell(struct inline_md *md, struct doc_build *build, struct span source)
{
	struct rendered cell = { .text = span_trim(source) };

	if (convert(md, cell.text) != NEED_NOTHING)
		cell = plain_keep(&md->plain, build_arena(build));
	rendered_cell(&cell, build);
}
