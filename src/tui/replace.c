#include "tui/replace.h"

#include <stdio.h>
#include <string.h>

#include <readline/readline.h>

#include "tui/bindings.h"
#include "tui/macro.h"
#include "tui/recall.h"
#include "tui/search.h"

static const struct {
	rl_command_func_t *theirs, *ours;
} functions[] = {
	{ rl_get_previous_history, recall_previous },
	{ rl_get_next_history, recall_next },
	{ rl_beginning_of_history, recall_oldest },
	{ rl_end_of_history, recall_newest },
	{ rl_fetch_history, recall_numbered },
	{ rl_vi_fetch_history, recall_numbered },
	{ rl_history_search_backward, recall_beginning_backward },
	{ rl_history_search_forward, recall_beginning_forward },
	{ rl_history_substr_search_backward, recall_holding_backward },
	{ rl_history_substr_search_forward, recall_holding_forward },
	{ rl_reverse_search_history, search_backward },
	{ rl_forward_search_history, search_forward },
	{ rl_noninc_reverse_search, search_once_backward },
	{ rl_noninc_forward_search, search_once_forward },
	{ rl_noninc_reverse_search_again, search_again_backward },
	{ rl_noninc_forward_search_again, search_again_forward },
	{ rl_vi_search, search_like_vi },
	{ rl_vi_search_again, search_again_like_vi },
	{ rl_start_kbd_macro, macro_begin },
	{ rl_end_kbd_macro, macro_end },
	{ rl_call_last_kbd_macro, macro_play },
	{ rl_emacs_editing_mode, bindings_enter_emacs },
	{ rl_vi_editing_mode, bindings_enter_vi },
	{ rl_re_read_init_file, bindings_read_again },
	/* The next line is the same. */
	{ rl_operate_and_get_next, rl_newline },
};

static rl_command_func_t *
replacement(rl_command_func_t *function)
{
	size_t i;

	for (i = 0; i < sizeof(functions) / sizeof(functions[0]); i++)
		if (functions[i].theirs == function)
			return functions[i].ours;
	return function;
}

/* A keymap within another is as deep as inputrc's sequences are long. */
static void
replace_in(Keymap keymap)
{
	size_t i;

	for (i = 0; i < KEYMAP_SIZE; i++) {
		KEYMAP_ENTRY *entry = &keymap[i];
		Keymap within = NULL;

		/* Nearly all keys do nothing, or insert themselves. */
		if (!entry->function || entry->function == rl_insert)
			continue;
		if (entry->type == ISFUNC)
			entry->function = replacement(entry->function);
		/* It stands where a function would. */
		if (entry->type == ISKMAP)
			memcpy(&within, &entry->function, sizeof(within));
		if (within)
			replace_in(within);
	}
}

void
replace_functions(void)
{
	replace_in(emacs_standard_keymap);
	replace_in(vi_insertion_keymap);
	replace_in(vi_movement_keymap);
}
