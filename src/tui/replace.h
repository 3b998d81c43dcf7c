#ifndef TUI_REPLACE_H
#define TUI_REPLACE_H

/*
 * Puts functions of ours in place of some of readline's, wherever keys are
 * bound to those, by readline itself or by inputrc.
 */
void replace_functions(void);

#endif
