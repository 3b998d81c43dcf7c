#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "base/buf.h"
#include "base/err.h"
#include "cli/commands.h"

/* An option: a row of the table in options.c. */
struct option {
	const char *name;     /* without its hyphens */
	const char *argument; /* what it takes, "PATH"; NULL: nothing */
	/* Appends the few values that it takes with a command; NULL: any. */
	void (*add_values)(struct buf *names, enum command_id command);
	const char *help;
	/* Takes the value. NULL for an option that takes nothing. */
	bool (*apply)(
	    struct settings *settings, const char *value, struct err *err);
	bool configurable; /* may stand in the browser's configuration */
	size_t flag; /* of such a one: where its bool is in the settings */
	unsigned commands; /* where it may stand: bits of enum command_id */
	char letter;       /* 0: it has only its name */
};

extern const struct option options[];
extern const size_t noptions;

/* What an option sets that takes nothing. */
bool *option_flag(const struct option *option, struct settings *settings);

/*
 * Reads a command line. Options may stand before or behind the command and
 * its operands; "--" ends them, and a hyphen before a digit begins a code, not
 * an option.
 */
bool options_parse(
    int argc, char **argv, struct settings *settings, struct err *err);

#endif
