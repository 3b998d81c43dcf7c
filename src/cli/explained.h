#ifndef CLI_EXPLAINED_H
#define CLI_EXPLAINED_H

#include "catalog/catalog.h"
#include "cli/settings.h"

/*
 * Writes what the catalogue knows about the responses in the file that is the
 * operand, or in standard input. Returns the exit status.
 */
int
explained_write(const struct settings *settings, const struct catalog *catalog);

#endif
