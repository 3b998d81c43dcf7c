#ifndef OUT_MARKDOWN_WRITE_H
#define OUT_MARKDOWN_WRITE_H

#include "base/buf.h"

/* Adds text so that Markdown shows it as it is, on one line. */
void markdown_add_text(struct buf *buf, struct span text);

#endif
