#include "tui/guide.h"

#include "tui/actions.h"
#include "tui/prompt.h"
#include "view/help.h"
#include "view/hints.h"

/* What the help calls the places where keys act. */
static const char *const places[FOCUS_COUNT] = {
	[FOCUS_QUERY] = "Keys, while you type and in the lists",
	[FOCUS_PANE] = "Keys in the lists alone, after Esc",
	[FOCUS_DETAILS] = "Keys in the details of an entry",
	[FOCUS_HELP] = "Keys in this help",
};

/* The key by which an action is hinted at; NULL: it has none there. */
static const char *
hint_key(const struct action *action, enum focus focus)
{
	const char *const *keys = action->keys[focus];

	if (!keys && focus == FOCUS_PANE)
		keys = action->keys[FOCUS_QUERY];
	return keys ? keys[0] : NULL;
}

static bool
add_hint(struct hint *hint, struct buf *text, const struct action *action,
    const struct app *app)
{
	const char *key = hint_key(action, app_focus(app));

	buf_clear(text);
	if (!action->hint || !key)
		return false;
	buf_add(text, span_of(action->hint));
	if (action->is_of_use && !action->is_of_use(app, text))
		return false;
	*hint = (struct hint){ span_of(key), buf_span(text), action->rank };
	return true;
}

void
guide_hints(struct line *line, const struct app *app, size_t width)
{
	struct hint hints[PROMPT_COMMANDS_MAX] = { { .rank = 0 } };
	struct buf texts[PROMPT_COMMANDS_MAX] = { { 0 } };
	size_t i, count = 0;

	for (i = 0; i < actions_count; i++)
		if (add_hint(&hints[count], &texts[count], &actions[i], app))
			count++;
	hints_line(line, hints, count, width);
	for (i = 0; i < actions_count; i++)
		buf_finish(&texts[i]);
}

static void
add_keys(struct buf *out, const char *const *keys)
{
	for (; keys && *keys; keys++) {
		if (out->len > 0)
			buf_add_char(out, ' ');
		buf_add(out, span_of(*keys));
	}
}

void
guide_add_help(struct lines *lines, size_t width)
{
	struct help_row rows[PROMPT_COMMANDS_MAX + 1];
	struct buf keys[PROMPT_COMMANDS_MAX] = { { 0 } };
	size_t focus, i;

	for (focus = 0; focus < FOCUS_COUNT; focus++) {
		size_t count = 1;

		rows[0] =
		    (struct help_row){ { NULL, 0 }, span_of(places[focus]) };
		for (i = 0; i < actions_count; i++) {
			buf_clear(&keys[i]);
			add_keys(&keys[i], actions[i].keys[focus]);
			if (keys[i].len > 0 && actions[i].help)
				rows[count++] =
				    (struct help_row){ buf_span(&keys[i]),
					    span_of(actions[i].help) };
		}
		help_add_keys(lines, rows, count, width);
	}
	for (i = 0; i < actions_count; i++)
		buf_finish(&keys[i]);
}
