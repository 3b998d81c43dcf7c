#include "doc/html.h"

#include <gumbo.h>
#include <stdlib.h>

#include "base/mem.h"
#include "doc/markup.h"
#include "doc/tag.h"

struct html_extent
html_extent(struct span bytes, size_t from)
{
	size_t at = from, depth = 0;
	struct tag tag;

	while ((at = span_find(bytes, SPAN_LIT("<"), at)) != SPAN_NONE) {
		if (!tag_read(span_sub(bytes, at, bytes.len), &tag)) {
			at++;
			continue;
		}
		at += tag.len;
		if (!span_eq_nocase(tag.name, SPAN_LIT("table")))
			continue;
		if (!tag.end)
			depth++;
		else if (--depth == 0)
			return (struct html_extent){ at, true };
	}
	return (struct html_extent){ bytes.len, false };
}

/*
 * A '<' that begins no tag of a known kind is text, as <Bucket> is: HTML would
 * take it for an unknown element and show nothing.
 */
static void
escape(struct buf *out, struct span bytes)
{
	size_t at;

	while ((at = span_find(bytes, SPAN_LIT("<"), 0)) != SPAN_NONE) {
		struct tag tag;

		buf_add(out, span_sub(bytes, 0, at));
		bytes = span_sub(bytes, at, bytes.len);
		if ((tag_read(bytes, &tag) && tag.kind) ||
		    span_starts(bytes, SPAN_LIT("<!--"))) {
			buf_add_char(out, '<');
		} else {
			buf_add(out, SPAN_LIT("&lt;"));
		}
		bytes = span_sub(bytes, 1, bytes.len);
	}
	buf_add(out, bytes);
}

/* A tree as it is walked without recursion: each node is entered and left. */
struct walk {
	const GumboNode *node, *root;
	bool leaving;
};

static const GumboVector *
children(const GumboNode *node)
{
	static const GumboVector none = { 0 };

	if (node->type == GUMBO_NODE_DOCUMENT)
		return &node->v.document.children;
	if (node->type == GUMBO_NODE_ELEMENT ||
	    node->type == GUMBO_NODE_TEMPLATE)
		return &node->v.element.children;
	return &none;
}

static bool
step(struct walk *walk)
{
	const GumboVector *below = children(walk->node);
	const GumboVector *beside;
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
	beside = children(walk->node->parent);
	next = walk->node->index_within_parent + 1;
	walk->leaving = next == beside->length;
	walk->node = walk->leaving ? walk->node->parent : beside->data[next];
	return true;
}

static bool
is_element(const GumboNode *node, GumboTag tag)
{
	return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == tag;
}

static const GumboNode *
find_table(const GumboNode *root)
{
	struct walk walk = { .node = root, .root = root };

	do {
		if (is_element(walk.node, GUMBO_TAG_TABLE))
			return walk.node;
	} while (step(&walk));
	return NULL;
}

/* A cell that reaches down into the rows that follow. */
struct carried {
	struct build_copy cell;
	size_t rows; /* how many more */
};

/* A table while it is read. */
struct reader {
	struct doc_build *build;
	struct plain plain;
	struct carried *carried; /* of each column */
	size_t ncarried, carried_cap;
	size_t column; /* of the next cell of the open row */
	size_t room;   /* how many cells may still be added by repeating */
	size_t line;   /* of the table's first byte */
};

static void
add_element(struct plain *plain, const GumboNode *node, bool leaving)
{
	const GumboElement *element = &node->v.element;
	const GumboAttribute *attribute;
	const struct tag_kind *kind =
	    tag_kind_of(span_of(gumbo_normalized_tagname(element->tag)));
	enum tag_effect effect = kind ? kind->effect : TAG_INLINE;

	if (effect == TAG_BLOCK || effect == TAG_BREAK)
		plain_break(plain);
	if (effect == TAG_CELL)
		plain_add(plain, SPAN_LIT(" "));
	if (effect == TAG_LINK && leaving)
		plain_link_end(plain);
	if (leaving)
		return;
	attribute = gumbo_get_attribute(
	    &element->attributes, effect == TAG_LINK ? "href" : "alt");
	if (attribute && effect == TAG_LINK)
		plain_link(plain, span_trim(span_of(attribute->value)));
	if (attribute && effect == TAG_IMAGE)
		plain_add(plain, span_of(attribute->value));
}

static bool
is_hidden(const GumboNode *node)
{
	return is_element(node, GUMBO_TAG_STYLE) ||
	    is_element(node, GUMBO_TAG_SCRIPT);
}

static void
read_text(struct plain *plain, const GumboNode *root)
{
	struct walk walk = { .node = root, .root = root };

	plain_clear(plain);
	do {
		const GumboNode *node = walk.node;

		if (node != root && node->type == GUMBO_NODE_ELEMENT)
			add_element(plain, node, walk.leaving);
		else if (!walk.leaving && node->type != GUMBO_NODE_ELEMENT &&
		    node->type != GUMBO_NODE_COMMENT)
			plain_add(plain, span_of(node->v.text.text));
		if (is_hidden(node))
			walk.leaving = true;
	} while (step(&walk));
}

/* The cells that reach down to here from the rows above. */
static void
add_carried(struct reader *reader)
{
	while (reader->column < reader->ncarried) {
		struct carried *above = &reader->carried[reader->column];

		if (above->rows == 0)
			return;
		above->rows--;
		reader->column++;
		build_cell_again(reader->build, &above->cell);
	}
}

static size_t
span_attribute(const GumboNode *cell, const char *name, size_t max)
{
	const GumboAttribute *attribute =
	    gumbo_get_attribute(&cell->v.element.attributes, name);
	unsigned long value =
	    attribute ? strtoul(attribute->value, NULL, 10) : 1;

	if (value < 1)
		return 1;
	return value > max ? max : value;
}

static void
add_cell(struct reader *reader, const GumboNode *node)
{
	size_t columns = span_attribute(node, "colspan", 1000);
	size_t rows = span_attribute(node, "rowspan", 65534);
	struct build_copy cell;
	size_t i;

	read_text(&reader->plain, node);
	add_carried(reader);
	plain_cell(&reader->plain, reader->build);
	cell = build_copy(reader->build);
	reader->carried = xgrow(reader->carried, &reader->carried_cap,
	    reader->column + columns, sizeof(*reader->carried));
	for (i = 0; i < columns; i++) {
		reader->carried[reader->column++] =
		    (struct carried){ .cell = cell, .rows = rows - 1 };
		if (i > 0)
			build_cell_again(reader->build, &cell);
	}
	if (reader->ncarried < reader->column)
		reader->ncarried = reader->column;
}

static void
add_row(struct reader *reader, const GumboNode *row)
{
	const GumboVector *cells = children(row);
	size_t line = reader->line + row->v.element.start_pos.line - 1;
	bool begun = false;
	unsigned i;

	reader->column = 0;
	for (i = 0; i < cells->length; i++) {
		const GumboNode *cell = cells->data[i];

		if (!is_element(cell, GUMBO_TAG_TD) &&
		    !is_element(cell, GUMBO_TAG_TH))
			continue;
		if (!begun)
			build_row(reader->build, line);
		begun = true;
		add_cell(reader, cell);
	}
	if (begun)
		add_carried(reader);
}

/* The rows of a table that are not in a table in one of its cells. */
static void
read_rows(struct reader *reader, const GumboNode *table)
{
	struct walk walk = { .node = table, .root = table };

	do {
		if (walk.leaving || !is_element(walk.node, GUMBO_TAG_TR))
			continue;
		add_row(reader, walk.node);
		walk.leaving = true;
	} while (step(&walk));
}

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

void
html_read(struct doc_build *build, struct span bytes, size_t line)
{
	struct arena arena = { 0 };
	GumboOptions options = kGumboDefaultOptions;
	struct reader reader = { .build = build, .line = line };
	struct buf source = { 0 };
	const GumboNode *table;
	GumboOutput *output;

	options.allocator = take;
	options.deallocator = keep;
	options.userdata = &arena;
	options.max_errors = 0;
	escape(&source, bytes);
	output = gumbo_parse_with_options(&options, source.ptr, source.len);
	table = find_table(output->document);
	build_table(build, "html", line);
	if (table)
		read_rows(&reader, table);
	build_table_end(build);
	plain_finish(&reader.plain);
	free(reader.carried);
	buf_finish(&source);
	arena_finish(&arena);
}
