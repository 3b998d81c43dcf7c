#include "tui/history.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <readline/history.h>
#include <readline/readline.h>

#include "tui/edit.h"

/* An entry keeps the undo list of what was changed in it while it was shown. */
static void
free_entry(HIST_ENTRY *entry)
{
	UNDO_LIST *current = rl_undo_list;

	rl_undo_list = free_history_entry(entry);
	rl_free_undo_list();
	rl_undo_list = current;
}

/*
 * Leaves an entry that was fetched and perhaps changed: the entry gets back
 * what it held, and the line that was typed before comes back, to be replaced
 * by what was fetched as one more edit of it.
 */
static void
leave_entry(void)
{
	char *line = strdup(rl_line_buffer);
	HIST_ENTRY *old;

	if (rl_undo_list) {
		rl_revert_line(1, 0);
		old = replace_history_entry(
		    where_history(), rl_line_buffer, NULL);
		if (old)
			free_history_entry(old);
	}
	using_history();
	rl_maybe_unsave_line();
	edit_replace(span_of(line));
	free(line);
}

static void
forget(const char *line)
{
	int i;

	for (i = history_length - 1; i >= 0; i--)
		if (!strcmp(history_get(history_base + i)->line, line))
			free_entry(remove_history(i));
}

void
history_remember_line(void)
{
	if (where_history() < history_length)
		leave_entry();
	forget(rl_line_buffer);
	add_history(rl_line_buffer);
	if (history_length > HISTORY_MAX)
		free_entry(remove_history(0));
	using_history();
}
