#ifndef SYS_ROUTES_H
#define SYS_ROUTES_H

#include <stdbool.h>
#include <stddef.h>

/* A way to the clipboard, which the environment opens. */
struct route {
	const char *name;          /* shown */
	const char *needs[2];      /* one of these variables; none: always */
	const char *const argv[8]; /* a helper that reads; none: OSC 52 */
};

/* In the order in which they are tried. */
extern const struct route routes[];
extern const size_t routes_count;

/* Whether an environment variable is set to something. */
bool routes_set(const char *variable);
bool routes_applies(const struct route *route);

#endif
