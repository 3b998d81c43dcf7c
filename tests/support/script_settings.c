#include <stdlib.h>

#include "base/mem.h"
#include "support/keys.h"
#include "support/script_run.h"

void
script_list_add(struct script_list *list, struct span text)
{
	struct buf item = { 0 };

	buf_add(&item, text);
	buf_add_char(&item, '\0');
	list->items = xgrow(
	    list->items, &list->cap, list->count + 2, sizeof(*list->items));
	list->items[list->count++] = item.ptr;
	list->items[list->count] = NULL;
}

void
script_list_finish(struct script_list *list)
{
	size_t i;

	for (i = 0; i < list->count; i++)
		free(list->items[i]);
	free(list->items);
}

static bool
set_args(struct script_run *run, struct span rest)
{
	struct buf text = { 0 };
	struct span word;
	bool ok = true;

	while (ok && script_cut_word(&rest, &word)) {
		buf_clear(&text);
		ok = keys_add_escaped(word, &text);
		script_list_add(&run->argv, buf_span(&text));
	}
	buf_finish(&text);
	return ok || script_fail(run, "no such escape");
}

static bool
set_size(struct script_run *run, struct span rest)
{
	return script_parse_pair(rest, 'x', &run->columns, &run->rows) ||
	    script_fail(run, "a size is COLUMNSxLINES");
}

static bool
set_env(struct script_run *run, struct span rest)
{
	script_list_add(&run->env, rest);
	return true;
}

static bool
add_line(struct buf *file, struct span rest)
{
	buf_add(file, rest);
	buf_add_char(file, '\n');
	return true;
}

static bool
set_inputrc(struct script_run *run, struct span rest)
{
	return add_line(&run->inputrc, rest);
}

static bool
set_config(struct script_run *run, struct span rest)
{
	return add_line(&run->config, rest);
}

static bool
set_history(struct script_run *run, struct span rest)
{
	bool ok = keys_add_escaped(rest, &run->history);

	buf_add_char(&run->history, '\n');
	return ok || script_fail(run, "no such escape");
}

const struct script_step script_settings[] = {
	{ "args", set_args },
	{ "size", set_size },
	{ "env", set_env },
	{ "inputrc", set_inputrc },
	{ "config", set_config },
	{ "history", set_history },
	{ NULL, NULL },
};
