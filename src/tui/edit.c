#include "tui/edit.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <readline/readline.h>

#include "base/buf.h"
#include "text/utf8.h"

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

/* There, readline itself does not let it step behind the last. */
static void
step_behind(void)
{
	struct span rest = {
		rl_line_buffer + rl_point,
		(size_t)(rl_end - rl_point),
	};
	uint32_t c;

	rl_point += (int)utf8_decode(rest, &c);
}

/*
 * The line is never finished, so nothing else forgets what was done to it.
 * Many are forgotten at once, and then none for long.
 */
static const size_t undo_most = 2000, undo_kept = 1000;

/* The oldest edit that is kept; what was one group stays together. */
static UNDO_LIST *
oldest_kept(void)
{
	UNDO_LIST *item;
	size_t count = 0;
	int groups = 0;

	for (item = rl_undo_list; item; item = item->next) {
		groups += item->what == UNDO_END;
		groups -= item->what == UNDO_BEGIN;
		if (++count >= undo_kept && groups <= 0)
			return item;
	}
	return NULL;
}

static size_t
count_edits(void)
{
	const UNDO_LIST *item;
	size_t count = 0;

	for (item = rl_undo_list; item && count <= undo_most; item = item->next)
		count++;
	return count;
}

void
edit_forget(void)
{
	UNDO_LIST *newest = rl_undo_list, *oldest;

	if (count_edits() <= undo_most)
		return;
	oldest = oldest_kept();
	if (!oldest)
		return;
	rl_undo_list = oldest->next;
	oldest->next = NULL;
	rl_free_undo_list();
	rl_undo_list = newest;
}

static bool
group_is_open(void)
{
	const UNDO_LIST *item;
	int open = 0;

	for (item = rl_undo_list; item; item = item->next) {
		if (item->what == UNDO_END)
			open--;
		if (item->what == UNDO_BEGIN && open++ == 0)
			return true;
	}
	return false;
}

/*
 * All that vi inserts at once is one group of edits, which would be undone as
 * a whole: it ends here. That it is not closed twice vi sees to.
 */
static void
begin_edit(void)
{
	if (rl_get_keymap() == vi_insertion_keymap && group_is_open())
		rl_end_undo_group();
	rl_begin_undo_group();
}

void
edit_insert(struct span text)
{
	if (rl_get_keymap() == vi_movement_keymap)
		step_behind();
	begin_edit();
	insert(text);
	rl_end_undo_group();
	edit_forget();
	step_back();
}

void
edit_replace(struct span text)
{
	rl_point = rl_end;
	if (!span_eq(text, (struct span){ rl_line_buffer, (size_t)rl_end })) {
		begin_edit();
		rl_delete_text(0, rl_end);
		rl_point = 0;
		insert(text);
		rl_end_undo_group();
		edit_forget();
	}
	step_back();
}

/* The start of the character that an offset stands in. */
static int
start_of_character(int at)
{
	if (at > rl_end)
		at = rl_end;
	while (at > 0 && ((unsigned char)rl_line_buffer[at] & 0xC0) == 0x80)
		at--;
	return at < 0 ? 0 : at;
}

static void
drop_invalid(void)
{
	struct span rest = { rl_line_buffer, (size_t)rl_end };
	size_t kept = 0;

	while (rest.len > 0) {
		uint32_t c;
		size_t len = utf8_decode(rest, &c);

		if (c != UTF8_BAD)
			memmove(rl_line_buffer + kept, rest.ptr, len);
		kept += c != UTF8_BAD ? len : 0;
		rest = span_sub(rest, len, rest.len);
	}
	rl_line_buffer[kept] = '\0';
	rl_end = (int)kept;
}

void
edit_repair(void)
{
	rl_end = (int)strlen(rl_line_buffer);
	if (!utf8_is_valid((struct span){ rl_line_buffer, (size_t)rl_end }))
		drop_invalid();
	rl_point = start_of_character(rl_point);
	rl_mark = start_of_character(rl_mark);
}
