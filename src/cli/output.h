#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include "cli/settings.h"
#include "out/out.h"

/* Standard output, as results are written to it. It stays in its place. */
struct output {
	struct out out;
	int error; /* an errno; 0: all is well */
};

void output_begin(struct output *output, enum color color);

/* Writes what is left. False, and a message, when writing failed. */
bool output_end(struct output *output);

/* Whether what is written there is to be coloured. */
bool output_is_colored(enum color color);

#endif
