#include "tui/edit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <readline/readline.h>

#include "base/buf.h"

static void
insert(struct span text)
{
	struct buf copy = { 0 };

	buf_add(&copy, text);
	buf_add_char(&copy, '\0');
	rl_insert_text(copy.ptr);
	buf_finish(&copy);
}

/* In vi's command mode the caret stands on a character, not behind the last. */
static void
step_back(void)
{
	if (rl_get_keymap() == vi_movement_keymap && rl_point > 0)
		rl_backward_char(1, 0);
}

void
edit_insert(struct span text)
{
	if (rl_get_keymap() == vi_movement_keymap && rl_point < rl_end)
		rl_forward_char(1, 0);
	rl_begin_undo_group();
	insert(text);
	rl_end_undo_group();
	step_back();
}

void
edit_replace(struct span text)
{
	if (span_eq(text, (struct span){ rl_line_buffer, (size_t)rl_end }))
		return;
	rl_begin_undo_group();
	rl_delete_text(0, rl_end);
	rl_point = 0;
	insert(text);
	rl_end_undo_group();
	step_back();
}
