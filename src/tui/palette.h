#ifndef TUI_PALETTE_H
#define TUI_PALETTE_H

#include "base/err.h"
#include "base/span.h"
#include "view/style.h"

/* What is added to a style rather than being one. */
enum {
	LOOK_MATCH = STYLE_COUNT,
	LOOK_SELECTED,
	LOOK_INACTIVE,
	LOOK_COUNT
};

/* How something looks. */
struct look {
	unsigned long mono, color; /* attributes without and with colours */
	short foreground;          /* 0 to 15; -1: the terminal's own */
};

/* How everything looks. */
struct palette {
	struct look looks[LOOK_COUNT];
};

/* The one that reads well on light and on dark terminals. */
void palette_init(struct palette *palette);

/*
 * Gives the style of that name another colour, other attributes, or both, as
 * words say: "bright-red", "default", "bold". What is told by attributes
 * stays so where there are no colours, unless attributes are given.
 */
bool palette_set(struct palette *palette, struct span style,
    const struct span *words, size_t count, struct err *err);

#endif
