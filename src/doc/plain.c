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
	return span_starts(text, SPAN_LIT("\xC2\xA0")) ? 2 : 0;
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

void
plain_break(struct plain *plain)
{
	plain->gap = '\n';
}

/* Writes one visible byte, and what was to come before it. */
static void
put(struct plain *plain, char c)
{
	if (plain->gap && plain->text.len)
		buf_add_char(&plain->text, plain->gap);
	plain->gap = 0;
	if (plain->in_link && plain->links[plain->nlinks - 1].len == 0)
		plain->links[plain->nlinks - 1].at = plain->text.len;
	buf_add_char(&plain->text, c);
	if (plain->in_link)
		plain->links[plain->nlinks - 1].len =
		    plain->text.len - plain->links[plain->nlinks - 1].at;
}

static void
add(struct plain *plain, struct span text, bool lines)
{
	size_t skip;

	while (text.len) {
		if ((skip = plain_blank(text))) {
			if (lines && text.ptr[0] == '\n')
				plain_break(plain);
			else if (plain->gap == 0)
				plain->gap = ' ';
		} else if (!(skip = plain_invisible(text))) {
			put(plain, text.ptr[0]);
			skip = 1;
		}
		text = span_sub(text, skip, text.len);
	}
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

struct rendered
plain_keep(const struct plain *plain, struct arena *arena)
{
	struct rendered kept = { .nlinks = plain->nlinks };
	struct span urls = buf_span(&plain->urls);
	size_t i;

	kept.text = arena_copy(arena, buf_span(&plain->text));
	if (plain->nlinks == 0)
		return kept;
	kept.links = arena_alloc(arena, plain->nlinks, sizeof(*kept.links));
	for (i = 0; i < plain->nlinks; i++) {
		const struct plain_link *link = &plain->links[i];

		kept.links[i] = (struct rendered_link){
			.at = link->at,
			.text =
			    span_sub(kept.text, link->at, link->at + link->len),
			.url = arena_copy(arena,
			    span_sub(
				urls, link->url, link->url + link->url_len)),
		};
	}
	return kept;
}

void
rendered_cell(const struct rendered *cell, struct doc_build *build)
{
	size_t i;

	build_cell(build, cell->text);
	for (i = 0; i < cell->nlinks; i++)
		build_link(build, cell->links[i].at, cell->links[i].text,
		    cell->links[i].url);
}
