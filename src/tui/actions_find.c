#include "tui/actions.h"

#include <string.h>

#include "tui/prompt.h"

size_t
actions_named(const char *name)
{
	size_t i = 0;

	while (i + 1 < actions_count && strcmp(actions[i].name, name) != 0)
		i++;
	return i;
}

const struct action *
actions_find(const struct keymap *keymap, enum focus focus, struct span token)
{
	size_t i;

	if (keymap_find(keymap, focus, token, &i))
		return i != KEYMAP_NOTHING ? &actions[i] : NULL;
	if (!prompt_command_of(token, &i))
		return NULL;
	if (focus != FOCUS_PANE && !actions[i].everywhere)
		return NULL;
	if (actions[i].when_empty && prompt_line().len > 0)
		return NULL;
	return &actions[i];
}
