#ifndef TUI_TALK_ERRORS_H
#define TUI_TALK_ERRORS_H

#include "tui/talk.h"

/*
 * Writes each error that a text names, once. Those that an entry explains are
 * numbered, as results are; in is as for diagnosis_make.
 */
void talk_errors(struct talk *talk, struct span text, struct span in);

#endif
