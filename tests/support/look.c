#include "support/look.h"

#include "support/length.h"

static const char *const colours[] = { "black", "red", "green", "yellow",
	"blue", "magenta", "cyan", "white" };

static void
add_word(struct buf *out, size_t start, const char *word)
{
	buf_addf(out, "%s%s", out->len > start ? " " : "", word);
}

static void
add_colour(struct buf *out, size_t start, const char *prefix, int colour)
{
	const int count = LENGTH(colours);

	if (colour == COLOUR_DEFAULT)
		return;
	add_word(out, start, prefix);
	if (colour < count)
		buf_addf(out, "%s", colours[colour]);
	else if (colour < 2 * count)
		buf_addf(out, "bright-%s", colours[colour - count]);
	else
		buf_addf(out, "colour-%d", colour);
}

void
look_add(const struct emulator_cell *cell, struct buf *out)
{
	const struct {
		bool on;
		const char *word;
	} attributes[] = {
		{ cell->bold, "bold" },
		{ cell->dim, "dim" },
		{ cell->underline, "underline" },
		{ cell->italic, "italic" },
		{ cell->blink, "blink" },
		{ cell->reverse, "reverse" },
	};
	size_t start = out->len, i;

	for (i = 0; i < LENGTH(attributes); i++)
		if (attributes[i].on)
			add_word(out, start, attributes[i].word);
	add_colour(out, start, "", cell->foreground);
	add_colour(out, start, "on-", cell->background);
	if (out->len == start)
		add_word(out, start, "plain");
}
