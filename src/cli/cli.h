#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "cli/front.h"

/* Does what a command line asks for and returns the exit status. */
int cli_run(int argc, char **argv, const struct front *front);

#endif
