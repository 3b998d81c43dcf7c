#ifndef RESPONSE_XML_TAG_H
#define RESPONSE_XML_TAG_H

#include "base/span.h"

/* A tag of XML, also of one that was put into a string: "&lt;Code&gt;". */
struct xml_tag {
	struct span name;
	bool closes;         /* </name> */
	const char *bracket; /* what tags begin with where it was met */
	size_t end;          /* the offset behind it */
};

/* False where the text has no tag at an offset. */
bool xml_tag_at(struct span text, size_t at, struct xml_tag *tag);

/* Where the next tag of the same writing may begin; else the text's end. */
size_t xml_tag_find_next(struct span text, const struct xml_tag *tag);

/*
 * Whether <![CDATA[text]]> follows a tag, which is escaped like it; the text
 * ends with its line at the latest.
 */
bool xml_tag_has_literal(
    struct span text, const struct xml_tag *tag, struct span *literal);

#endif
