#ifndef CLI_REMARKS_H
#define CLI_REMARKS_H

#include "base/buf.h"

enum {
	REMARKS_MAX = 8 /* so many different ones are made of a line */
};

/*
 * What is to be said of a line, or of a response over several, each once.
 * Zero-initialised is empty and ready.
 */
struct remarks {
	struct buf text; /* a line each */
	size_t count;
};

void remarks_add(struct remarks *remarks, struct span remark);

/* Appends each of them between two texts, and forgets them. */
void remarks_write(struct remarks *remarks, struct buf *out, struct span before,
    struct span after);

void remarks_finish(struct remarks *remarks);

#endif
