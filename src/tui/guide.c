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
	[FOCUS_DOCUMENTS] = "Keys in the list of documents, while you type",
	[FOCUS_ERRORS] = "Keys in the list of errors, while you type",
	[FOCUS_REPORT] = "Keys in what was read of a document",
	[FOCUS_HELP] = "Keys in this help",
};

/* The key by which an action is hinted at; NULL: it has none there. */
static const char *
hint_key(const struct keymap *keymap, size_t action, enum focus focus)
{
	const char *key = keymap_key(keymap, action, focus);

	if (!key && focus == FOCUS_PANE)
		key = keymap_inherited(keymap, action);
	return key;
}

static bool
add_hint(struct hint *hint, struct buf *text, size_t i, const struct app *app)
{
	const struct action *action = &actions[i];
	const char *key = hint_key(app->keymap, i, app_focus(app));

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
		if (add_hint(&hints[count], &texts[count], i, app))
			count++;
	hints_line(line, hints, count, width);
	for (i = 0; i < actions_count; i++)
		buf_finish(&texts[i]);
}

static void
add_keys(struct buf *out, const char *const *keys)
{
	for (; *keys; keys++) {
		if (out->len > 0)
			buf_add_char(out, ' ');
		buf_add(out, span_of(*keys));
	}
}

void
guide_add_help(struct lines *lines, const struct keymap *keymap, size_t width)
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
			add_keys(&keys[i],
			    keymap_mine(keymap, i, (enum focus)focus));
			add_keys(&keys[i],
			    keymap_usual(keymap, i, (enum focus)focus));
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
