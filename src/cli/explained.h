#ifndef CLI_EXPLAINED_H
#define CLI_EXPLAINED_H

#include "catalog/catalog.h"
#include "cli/settings.h"

/*
 * Appends, as UTF-8, the text of the file that is the operand, or of standard
 * input ("-" is that, too). False where it cannot be read, which was told then.
 */
bool explained_read(const struct settings *settings, struct buf *text);

/*
 * Writes what the catalogue knows about the responses in that text. Returns the
 * exit status.
 */
int
explained_write(const struct settings *settings, const struct catalog *catalog);

#endif
