#include "tui/recall.h"

#include <stdio.h>
#include <stdlib.h>

#include <readline/history.h>
#include <readline/readline.h>

#include "base/buf.h"
#include "tui/edit.h"

#define LINES_MAX 1000

/* readline's functions are passed nothing, so what they need is here. */
static struct {
	size_t back;      /* how far the line shown is from the one typed */
	struct buf typed; /* that one, while another is shown */
} recall;

size_t
recall_count(void)
{
	return (size_t)history_length;
}

struct span
recall_line(size_t i)
{
	return span_of(history_get(history_base + (int)i)->line);
}

size_t
recall_position(void)
{
	return recall_count() - recall.back;
}

static struct span
current_line(void)
{
	return (struct span){ rl_line_buffer, (size_t)rl_end };
}

static void
forget(size_t i)
{
	free_history_entry(remove_history((int)i));
}

void
recall_append(struct span line)
{
	struct buf copy = { 0 };

	if (recall_count() == LINES_MAX)
		forget(0);
	buf_add(&copy, line);
	buf_add_char(&copy, '\0');
	add_history(copy.ptr);
	buf_finish(&copy);
	using_history();
	recall.back = 0;
}

void
recall_remember(struct span line)
{
	size_t i;

	if (span_trim(line).len == 0)
		return;
	for (i = recall_count(); i > 0; i--)
		if (span_eq(recall_line(i - 1), line))
			forget(i - 1);
	recall_append(line);
}

void
recall_forget_unless(bool (*is_wished)(struct span line))
{
	size_t i;

	for (i = recall_count(); i > 0; i--)
		if (!is_wished(recall_line(i - 1)))
			forget(i - 1);
}

void
recall_finish(void)
{
	clear_history();
	buf_finish(&recall.typed);
	recall.back = 0;
}

void
recall_show(size_t i)
{
	if (recall.back == 0) {
		buf_clear(&recall.typed);
		buf_add(&recall.typed, current_line());
	}
	recall.back = recall_count() - i;
	edit_replace(recall.back ? recall_line(i) : buf_span(&recall.typed));
}

/* Goes as far as there are lines. */
static int
move(long count)
{
	long at = (long)recall_position() + count;
	long last = (long)recall_count();
	size_t to = at < 0 ? 0 : at > last ? (size_t)last : (size_t)at;

	if (to == recall_position())
		return rl_ding();
	recall_show(to);
	return 0;
}

int
recall_previous(int count, int key)
{
	(void)key;
	return move(-(long)count);
}

int
recall_next(int count, int key)
{
	(void)key;
	return move(count);
}

int
recall_oldest(int count, int key)
{
	(void)count;
	(void)key;
	return move(-(long)recall_count());
}

int
recall_newest(int count, int key)
{
	(void)count;
	(void)key;
	return move((long)recall_count());
}

int
recall_numbered(int count, int key)
{
	if (!rl_explicit_arg)
		return recall_oldest(count, key);
	return move(count - 1 - (long)recall_position());
}

static bool
begins_with(struct span line, struct span text)
{
	return span_starts(line, text);
}

static bool
holds(struct span line, struct span text)
{
	return span_find(line, text, 0) != SPAN_NONE;
}

/* Shows the next line like the text before the caret, which stays there. */
static int
move_to_match(size_t step, bool (*matches)(struct span line, struct span text))
{
	int caret = rl_point;
	struct span text = span_sub(current_line(), 0, (size_t)caret);
	size_t i = recall_position();

	do
		i += step;
	while (i < recall_count() &&
	    (!matches(recall_line(i), text) ||
		span_eq(recall_line(i), current_line())));
	if (i >= recall_count())
		return rl_ding();
	recall_show(i);
	rl_point = caret;
	return 0;
}

int
recall_beginning_backward(int count, int key)
{
	(void)count;
	(void)key;
	return move_to_match((size_t)-1, begins_with);
}

int
recall_beginning_forward(int count, int key)
{
	(void)count;
	(void)key;
	return move_to_match(1, begins_with);
}

int
recall_holding_backward(int count, int key)
{
	(void)count;
	(void)key;
	return move_to_match((size_t)-1, holds);
}

int
recall_holding_forward(int count, int key)
{
	(void)count;
	(void)key;
	return move_to_match(1, holds);
}
