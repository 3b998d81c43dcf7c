#ifndef CLI_LEDGER_H
#define CLI_LEDGER_H

#include "base/arena.h"
#include "out/annotation.h"
#include "response/response.h"

enum {
	LEDGER_ROWS = 4096,
	LEDGER_SLOTS = 4 * LEDGER_ROWS,
	LEDGER_TEXT = 4 * 1024 * 1024 /* bytes of what is said of them */
};

/* An error, what is said of it, and how often and where it was met. */
struct ledger_row {
	struct annotation annotation;
	struct annotation_place place;
	struct span said; /* as it was written the last time, or empty */
};

/*
 * The errors that were met, so that each is looked up once, and can be told of
 * in the end. Its memory is bounded: beyond LEDGER_ROWS errors, and half as
 * many that no document knows, they are counted together.
 */
struct ledger {
	const struct catalog *catalog;
	struct span in; /* in documents or sections of that name; empty: all */
	struct arena arena;
	struct ledger_row *rows;
	size_t count, cap;
	uint16_t *slots;         /* rows by their hash, counted from 1 */
	struct ledger_row other; /* the last error that has no row of its own */
	size_t beyond;           /* how many had none */
	struct out scratch;
	size_t text; /* bytes of what the rows keep */
};

void ledger_init(struct ledger *ledger, const struct catalog *catalog,
    struct span in, bool color);
void ledger_finish(struct ledger *ledger);

/*
 * Counts a response that stands in a line, and returns its row, valid until
 * the next call; NULL where there is nothing to say: it succeeded, or its code
 * is unknown and may be anything, or it has none: a number in brackets says
 * too little.
 */
struct ledger_row *ledger_note(
    struct ledger *ledger, const struct response *response, size_t line);

/* What is said of it, as text; valid until the next call. */
struct span ledger_say(struct ledger *ledger, struct ledger_row *row);

/* A table of the errors, the most frequent first, as text or as objects. */
void ledger_write(struct ledger *ledger, struct out *out);
void ledger_write_jsonl(struct ledger *ledger, struct out *out);

#endif
