#ifndef QUERY_FINDER_H
#define QUERY_FINDER_H

#include "base/span.h"

/* A text that is looked for in many others, by the rarest of its bytes. */
struct finder {
	struct span text;
	size_t rare; /* the offset of that byte */
};

struct finder finder_of(struct span text);

/* The first place of the text in a row at or after an offset, or SPAN_NONE. */
size_t finder_next(const struct finder *finder, struct span row, size_t at);

#endif
