#include "tui/actions.h"

#include <string.h>

#include "tui/copies.h"
#include "tui/links.h"
#include "tui/moves.h"
#include "tui/prompt.h"

#define KEYS(...) ((const char *const[]){ __VA_ARGS__, NULL })

const struct action actions[] = {
	{
	    .name = "errdex-help",
	    .help = "this help, and back",
	    .keys = { [FOCUS_QUERY] = KEYS("F1"),
		[FOCUS_PANE] = KEYS("?"),
		[FOCUS_DETAILS] = KEYS("?", "F1"),
		[FOCUS_HELP] = KEYS("F1") },
	    .hint = "Help",
	    .rank = 0,
	    .run = move_to_help,
	},
	{
	    .name = "errdex-back",
	    .help = "back the way you came",
	    .keys = { [FOCUS_PANE] = KEYS("Esc", "Backspace"),
		[FOCUS_DETAILS] = KEYS("Esc", "Backspace", "q"),
		[FOCUS_HELP] = KEYS("Esc", "Backspace", "q") },
	    .hint = "Back",
	    .rank = 1,
	    .is_of_use = move_can_go_back,
	    .run = move_back,
	},
	{
	    .name = "errdex-copy-remedy",
	    .help = "copy the remedy",
	    .keys = { [FOCUS_QUERY] = KEYS("F2"),
		[FOCUS_PANE] = KEYS("y"),
		[FOCUS_DETAILS] = KEYS("y", "F2") },
	    .hint = "Copy remedy",
	    .rank = 3,
	    .is_of_use = move_has_entry,
	    .run = copies_remedy,
	},
	{
	    .name = "errdex-copy-entry",
	    .help = "copy the whole entry",
	    .keys = { [FOCUS_QUERY] = KEYS("F3"),
		[FOCUS_PANE] = KEYS("Y"),
		[FOCUS_DETAILS] = KEYS("Y", "F3") },
	    .hint = "Copy entry",
	    .rank = 6,
	    .is_of_use = move_has_entry,
	    .run = copies_entry,
	},
	{
	    .name = "errdex-copy-code",
	    .help = "copy the code",
	    .keys = { [FOCUS_PANE] = KEYS("c"), [FOCUS_DETAILS] = KEYS("c") },
	    .run = copies_code,
	},
	{
	    .name = "errdex-only",
	    .help = "only the module codes of this public code; again: all",
	    .keys = { [FOCUS_QUERY] = KEYS("F4"),
		[FOCUS_PANE] = KEYS("m"),
		[FOCUS_DETAILS] = KEYS("m", "F4") },
	    .hint = "Only",
	    .rank = 5,
	    .is_of_use = places_can_enter_scope,
	    .run = places_enter_scope,
	},
	{
	    .name = "errdex-open-link",
	    .help = "open the link",
	    .keys = { [FOCUS_QUERY] = KEYS("F7"),
		[FOCUS_PANE] = KEYS("o"),
		[FOCUS_DETAILS] = KEYS("o", "F7") },
	    .hint = "Open link",
	    .rank = 8,
	    .is_of_use = links_has_any,
	    .run = links_open_only,
	},
	{
	    .name = "errdex-sort",
	    .help = "sort by the next column",
	    .keys = { [FOCUS_QUERY] = KEYS("F8"), [FOCUS_PANE] = KEYS("s") },
	    .run = move_sort,
	},
	{
	    .name = "errdex-public",
	    .help = "from a module code to its public code, and back",
	    .keys = { [FOCUS_QUERY] = KEYS("F9"),
		[FOCUS_PANE] = KEYS("p"),
		[FOCUS_DETAILS] = KEYS("p", "F9") },
	    .hint = "Public",
	    .rank = 7,
	    .is_of_use = places_can_jump,
	    .run = places_jump,
	},
	{
	    .name = "errdex-next-pane",
	    .help = "the next pane",
	    .keys = { [FOCUS_QUERY] = KEYS("Tab"),
		[FOCUS_PANE] = KEYS("Tab", "Right", "l") },
	    .hint = "Pane",
	    .rank = 4,
	    .is_of_use = move_has_panes,
	    .run = move_to_next_pane,
	},
	{
	    .name = "errdex-previous-pane",
	    .help = "the pane before",
	    .keys = { [FOCUS_QUERY] = KEYS("S-Tab"),
		[FOCUS_PANE] = KEYS("S-Tab", "Left", "h") },
	    .run = move_to_previous_pane,
	},
	{
	    .name = "errdex-details",
	    .help = "all of the entry, full-screen",
	    .keys = { [FOCUS_QUERY] = KEYS("Enter") },
	    .hint = "Details",
	    .rank = 2,
	    .is_of_use = move_has_entry,
	    .run = move_to_details,
	},
	{
	    .name = "errdex-to-list",
	    .help = "to the list, where letters act; the text stays",
	    .keys = { [FOCUS_QUERY] = KEYS("Esc") },
	    .run = move_to_list,
	},
	{
	    .name = "errdex-to-query",
	    .help = "back to the query; digits and Chinese go there, too",
	    .keys = { [FOCUS_PANE] = KEYS("/"), [FOCUS_DETAILS] = KEYS("/") },
	    .hint = "Query",
	    .rank = 6,
	    .run = move_to_query,
	},
	{
	    .name = "errdex-up",
	    .help = "the entry before",
	    .keys = { [FOCUS_QUERY] = KEYS("Up"), [FOCUS_PANE] = KEYS("k") },
	    .run = move_up,
	},
	{
	    .name = "errdex-down",
	    .help = "the next entry",
	    .keys = { [FOCUS_QUERY] = KEYS("Down"), [FOCUS_PANE] = KEYS("j") },
	    .run = move_down,
	},
	{
	    .name = "errdex-page-up",
	    .help = "a page up",
	    .keys = { [FOCUS_QUERY] = KEYS("PgUp") },
	    .run = move_page_up,
	},
	{
	    .name = "errdex-page-down",
	    .help = "a page down",
	    .keys = { [FOCUS_QUERY] = KEYS("PgDn"),
		[FOCUS_PANE] = KEYS("Space") },
	    .run = move_page_down,
	},
	{
	    .name = "errdex-first",
	    .help = "the first entry",
	    .keys = { [FOCUS_QUERY] = KEYS("C-Home"),
		[FOCUS_PANE] = KEYS("g", "Home") },
	    .run = move_to_first,
	},
	{
	    .name = "errdex-last",
	    .help = "the last entry",
	    .keys = { [FOCUS_QUERY] = KEYS("C-End"),
		[FOCUS_PANE] = KEYS("G", "End") },
	    .run = move_to_last,
	},
	{
	    .name = "errdex-follow",
	    .help = "after a number: follow the link or entry it stands at",
	    .keys = { [FOCUS_DETAILS] = KEYS("Enter") },
	    .hint = "Follow",
	    .rank = 4,
	    .is_of_use = move_has_references,
	    .run = reader_follow,
	},
	{
	    .name = "errdex-next-entry",
	    .help = "the next entry",
	    .keys = { [FOCUS_DETAILS] = KEYS("n", "Right") },
	    .hint = "Next",
	    .rank = 2,
	    .run = move_to_next_entry,
	},
	{
	    .name = "errdex-previous-entry",
	    .help = "the entry before",
	    .keys = { [FOCUS_DETAILS] = KEYS("N", "Left") },
	    .hint = "Previous",
	    .rank = 5,
	    .run = move_to_previous_entry,
	},
	{
	    .name = "errdex-scroll-up",
	    .help = "a line up",
	    .keys = { [FOCUS_DETAILS] = KEYS("Up", "k"),
		[FOCUS_HELP] = KEYS("Up", "k") },
	    .run = move_text_up,
	},
	{
	    .name = "errdex-scroll-down",
	    .help = "a line down",
	    .keys = { [FOCUS_DETAILS] = KEYS("Down", "j"),
		[FOCUS_HELP] = KEYS("Down", "j") },
	    .run = move_text_down,
	},
	{
	    .name = "errdex-scroll-page-up",
	    .help = "a page up",
	    .keys = { [FOCUS_DETAILS] = KEYS("PgUp", "b"),
		[FOCUS_HELP] = KEYS("PgUp", "b") },
	    .run = move_text_page_up,
	},
	{
	    .name = "errdex-scroll-page-down",
	    .help = "a page down",
	    .keys = { [FOCUS_DETAILS] = KEYS("PgDn", "Space"),
		[FOCUS_HELP] = KEYS("PgDn", "Space") },
	    .run = move_text_page_down,
	},
	{
	    .name = "errdex-scroll-first",
	    .help = "to the start",
	    .keys = { [FOCUS_DETAILS] = KEYS("Home", "g"),
		[FOCUS_HELP] = KEYS("Home", "g") },
	    .run = move_text_to_first,
	},
	{
	    .name = "errdex-scroll-last",
	    .help = "to the end",
	    .keys = { [FOCUS_DETAILS] = KEYS("End", "G"),
		[FOCUS_HELP] = KEYS("End", "G") },
	    .run = move_text_to_last,
	},
	{
	    .name = "errdex-redraw",
	    .help = "draw the screen again",
	    .keys = { [FOCUS_QUERY] = KEYS("C-l") },
	    .everywhere = true,
	    .run = move_redraw,
	},
	{
	    .name = "errdex-suspend",
	    .help = "to the shell; fg comes back",
	    .keys = { [FOCUS_QUERY] = KEYS("C-z") },
	    .everywhere = true,
	    .run = move_to_shell,
	},
	{
	    .name = "errdex-quit",
	    .help = "quit",
	    .keys = { [FOCUS_QUERY] = KEYS("F10"),
		[FOCUS_PANE] = KEYS("q"),
		[FOCUS_DETAILS] = KEYS("F10"),
		[FOCUS_HELP] = KEYS("F10") },
	    .hint = "Quit",
	    .rank = 1,
	    .run = move_out,
	},
	{
	    .name = "errdex-end",
	    .help = "quit, where nothing is typed",
	    .keys = { [FOCUS_QUERY] = KEYS("C-d") },
	    .when_empty = true,
	    .run = move_out,
	},
	{
	    .name = "errdex-interrupt",
	    .help = "quit at once",
	    .keys = { [FOCUS_QUERY] = KEYS("C-c") },
	    .everywhere = true,
	    .run = move_out_interrupted,
	},
	{
	    .name = "errdex-abort",
	    .keys = { [FOCUS_QUERY] = KEYS("C-\\") },
	    .everywhere = true,
	    .run = move_out_aborted,
	},
};
const size_t actions_count = sizeof(actions) / sizeof(actions[0]);

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
