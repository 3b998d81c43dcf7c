#include "tui/palette.h"

#include <curses.h>

#include "text/suggestion.h"

#define BRIGHT 8

/*
 * Nothing is told by colour alone. Of a terminal's eight colours red and
 * magenta are the two that are easy to read on black and on white; blue drowns
 * in the one, yellow, green and cyan in the other.
 */
static const struct {
	const char *name;
	struct look look;
} usual[LOOK_COUNT] = {
	[STYLE_NORMAL] = { "normal", { A_NORMAL, A_NORMAL, -1 } },
	[STYLE_BORDER] = { "border", { A_DIM, A_DIM, -1 } },
	[STYLE_TITLE] = { "title", { A_BOLD, A_BOLD, -1 } },
	[STYLE_HEADING] = { "heading", { A_BOLD, A_BOLD, -1 } },
	[STYLE_CODE] = { "code", { A_BOLD, A_BOLD, -1 } },
	[STYLE_DIM] = { "dim", { A_DIM, A_DIM, -1 } },
	[STYLE_MARK] = { "mark", { A_REVERSE, A_NORMAL, COLOR_RED } },
	[STYLE_LINK] = { "link", { A_UNDERLINE, A_UNDERLINE, -1 } },
	[STYLE_URL] = { "url", { A_UNDERLINE, A_UNDERLINE, -1 } },
	[STYLE_KEY] = { "key", { A_BOLD, A_BOLD, -1 } },
	[STYLE_PROMPT] = { "prompt", { A_BOLD, A_BOLD, COLOR_MAGENTA } },
	[STYLE_CHIP] = { "chip", { A_REVERSE, A_REVERSE, COLOR_MAGENTA } },
	[STYLE_STATUS] = { "status", { A_BOLD, A_BOLD, -1 } },
	[STYLE_ERROR] = { "error", { A_BOLD, A_BOLD, COLOR_RED } },
	[LOOK_MATCH] = { "match",
	    { A_UNDERLINE | A_BOLD, A_BOLD, COLOR_MAGENTA } },
	[LOOK_SELECTED] = { "selected", { A_REVERSE, A_REVERSE, -1 } },
	[LOOK_INACTIVE] = { "inactive", { A_BOLD, A_BOLD, -1 } },
};

static const struct {
	const char *name;
	short foreground;
} colors[] = {
	{ "default", -1 },
	{ "black", COLOR_BLACK },
	{ "red", COLOR_RED },
	{ "green", COLOR_GREEN },
	{ "yellow", COLOR_YELLOW },
	{ "blue", COLOR_BLUE },
	{ "magenta", COLOR_MAGENTA },
	{ "cyan", COLOR_CYAN },
	{ "white", COLOR_WHITE },
	{ "bright-black", BRIGHT + COLOR_BLACK },
	{ "bright-red", BRIGHT + COLOR_RED },
	{ "bright-green", BRIGHT + COLOR_GREEN },
	{ "bright-yellow", BRIGHT + COLOR_YELLOW },
	{ "bright-blue", BRIGHT + COLOR_BLUE },
	{ "bright-magenta", BRIGHT + COLOR_MAGENTA },
	{ "bright-cyan", BRIGHT + COLOR_CYAN },
	{ "bright-white", BRIGHT + COLOR_WHITE },
};

static const struct {
	const char *name;
	attr_t attribute;
} attributes[] = {
	{ "bold", A_BOLD },
	{ "underline", A_UNDERLINE },
	{ "reverse", A_REVERSE },
	{ "dim", A_DIM },
};

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

void
palette_init(struct palette *palette)
{
	size_t i;

	for (i = 0; i < LOOK_COUNT; i++)
		palette->looks[i] = usual[i].look;
}

static bool
style_named(struct span name, size_t *style, struct err *err)
{
	struct suggestion suggestion = { .typed = name };

	for (*style = 0; *style < LOOK_COUNT; (*style)++) {
		if (span_eq(name, span_of(usual[*style].name)))
			return true;
		suggestion_consider(&suggestion, usual[*style].name);
	}
	return suggestion_fail(&suggestion, "style", "", err);
}

/* A look as words make it up. */
struct mixture {
	attr_t attributes;
	bool has_attributes;
	short foreground;
};

static bool
add_word(struct mixture *mixture, struct span word, struct err *err)
{
	struct suggestion suggestion = { .typed = word };
	size_t i;

	for (i = 0; i < LENGTH(colors); i++) {
		if (span_eq(word, span_of(colors[i].name))) {
			mixture->foreground = colors[i].foreground;
			return true;
		}
		suggestion_consider(&suggestion, colors[i].name);
	}
	for (i = 0; i < LENGTH(attributes); i++) {
		if (span_eq(word, span_of(attributes[i].name))) {
			mixture->attributes |= attributes[i].attribute;
			mixture->has_attributes = true;
			return true;
		}
		suggestion_consider(&suggestion, attributes[i].name);
	}
	return suggestion_fail(&suggestion, "colour or attribute", "", err);
}

bool
palette_set(struct palette *palette, struct span style,
    const struct span *words, size_t count, struct err *err)
{
	struct mixture mixture = { .foreground = -1 };
	size_t i, which;

	if (!style_named(style, &which, err))
		return false;
	for (i = 0; i < count; i++)
		if (!add_word(&mixture, words[i], err))
			return false;
	palette->looks[which].color = mixture.attributes;
	palette->looks[which].foreground = mixture.foreground;
	if (mixture.has_attributes)
		palette->looks[which].mono = mixture.attributes;
	return true;
}
