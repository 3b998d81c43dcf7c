#ifndef CLI_EXPLAIN_H
#define CLI_EXPLAIN_H

#include "catalog/catalog.h"
#include "cli/settings.h"

/*
 * Appends, as UTF-8 and without its colours, the text of the file that is the
 * operand, or of standard input ("-" is that, too). False where it cannot be
 * read, which was told then.
 */
bool explain_read(const struct settings *settings, struct buf *text);

/*
 * Writes what the catalogue knows about the responses in that text. Returns the
 * exit status.
 */
int
explain_write(const struct settings *settings, const struct catalog *catalog);

#endif
