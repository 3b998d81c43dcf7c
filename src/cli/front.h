#ifndef CLI_FRONT_H
#define CLI_FRONT_H

#include "catalog/catalog.h"
#include "cli/settings.h"

/* The browser, which this layer does not know: main tells what it can do. */
struct front {
	/* Is passed to each of these. */
	void *context;

	/*
	 * Reads the documents and shows them until one quits; returns the exit
	 * status.
	 */
	int (*browse)(void *context, const struct settings *settings);

	/* What a line of the configuration says, by the words in it. */
	bool (*bind)(void *context, struct span focus, struct span key,
	    struct span action, struct err *err);
	bool (*unbind)(
	    void *context, struct span focus, struct span key, struct err *err);
	bool (*set_color)(void *context, struct span style,
	    const struct span *words, size_t count, struct err *err);

	/* Appends the actions and their keys. */
	void (*list_actions)(void *context, struct buf *out);
};

#endif
