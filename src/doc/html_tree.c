#include "doc/html_tree.h"

#include "doc/markup.h"

static void *
take(void *arena, size_t size)
{
	return arena_alloc(arena, size, 1);
}

/* The arena is released as a whole. */
static void
keep(void *arena, void *ptr)
{
	(void)arena;
	(void)ptr;
}

/* Errors are not counted, as each of them keeps a copy of the open tags. */
const GumboNode *
html_parse(struct arena *arena, struct span source)
{
	GumboOptions options = kGumboDefaultOptions;

	options.allocator = take;
	options.deallocator = keep;
	options.userdata = arena;
	options.max_errors = 0;
	return gumbo_parse_with_options(&options, source.ptr, source.len)
	    ->document;
}

const GumboVector *
html_children(const GumboNode *node)
{
	static const GumboVector none = { 0 };

	if (node->type == GUMBO_NODE_DOCUMENT)
		return &node->v.document.children;
	if (node->type == GUMBO_NODE_ELEMENT)
		return &node->v.element.children;
	return &none;
}

bool
html_step(struct html_walk *walk)
{
	const GumboVector *below = html_children(walk->node), *beside;
	size_t next;

	if (!walk->leaving) {
		if (below->length)
			walk->node = below->data[0];
		else
			walk->leaving = true;
		return true;
	}
	if (walk->node == walk->root)
		return false;
	beside = html_children(walk->node->parent);
	next = walk->node->index_within_parent + 1;
	walk->leaving = next == beside->length;
	/* There are some beside: the node is one of them. */
	/* NOLINTNEXTLINE(clang-analyzer-core.NullDereference) */
	walk->node = walk->leaving ? walk->node->parent : beside->data[next];
	return true;
}

bool
html_is(const GumboNode *node, GumboTag tag)
{
	return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == tag;
}

static void
enter(struct plain *plain, const GumboElement *element)
{
	const struct tag_kind *kind =
	    tag_kind_of(span_of(gumbo_normalized_tagname(element->tag)));
	const GumboAttribute *attribute = NULL;
	struct span value;

	if (!kind)
		return;
	if (kind->attribute)
		attribute =
		    gumbo_get_attribute(&element->attributes, kind->attribute);
	value = span_of(attribute ? attribute->value : NULL);
	markup_open(plain, kind, value);
}

static void
leave(struct plain *plain, const GumboElement *element)
{
	const struct tag_kind *kind =
	    tag_kind_of(span_of(gumbo_normalized_tagname(element->tag)));

	if (kind)
		markup_close(plain, kind);
}

static bool
is_text(const GumboNode *node)
{
	return node->type == GUMBO_NODE_TEXT ||
	    node->type == GUMBO_NODE_WHITESPACE ||
	    node->type == GUMBO_NODE_CDATA;
}

void
html_text(struct plain *plain, const GumboNode *root)
{
	struct html_walk walk = { .node = root, .root = root };
	unsigned pre = 0;

	plain_clear(plain);
	do {
		const GumboNode *node = walk.node;

		if (html_is(node, GUMBO_TAG_PRE))
			pre += walk.leaving ? -1U : 1U;
		if (is_text(node) && !walk.leaving && pre)
			plain_add_lines(plain, span_of(node->v.text.text));
		else if (is_text(node) && !walk.leaving)
			plain_add(plain, span_of(node->v.text.text));
		else if (node->type == GUMBO_NODE_ELEMENT && walk.leaving)
			leave(plain, &node->v.element);
		else if (node->type == GUMBO_NODE_ELEMENT)
			enter(plain, &node->v.element);
	} while (html_step(&walk));
}
