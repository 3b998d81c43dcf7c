#ifndef TUI_PLACES_H
#define TUI_PLACES_H

#include "view/pane.h"

struct app;

/*
 * The way one came: what was typed and chosen before an action set it aside,
 * to be gone back to.
 */
enum place_kind {
	PLACE_SCOPE,    /* left to see the module entries of one public code */
	PLACE_DOCUMENT, /* left to see the entries of one document */
	PLACE_JUMP,     /* left for the public entry of a module entry */
};

struct place {
	enum place_kind kind;
	struct buf query;
	unsigned base; /* enum focus */
	size_t chosen;
	bool chosen_by_hand;
	struct list lists[NPANES];           /* what was in sight */
	const struct entry *entries[NPANES]; /* and chosen; NULL: none */

	const struct document *document; /* of one */

	/* Of a scope: the public entry, and its module entries in order. */
	const struct entry *public_entry;
	uint32_t *modules;
	size_t nmodules;
};

/* Zero-initialised is at the start. */
struct places {
	struct place *at; /* the last is the newest */
	size_t count, cap;
};

void places_finish(struct places *places);

/* Whether they are of use now; as in struct action. */
bool places_can_enter_scope(const struct app *app, struct buf *hint);
bool places_can_jump(const struct app *app, struct buf *hint);

/* Lists only the module entries of a public one; the same again: all. */
void places_enter_scope(struct app *app);

/* Lists only the entries of one document. */
void places_enter_document(struct app *app, const struct document *document);

/* From a module entry to its public one; from there back. */
void places_jump(struct app *app);

/* Back to the newest place; false where there is none. */
bool places_back(struct app *app);

/* Another query was typed: there is no way back over a jump. */
void places_forget_jumps(struct app *app);

#endif
