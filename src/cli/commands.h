#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "base/status.h"
#include "catalog/catalog.h"
#include "cli/settings.h"

enum command_id {
	COMMAND_BROWSER = 1 << 0, /* no command at all */
	COMMAND_LOOKUP = 1 << 1,
	COMMAND_SEARCH = 1 << 2,
	COMMAND_EXPORT = 1 << 3,
	COMMAND_TABLES = 1 << 4,
	COMMAND_EXPLAIN = 1 << 5,
	COMMAND_ANNOTATE = 1 << 6,
	COMMAND_ALL = (1 << 7) - 1,
};

/* What errdex can do: a row of the table in commands.c. */
struct command {
	enum command_id id;
	const char *name;     /* "" for the browser */
	const char *operands; /* "CODE..."; "": none */
	size_t least, most;   /* of them */
	const char *help;
	/* Returns the exit status. NULL for the browser. */
	int (*run)(
	    const struct settings *settings, const struct catalog *catalog);
};

extern const struct command commands[];
extern const size_t ncommands;

/* NULL for a name that no command has. */
const struct command *command_named(const char *name);

#endif
