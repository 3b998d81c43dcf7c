#ifndef DOC_HTML_TREE_H
#define DOC_HTML_TREE_H

#include <gumbo.h>

#include "base/arena.h"
#include "doc/plain.h"

/*
 * The tree that gumbo makes of HTML. It lives in an arena, as gumbo's own way
 * to free it recurses into it.
 */

/* The document; source must live as long as the tree. */
const GumboNode *html_parse(struct arena *arena, struct span source);

/* A walk that enters and leaves each node, root first and last. */
struct html_walk {
	const GumboNode *node, *root;
	bool
	    leaving; /* setting it when a node is entered skips what is in it */
};

/* To the next; false at the end. */
bool html_step(struct html_walk *walk);

/* Those of a text are none. */
const GumboVector *html_children(const GumboNode *node);

bool html_is(const GumboNode *node, GumboTag tag);

/* Replaces what is in plain by the text in the node. */
void html_text(struct plain *plain, const GumboNode *root);

#endif
