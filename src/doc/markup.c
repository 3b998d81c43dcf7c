#include "doc/markup.h"

#include "doc/entity.h"

static void
open_link(struct plain *plain, const struct tag *tag)
{
	struct buf url = { 0 };
	struct span value;

	if (!tag_attribute(tag, "href", &value))
		return;
	entity_decode(&url, value);
	plain_link(plain, span_trim(buf_span(&url)));
	buf_finish(&url);
}

static void
add_image(struct plain *plain, const struct tag *tag)
{
	struct buf text = { 0 };
	struct span value;

	if (!tag_attribute(tag, "alt", &value))
		return;
	entity_decode(&text, value);
	plain_add(plain, buf_span(&text));
	buf_finish(&text);
}

void
markup_tag(struct plain *plain, const struct tag *tag)
{
	switch (tag->kind->effect) {
	case TAG_BLOCK:
	case TAG_BREAK:
		plain_break(plain);
		break;
	case TAG_CELL:
		plain_add(plain, SPAN_LIT(" "));
		break;
	case TAG_LINK:
		if (tag->end)
			plain_link_end(plain);
		else
			open_link(plain, tag);
		break;
	case TAG_IMAGE:
		add_image(plain, tag);
		break;
	case TAG_INLINE:
	case TAG_HIDDEN:
		break;
	}
}
