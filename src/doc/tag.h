#ifndef DOC_TAG_H
#define DOC_TAG_H

#include "base/span.h"

/* What an HTML element does to the text around it and in it. */
enum tag_effect {
	TAG_INLINE, /* nothing */
	TAG_BLOCK,  /* stands on lines of its own */
	TAG_BREAK,  /* a newline, whether as start or as end tag */
	TAG_CELL,   /* a blank keeps it from its neighbour */
	TAG_LINK,
	TAG_IMAGE,
	TAG_HIDDEN, /* what is in it is not shown */
};

/* What an HTML element is to a table. */
enum tag_role {
	ROLE_NONE,
	ROLE_TABLE,
	ROLE_CELL, /* a caption is one too: what is in it belongs to it */
	ROLE_ROW,  /* a row or a group of them, which holds no text itself */
};

/* What ends an element that has no end tag, but for what is around it. */
enum tag_ending {
	ENDING_NONE,
	ENDING_TWIN,  /* the start of another of its kind */
	ENDING_BLOCK, /* the start of any block */
};

/*
 * An element that lays out text. There are more in HTML, such as <object> or
 * <title>; in these documents <Object> is a name that is meant to be read.
 */
struct tag_kind {
	const char *name;
	enum tag_effect effect;
	enum tag_role role;
	const char *attribute; /* whose value is shown or followed; NULL */
	bool is_void;          /* has no end tag */
	enum tag_ending ending;
};

struct tag {
	const struct tag_kind *kind; /* NULL: not known */
	struct span name;
	struct span attributes; /* as written, unparsed */
	size_t len;             /* of the whole tag */
	bool end;               /* an end tag */
};

/*
 * Reads the tag at the start of text. False when there is none, known or not:
 * the time this takes is paid for by the next few '<', so that all attempts on
 * one text are linear in its size.
 */
bool tag_read(struct span text, struct tag *tag);

const struct tag_kind *tag_kind_of(struct span name);

/* The value of an attribute as written, without quotes; false without it. */
bool tag_attribute(const struct tag *tag, const char *name, struct span *value);

#endif
