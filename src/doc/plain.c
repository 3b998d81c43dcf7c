#include "doc/plain.h"

#include <stdlib.h>

#include "base/mem.h"

void
plain_clear(struct plain *plain)
{
	buf_clear(&plain->text);
	buf_clear(&plain->urls);
	plain->nlinks = 0;
	plain->gap = 0;
	plain->in_link = false;
}

void
plain_finish(struct plain *plain)
{
	buf_finish(&plain->text);
	buf_finish(&plain->urls);
	free(plain->links);
	*plain = (struct plain){ 0 };
}

size_t
plain_blank(struct span text)
{
	unsigned char c = (unsigned char)text.ptr[0];

	if (c == ' ' || (c >= '\t' && c <= '\r'))
		return 1;
	return c == 0xC2 && text.len > 1 && text.ptr[1] == '\xA0' ? 2 : 0;
}

/* U+200B to U+200D, U+2060 and U+FEFF. */
size_t
plain_invisible(struct span text)
{
	const unsigned char *p = (const unsigned char *)text.ptr;

	if (text.len < 3)
		return 0;
	if (p[0] == 0xE2 && p[1] == 0x80 && p[2] >= 0x8B && p[2] <= 0x8D)
		return 3;
	if (p[0] == 0xE2 && p[1] == 0x81 && p[2] == 0xA0)
		return 3;
	return p[0] == 0xEF && p[1] == 0xBB && p[2] == 0xBF ? 3 : 0;
}

static size_t
unseen(struct span text)
{
	size_t len = plain_blank(text);

	return len ? len : plain_invisible(text);
}

/*
 * The same at the end of text. Most texts end in a byte that is none of those
 * that these characters end in.
 */
static size_t
unseen_last(struct span text)
{
	unsigned char last = (unsigned char)text.ptr[text.len - 1];
	size_t len;

	if (last > ' ' && (last < 0x8B || last > 0xBF))
		return 0;
	for (len = 1; len <= 3 && len <= text.len; len++) {
		struct span end = { text.ptr + text.len - len, len };

		if (unseen(end) == len)
			return len;
	}
	return 0;
}

struct span
plain_trim(struct span text)
{
	size_t len;

	while (text.len && (len = unseen(text))) {
		text.ptr += len;
		text.len -= len;
	}
	while (text.len && (len = unseen_last(text)))
		text.len -= len;
	return text;
}

void
plain_break(struct plain *plain)
{
	plain->gap = '\n';
}

/* Text without blanks; what was to come before it is written now. */
static void
add_word(struct plain *plain, struct span word)
{
	struct plain_link *link =
	    plain->in_link ? &plain->links[plain->nlinks - 1] : NULL;

	if (word.len == 0)
		return;
	if (plain->gap && plain->text.len)
		buf_add_char(&plain->text, plain->gap);
	plain->gap = 0;
	if (link && link->len == 0)
		link->at = plain->text.len;
	buf_add(&plain->text, word);
	if (link)
		link->len = plain->text.len - link->at;
}

static void
add_gap(struct plain *plain, bool newline)
{
	if (newline)
		plain_break(plain);
	else if (plain->gap == 0)
		plain->gap = ' ';
}

static void
add(struct plain *plain, struct span text, bool lines)
{
	size_t word = 0, at = 0;

	while (at < text.len) {
		struct span rest = span_sub(text, at, text.len);
		size_t blank = plain_blank(rest);
		size_t skip = blank ? blank : plain_invisible(rest);

		if (skip == 0) {
			at++;
			continue;
		}
		add_word(plain, span_sub(text, word, at));
		if (blank)
			add_gap(plain, lines && rest.ptr[0] == '\n');
		at += skip;
		word = at;
	}
	add_word(plain, span_sub(text, word, at));
}

void
plain_add(struct plain *plain, struct span text)
{
	add(plain, text, false);
}

void
plain_add_lines(struct plain *plain, struct span text)
{
	add(plain, text, true);
}

void
plain_link(struct plain *plain, struct span url)
{
	plain_link_end(plain);
	plain->links = xgrow(plain->links, &plain->links_cap, plain->nlinks + 1,
	    sizeof(*plain->links));
	plain->links[plain->nlinks++] = (struct plain_link){
		.at = plain->text.len,
		.url = plain->urls.len,
		.url_len = url.len,
	};
	buf_add(&plain->urls, url);
	plain->in_link = true;
}

void
plain_link_end(struct plain *plain)
{
	plain->in_link = false;
}

struct span
plain_text(const struct plain *plain)
{
	return buf_span(&plain->text);
}

void
plain_cell(const struct plain *plain, struct doc_build *build)
{
	struct arena *arena = build_arena(build);
	struct span text = arena_copy(arena, buf_span(&plain->text));
	struct span urls = buf_span(&plain->urls);
	size_t i;

	build_cell(build, text);
	for (i = 0; i < plain->nlinks; i++) {
		const struct plain_link *link = &plain->links[i];

		build_link(build, link->at,
		    span_sub(text, link->at, link->at + link->len),
		    arena_copy(arena,
			span_sub(urls, link->url, link->url + link->url_len)));
	}
}
