#ifndef DOC_GFM_H
#define DOC_GFM_H

#include "doc/inline.h"
#include "doc/lines.h"

/*
 * Pipe tables, after section 4.10 of the GFM specification and the ways in
 * which people miss it: a delimiter row may have too few or too many cells.
 */

/* Whether a table begins with this header line, next being below it. */
bool gfm_begins(const struct line *header, const struct line *next);

/* Reads the table of which header is the first line; lines gives the rest. */
void
gfm_read(struct inline_md *md, const struct line *header, struct lines *lines);

/*
 * Cuts the next cell off *rest, which begins as the content of a row. False
 * when *rest has been used up. *escaped tells whether there is a "\|" in the
 * cell, whose backslash is still to be removed.
 */
bool gfm_cut(struct span *rest, struct span *cell, bool *escaped);

/* The content of a row: without its outer pipes and the blanks around them. */
struct span gfm_content(struct span row);

#endif
