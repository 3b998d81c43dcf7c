#ifndef SYS_OPENER_H
#define SYS_OPENER_H

#include "sys/run.h"

/*
 * Begins to open a web page in the user's browser, by xdg-open. Some browsers
 * keep it running, so one that has not failed in RUN_LIMIT_MS counts as
 * opened, and is let go.
 *
 * False, with the reason, where this is known to be in vain: url is not http
 * or https, holds blanks or control characters, there is no graphical session,
 * or no xdg-open. Characters beyond ASCII are passed on percent-encoded.
 */
bool opener_open(struct run *run, struct span url, struct err *err);

#endif
