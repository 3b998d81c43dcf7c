#ifndef CLI_PRINT_H
#define CLI_PRINT_H

#include "catalog/catalog.h"
#include "cli/settings.h"

/* Writes the entry that was chosen in the browser; returns the exit status. */
int print_entry(const struct settings *settings, const struct catalog *catalog,
    const struct entry *entry);

#endif
