#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "catalog/catalog.h"
#include "cli/settings.h"

/*
 * Does what a command line asks for and returns the exit status. The browser,
 * which this layer does not know, is what browse starts.
 */
int cli_run(int argc, char **argv,
    int (*browse)(const struct settings *settings, struct catalog *catalog));

#endif
