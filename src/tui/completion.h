#ifndef TUI_COMPLETION_H
#define TUI_COMPLETION_H

#include "tui/prompt.h"

/* Has readline complete words as the options say, and never file names. */
void completion_open(const struct prompt_options *options);
void completion_close(void);

#endif
