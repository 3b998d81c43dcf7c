#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "base/buf.h"
#include "cli/commands.h"

/* Appends the help of a command; that of the browser tells of all of them. */
void help_add(struct buf *out, const struct command *command);

/* "errdex lookup, errdex search": those that are not the browser. */
void help_add_commands(struct buf *out);

#endif
