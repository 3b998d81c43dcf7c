#ifndef VIEW_LINE_H
#define VIEW_LINE_H

#include <stdint.h>

#include "base/buf.h"
#include "query/highlight.h"
#include "text/filter.h"
#include "view/style.h"

/* A run of text in one style. */
struct style_run {
	uint32_t style; /* enum style, combined */
	uint32_t len;   /* bytes */
};

/*
 * One line of the screen: filtered text and its styles. All that is added
 * goes through the filter, so a line can be drawn as it is. Zero-initialised
 * is empty and ready; clearing keeps the memory, so that no row allocates.
 */
struct line {
	struct buf text;
	struct style_run *runs;
	size_t nruns, runs_cap;
	size_t columns; /* width so far */
};

void line_clear(struct line *line);
void line_finish(struct line *line);

/*
 * The columns that text takes on a line; anything above limit where it takes
 * more than that.
 */
size_t line_width(struct span text, size_t limit);

/* The byte of text that stands at most columns before the byte `to`. */
size_t line_back(struct span text, size_t to, size_t columns);

/*
 * Appends signs of our own making: borders, ellipses, what stands between
 * texts. Each takes one column, whatever a terminal makes of the character
 * elsewhere: where that may be two, or none, it is drawn in ASCII. Text from
 * outside is never a sign.
 */
void line_add_signs(struct line *line, struct span signs, uint32_t style);

/* Appends text in one style, on one line. */
void line_add(struct line *line, struct span text, uint32_t style);

/* Byte ranges of a text that get STYLE_MATCH besides its style. */
struct marks {
	const struct highlight *at;
	size_t count;
};

#define NO_MARKS ((struct marks){ NULL, 0 })

/* Appends the bytes [from, to) of text. */
void line_add_range(struct line *line, struct span text, size_t from, size_t to,
    uint32_t style, struct marks marks);

/*
 * Appends text cut or padded to exactly columns; what does not fit ends in an
 * ellipsis. Where the first of the marks would be cut away, the text begins
 * later, with an ellipsis, so that it shows.
 */
void line_add_cell(struct line *line, struct span text, size_t columns,
    uint32_t style, struct marks marks);

/* The same of a path, of which the end is more telling than the start. */
void line_add_path(struct line *line, struct span path, size_t columns,
    uint32_t style, struct marks marks);

/* Appends the bytes [from, to) of another line, in its styles. */
void line_add_part(
    struct line *line, const struct line *source, size_t from, size_t to);

/* Appends a sign, or a blank, over and over up to a column. */
void
line_fill(struct line *line, size_t column, struct span fill, uint32_t style);

/* Cuts the whole line to at most columns. */
void line_cut(struct line *line, size_t columns);

/* Cuts or pads the whole line to exactly columns. */
void line_fit(struct line *line, size_t columns);

struct span line_text(const struct line *line);

/* Lines one below another. Zero-initialised is empty and ready. */
struct lines {
	struct line *at;
	size_t count;
	size_t cap; /* lines beyond count keep their memory */
};

/* An empty line at the end, valid until the next one is added. */
struct line *lines_add(struct lines *lines);
void lines_clear(struct lines *lines);
void lines_finish(struct lines *lines);

#endif
