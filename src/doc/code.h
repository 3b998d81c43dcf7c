#ifndef DOC_CODE_H
#define DOC_CODE_H

#include "doc/build.h"
#include "doc/lines.h"

/* Blocks of code, of which line is the first; lines gives the rest. */

/* From a fence to its end. */
void code_fenced(
    struct doc_build *build, struct lines *lines, const struct line *line);

/* Lines that are indented by so many columns or more. */
void code_indented(struct doc_build *build, struct lines *lines,
    const struct line *line, unsigned indent);

#endif
