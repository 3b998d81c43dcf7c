#include "doc/inline.h"

#include <md4c.h>
#include <string.h>

#include "base/ascii.h"
#include "doc/autolink.h"
#include "doc/entity.h"
#include "doc/markup.h"
#include "doc/need.h"

/*
 * The longest text that is given to md4c, which takes some 70 bytes for each
 * byte of "[". No cell that is meant to be read comes near it.
 */
static const size_t max_markup = (size_t)64 * 1024;

void
inline_finish(struct inline_md *md)
{
	plain_finish(&md->plain);
	buf_finish(&md->source);
}

/*
 * Whether the mark that opens here is meant as text, although another closes
 * it: "1~5, 10~20" is not struck out, and "2*3 or 4*5" is not emphasis.
 */
static bool
is_text(struct inline_md *md, char mark)
{
	const char *end = md->source.ptr + md->source.len, *at = md->at;

	while (at < end && *at != mark && (mark != '*' || *at != '_'))
		at++;
	if (at + 1 >= end || *at != mark || at[-1] == mark || at[1] == mark)
		return false;
	md->at = at + 1;
	return mark == '~' || (ascii_is_digit(at[-1]) && ascii_is_digit(at[1]));
}

static void
open_mark(struct inline_md *md, char mark)
{
	md->kept = md->kept << 1 | is_text(md, mark);
	if (md->kept & 1)
		plain_add(&md->plain, (struct span){ &mark, 1 });
}

static void
close_mark(struct inline_md *md, char mark)
{
	if (md->kept & 1)
		plain_add(&md->plain, (struct span){ &mark, 1 });
	md->kept >>= 1;
}

static void
open_link(struct inline_md *md, const MD_SPAN_A_DETAIL *link)
{
	struct buf url = { 0 };

	entity_decode(&url, (struct span){ link->href.text, link->href.size });
	plain_link(&md->plain, buf_span(&url));
	buf_finish(&url);
}

static int
enter_span(MD_SPANTYPE type, void *detail, void *data)
{
	struct inline_md *md = data;

	if (type == MD_SPAN_A)
		open_link(md, detail);
	else if (type == MD_SPAN_DEL)
		open_mark(md, '~');
	else if (type == MD_SPAN_EM)
		open_mark(md, '*');
	return 0;
}

static int
leave_span(MD_SPANTYPE type, void *detail, void *data)
{
	struct inline_md *md = data;

	(void)detail;
	if (type == MD_SPAN_A)
		plain_link_end(&md->plain);
	else if (type == MD_SPAN_DEL)
		close_mark(md, '~');
	else if (type == MD_SPAN_EM)
		close_mark(md, '*');
	return 0;
}

static void
add_tag(struct inline_md *md, const struct tag *tag)
{
	struct buf decoded = { 0 };
	struct span value = { 0 };

	if (tag->end) {
		markup_close(&md->plain, tag->kind);
		return;
	}
	if (tag->kind->attribute &&
	    tag_attribute(tag, tag->kind->attribute, &value))
		entity_decode(&decoded, value);
	markup_open(&md->plain, tag->kind, buf_span(&decoded));
	buf_finish(&decoded);
}

static void
add_html(struct inline_md *md, struct span text)
{
	struct tag tag;

	if (!tag_read(text, &tag) || !tag.kind) {
		if (!span_starts(text, SPAN_LIT("<!--")))
			plain_add(&md->plain, text);
	} else if (tag.kind->effect != TAG_HIDDEN) {
		add_tag(md, &tag);
	} else if (!tag.end) {
		md->hidden++;
	} else if (md->hidden) {
		md->hidden--;
	}
}

static void
add_entity(struct inline_md *md, struct span text)
{
	struct buf decoded = { 0 };

	entity_decode(&decoded, text);
	plain_add(&md->plain, buf_span(&decoded));
	buf_finish(&decoded);
}

static void
add_address(struct inline_md *md, struct span address)
{
	struct buf url = { 0 };

	if (span_find(address, SPAN_LIT("://"), 0) == SPAN_NONE)
		buf_add(&url, SPAN_LIT("http://"));
	buf_add(&url, address);
	plain_link(&md->plain, buf_span(&url));
	plain_add(&md->plain, address);
	plain_link_end(&md->plain);
	buf_finish(&url);
}

/* Text in which addresses are links, unless it is part of a link. */
static void
add_normal(struct inline_md *md, struct span text)
{
	size_t at, len;

	while (!md->plain.in_link && autolink_find(text, &at, &len)) {
		plain_add(&md->plain, span_sub(text, 0, at));
		add_address(md, span_sub(text, at, at + len));
		text = span_sub(text, at + len, text.len);
	}
	plain_add(&md->plain, text);
}

static int
add_text(MD_TEXTTYPE type, const MD_CHAR *ptr, MD_SIZE size, void *data)
{
	struct inline_md *md = data;
	struct span text = { ptr, size };

	/* A NUL byte is given as a text of md4c's own. */
	if (type != MD_TEXT_NULLCHAR)
		md->at = ptr + size;
	if (type == MD_TEXT_HTML)
		add_html(md, text);
	else if (md->hidden)
		return 0;
	else if (type == MD_TEXT_NORMAL)
		add_normal(md, text);
	else if (type == MD_TEXT_ENTITY)
		add_entity(md, text);
	else
		plain_add(&md->plain, text);
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
 * What md4c is given, and why: it knows documents only, so the text becomes a
 * heading, of which all but the hashes is inline content. Hashes at the end
 * would be taken for the heading's own: an invisible character, which is
 * dropped afterwards, keeps them. Without the newline at the end version 0.4.8
 * reads beyond it: "![a](b" is a link if a ")" happens to be there.
 */
static void
wrap(struct inline_md *md, struct span text)
{
	size_t i;

	buf_clear(&md->source);
	buf_add(&md->source, SPAN_LIT("# "));
	buf_add(&md->source, text);
	for (i = 0; i < md->source.len; i++)
		if (md->source.ptr[i] == '\n' || md->source.ptr[i] == '\r')
			md->source.ptr[i] = ' ';
	if (span_ends(text, SPAN_LIT("#")))
		buf_add(&md->source, SPAN_LIT("\xE2\x81\xA0"));
	buf_add_char(&md->source, '\n');
}

/*
 * Bare addresses are found by ourselves: md4c takes quadratic time for
 * "_www._www._www.". A <style> that never ends hides nothing.
 */
static void
render(struct inline_md *md, struct span text)
{
	static const MD_PARSER parser = {
		.flags = MD_FLAG_STRIKETHROUGH,
		.enter_block = ignore_block,
		.leave_block = ignore_block,
		.enter_span = enter_span,
		.leave_span = leave_span,
		.text = add_text,
	};

	wrap(md, text);
	md->hidden = 0;
	md->kept = 0;
	md->at = md->source.ptr + 1;
	if (md_parse(md->source.ptr, (MD_SIZE)md->source.len, &parser, md) ||
	    md->hidden) {
		plain_clear(&md->plain);
		plain_add(&md->plain, text);
	}
}

/* Puts the text into md->plain unless nothing needs to change. */
static enum need
convert(struct inline_md *md, struct span text, size_t line)
{
	enum need need = need_of(text);

	if (need == NEED_NOTHING)
		return need;
	plain_clear(&md->plain);
	if (need == NEED_MARKUP && text.len > max_markup)
		build_note(md->build, line,
		    "%zu bytes in one piece: its markup is shown as written",
		    text.len);
	if (need == NEED_MARKUP && text.len <= max_markup)
		render(md, text);
	else
		plain_add(&md->plain, text);
	return need;
}

struct span
inline_text(struct inline_md *md, struct span source, size_t line)
{
	struct span text = plain_trim(source);

	if (convert(md, text, line) != NEED_NOTHING)
		text = plain_text(&md->plain);
	return arena_copy(build_arena(md->build), text);
}

void
inline_cell(struct inline_md *md, struct span source, size_t line)
{
	struct span text = plain_trim(source);

	if (convert(md, text, line) == NEED_NOTHING)
		build_cell(md->build, text);
	else
		plain_cell(&md->plain, md->build);
}
