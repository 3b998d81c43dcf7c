#ifndef DOC_BLOCK_H
#define DOC_BLOCK_H

#include "doc/lines.h"

/* What one line of Markdown begins or ends, seen by itself. */

/*
 * The level of an ATX heading, 1 to 6; 0 for none. The blank behind the hashes
 * may be missing, as people leave it out; but behind one hash a small letter,
 * as in "#define", a digit or a sign tells of a comment or of code.
 */
unsigned block_heading(struct span line);

/* The text of a line that is such a heading. */
struct span block_heading_text(struct span line);

/* '=' or '-' for a line that turns the paragraph above into a heading. */
char block_underline(struct span line);

/* A line of three or more '-', '*' or '_' and nothing else. */
bool block_rule(struct span line);

/* The length of "- " or "12. " at the start of a list item; 0: none. */
size_t block_item(struct span line);

/* A line that begins with a comment or the tag of a block of HTML. */
bool block_html(struct span line);

/* The level of a text from "<h2>" to "</h2>"; 0: it is none. */
unsigned block_html_heading(struct span text);

/* The fence that opens a block of code. */
struct fence {
	char mark;
	size_t len; /* of the marks; 0: the line is no fence */
};

struct fence block_fence(struct span line);

enum fence_end {
	FENCE_GOES_ON,
	FENCE_CLOSED,
	FENCE_CLOSED_LATE, /* behind text, where Markdown does not see it */
};

enum fence_end block_fence_end(struct fence fence, struct span line);

#endif
