#ifndef CLI_ANNOTATE_H
#define CLI_ANNOTATE_H

#include "catalog/catalog.h"
#include "cli/settings.h"

/*
 * Copies a file, or standard input, to standard output and says what the
 * errors in it mean; returns the exit status.
 */
int annotate(const struct settings *settings, const struct catalog *catalog);

#endif
