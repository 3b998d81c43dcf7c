#include "doc/markup.h"

void
markup_open(struct plain *plain, const struct tag_kind *kind, struct span value)
{
	switch (kind->effect) {
	case TAG_BLOCK:
	case TAG_BREAK:
		plain_break(plain);
		break;
	case TAG_CELL:
		plain_add(plain, SPAN_LIT(" "));
		break;
	case TAG_LINK:
		if (value.len)
			plain_link(plain, span_trim(value));
		break;
	case TAG_IMAGE:
		plain_add(plain, value);
		break;
	case TAG_INLINE:
	case TAG_HIDDEN:
		break;
	}
}

void
markup_close(struct plain *plain, const struct tag_kind *kind)
{
	if (kind->effect == TAG_LINK)
		plain_link_end(plain);
	else
		markup_open(plain, kind, (struct span){ 0 });
}
