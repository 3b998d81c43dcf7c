#include "tui/keymap.h"

#include <stdlib.h>

#include "base/mem.h"
#include "text/suggestion.h"
#include "tui/actions.h"
#include "tui/keys.h"

/* A line of the configuration. */
struct keymap_binding {
	enum focus focus;
	const char *key;
	struct key_sequences sequences; /* of the key */
	size_t action;                  /* KEYMAP_NOTHING: it has none */
};

static const char *const focus_names[FOCUS_COUNT] = {
	[FOCUS_QUERY] = "query",
	[FOCUS_PANE] = "pane",
	[FOCUS_DETAILS] = "details",
	[FOCUS_DOCUMENTS] = "documents",
	[FOCUS_ERRORS] = "errors",
	[FOCUS_REPORT] = "report",
	[FOCUS_HELP] = "help",
};

void
keymap_finish(struct keymap *keymap)
{
	free(keymap->bindings);
	arena_finish(&keymap->arena);
	*keymap = (struct keymap){ 0 };
}

static bool
focus_named(struct span name, enum focus *focus, struct err *err)
{
	struct suggestion suggestion = { .typed = name };
	size_t i;

	for (i = 0; i < FOCUS_COUNT; i++) {
		if (span_eq(name, span_of(focus_names[i]))) {
			*focus = (enum focus)i;
			return true;
		}
		suggestion_consider(&suggestion, focus_names[i]);
	}
	if (suggestion.nearest)
		return suggestion_fail(&suggestion, "focus", "", err);
	return err_set(err, ERR_USAGE, 0,
	    "there is no focus '%.*s'; there are query, pane, details, "
	    "documents, errors, report and help",
	    SPAN_ARG(name));
}

/* KEYMAP_NOTHING for a name that no action has. */
static size_t
action_named(struct span name, struct err *err)
{
	struct suggestion suggestion = { .typed = name };
	size_t i;

	for (i = 0; i < actions_count; i++) {
		if (span_eq(name, span_of(actions[i].name)))
			return i;
		suggestion_consider(&suggestion, actions[i].name);
	}
	if (suggestion.nearest)
		suggestion_fail(&suggestion, "action", "", err);
	else
		err_set(err, ERR_USAGE, 0,
		    "there is no action '%.*s'; errdex --list-actions names "
		    "them",
		    SPAN_ARG(name));
	return KEYMAP_NOTHING;
}

static const char *
copy(struct keymap *keymap, struct span text)
{
	char *copied = arena_alloc(&keymap->arena, text.len + 1, 1);
	size_t i;

	for (i = 0; i < text.len; i++)
		copied[i] = text.ptr[i];
	return copied;
}

/* Whether a key is typed as text. */
static bool
is_text(const struct key_sequences *sequences)
{
	unsigned char first = (unsigned char)sequences->rows[0].bytes[0];

	return first >= ' ' && first != 0x7F;
}

static bool
bind_action(struct keymap *keymap, struct span focus, struct span key,
    size_t action, struct err *err)
{
	struct keymap_binding binding = { .action = action };

	if (!focus_named(focus, &binding.focus, err))
		return false;
	binding.key = copy(keymap, key);
	if (!key_sequences(binding.key, &binding.sequences))
		return keys_fail(key, err);
	if (focus_is_typed(binding.focus) && is_text(&binding.sequences))
		return err_set(err, ERR_USAGE, 0,
		    "'%.*s' is typed into the query; there, bind keys that "
		    "are no text",
		    SPAN_ARG(key));
	keymap->bindings = xgrow(keymap->bindings, &keymap->cap,
	    keymap->count + 1, sizeof(*keymap->bindings));
	keymap->bindings[keymap->count++] = binding;
	return true;
}

bool
keymap_bind(struct keymap *keymap, struct span focus, struct span key,
    struct span action, struct err *err)
{
	size_t i = action_named(action, err);

	return i != KEYMAP_NOTHING && bind_action(keymap, focus, key, i, err);
}

bool
keymap_unbind(
    struct keymap *keymap, struct span focus, struct span key, struct err *err)
{
	return bind_action(keymap, focus, key, KEYMAP_NOTHING, err);
}

/* The last line that is about what a terminal sends; NULL: there is none. */
static const struct keymap_binding *
find(const struct keymap *keymap, enum focus focus, struct span token)
{
	size_t i, j;

	for (i = keymap->count; i-- > 0;) {
		const struct keymap_binding *binding = &keymap->bindings[i];

		if (binding->focus != focus)
			continue;
		for (j = 0; j < binding->sequences.count; j++)
			if (span_eq(
				token, key_sequence(&binding->sequences, j)))
				return binding;
	}
	return NULL;
}

/* Binds a key of which nothing is said yet. */
static void
prefer(struct keymap *keymap, enum focus focus, const char *key,
    const char *action)
{
	struct key_sequences sequences;

	if (!key_sequences(key, &sequences) ||
	    find(keymap, focus, key_sequence(&sequences, 0)))
		return;
	bind_action(keymap, span_of(focus_names[focus]), span_of(key),
	    actions_named(action), NULL);
}

void
keymap_choose_to_print(struct keymap *keymap)
{
	prefer(keymap, FOCUS_QUERY, "Enter", "errdex-print");
	prefer(keymap, FOCUS_QUERY, "M-Enter", "errdex-details");
	prefer(keymap, FOCUS_DETAILS, "Enter", "errdex-print");
}

/* Adds a key to a list, which ends with NULL. */
static void
add_key(const char **keys, const char *key)
{
	while (*keys && !span_eq(span_of(*keys), span_of(key)))
		keys++;
	*keys = key;
}

/*
 * A key by another name, C-j for Enter, takes but that away from Enter: so a
 * key is one's own if the first that is sent for it is.
 */
static void
add_mine(struct keymap *keymap, size_t action, enum focus focus)
{
	const char **keys =
	    arena_alloc(&keymap->arena, keymap->count + 1, sizeof(*keys));
	size_t i;

	keymap->keys[action][focus].mine = keys;
	for (i = 0; i < keymap->count; i++) {
		struct keymap_binding *binding = &keymap->bindings[i];

		if (binding->action == action && binding->focus == focus &&
		    find(keymap, focus, key_sequence(&binding->sequences, 0))
			    ->action == action)
			add_key(keys, binding->key);
	}
}

static void
add_usual(struct keymap *keymap, size_t action, enum focus focus)
{
	const char *const *usual = actions[action].keys[focus];
	struct key_sequences sequences;
	const char **keys;
	size_t count = 0;

	while (usual && usual[count])
		count++;
	keys = arena_alloc(&keymap->arena, count + 1, sizeof(*keys));
	keymap->keys[action][focus].usual = keys;
	for (; count > 0; usual++, count--)
		if (key_sequences(*usual, &sequences) &&
		    !find(keymap, focus, key_sequence(&sequences, 0)))
			add_key(keys, *usual);
}

void
keymap_settle(struct keymap *keymap)
{
	size_t i, focus;

	for (i = 0; i < actions_count && keymap->count > 0; i++)
		for (focus = 0; focus < FOCUS_COUNT; focus++) {
			add_mine(keymap, i, (enum focus)focus);
			add_usual(keymap, i, (enum focus)focus);
		}
}

static const char *const none[] = { NULL };

const char *const *
keymap_mine(const struct keymap *keymap, size_t action, enum focus focus)
{
	const char *const *keys = keymap->keys[action][focus].mine;

	return keys ? keys : none;
}

const char *const *
keymap_usual(const struct keymap *keymap, size_t action, enum focus focus)
{
	const char *const *keys = keymap->keys[action][focus].usual;

	if (!keys)
		keys = actions[action].keys[focus];
	return keys ? keys : none;
}

const char *
keymap_key(const struct keymap *keymap, size_t action, enum focus focus)
{
	const char *mine = *keymap_mine(keymap, action, focus);

	return mine ? mine : *keymap_usual(keymap, action, focus);
}

const char *
keymap_inherited(const struct keymap *keymap, size_t action)
{
	const char *key = keymap_key(keymap, action, FOCUS_QUERY);
	struct key_sequences sequences;

	if (!key || keymap->count == 0)
		return key;
	key_sequences(key, &sequences);
	return find(keymap, FOCUS_PANE, key_sequence(&sequences, 0)) ? NULL
								     : key;
}

bool
keymap_find(const struct keymap *keymap, enum focus focus, struct span token,
    size_t *action)
{
	const struct keymap_binding *binding = find(keymap, focus, token);
	const char *const *key;
	size_t i;

	if (binding) {
		*action = binding->action;
		return true;
	}
	for (i = 0; i < actions_count; i++)
		for (key = keymap_usual(keymap, i, focus); *key; key++)
			if (key_is(token, *key)) {
				*action = i;
				return true;
			}
	return false;
}

static void
list_keys(struct buf *out, const char *const *keys, size_t action, size_t focus)
{
	for (; *keys; keys++)
		buf_addf(out, "bind %s %s %s\n", focus_names[focus], *keys,
		    actions[action].name);
}

void
keymap_list(const struct keymap *keymap, struct buf *out)
{
	size_t i, focus;

	for (i = 0; i < actions_count; i++) {
		buf_addf(out, "%s# %s%s%s\n", i > 0 ? "\n" : "",
		    actions[i].name, actions[i].help ? ": " : "",
		    actions[i].help ? actions[i].help : "");
		for (focus = 0; focus < FOCUS_COUNT; focus++) {
			list_keys(out,
			    keymap_mine(keymap, i, (enum focus)focus), i,
			    focus);
			list_keys(out,
			    keymap_usual(keymap, i, (enum focus)focus), i,
			    focus);
		}
	}
}
