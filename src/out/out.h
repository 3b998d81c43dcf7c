#ifndef OUT_OUT_H
#define OUT_OUT_H

#include "base/buf.h"
#include "catalog/catalog.h"
#include "query/index.h"

/*
 * Where results are written. Bytes gather in buf; whenever they are many, they
 * are handed to write. So memory stays small however long the result is.
 */
struct out {
	struct buf buf;
	bool color;  /* styles become the terminal's colours */
	bool failed; /* write took no more; what comes after is dropped */
	/* False when the bytes cannot be taken. NULL: they stay in buf. */
	bool (*write)(void *data, struct span bytes);
	void *data;
};

/* To be called between pieces of a result: hands many bytes on. */
void out_advance(struct out *out);

/* Hands on all there is: somebody may be waiting for it. */
void out_flush(struct out *out);

/* Hands on what is left and releases the buffer. False when writing failed. */
bool out_finish(struct out *out);

/* The shapes that people read entries in; other formats have one shape. */
enum out_shape {
	OUT_LINES,  /* one line an entry */
	OUT_BLOCKS, /* all that an entry has, below one another */
};

/* The entries of a result, in its order. */
struct out_list {
	const struct catalog *catalog;
	const struct hit *hits; /* NULL: the first count entries of all */
	size_t count;
	const struct query *query; /* NULL where nothing was searched */
	enum out_shape shape;
};

const struct entry *out_list_entry(const struct out_list *list, size_t index);

#endif
