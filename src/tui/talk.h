#ifndef TUI_TALK_H
#define TUI_TALK_H

#include <stdio.h>

#include "query/index.h"
#include "sys/clipboard.h"
#include "tui/notes.h"
#include "view/details.h"

/*
 * The state of plain mode, and what it writes: short lines, counts before
 * what is counted, no signs that are there to be looked at.
 */
struct talk {
	const struct catalog *catalog;
	FILE *out;
	bool cuts; /* lines at the width of the terminal */

	struct index *index;
	struct query *query;
	struct results results;
	size_t listed; /* how many of them have been written */

	const struct entry *entry; /* written last; NULL: none */
	struct marker marker;
	struct subject subject;
	struct details details;
	struct line line;

	struct clipboard *clipboard;
	char *history;
	struct notes notes;

	bool prints; /* an entry is to be chosen for that */
	const struct entry *printed;
	bool done;
};

void talk_init(struct talk *talk, const struct catalog *catalog, FILE *out);
void talk_finish(struct talk *talk);

/* Writes one line, filtered. */
void talk_say(struct talk *talk, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* What there is, before anything has been asked. */
void talk_greet(struct talk *talk);

/* Searches, and writes how many were found and the best of them. */
void talk_search(struct talk *talk, struct span query);

/* Writes the next results, or those that were last written again. */
void talk_list_more(struct talk *talk);
void talk_list_again(struct talk *talk);

/* The result of a number, from 1, if it has been written; or NULL. */
const struct entry *talk_result(const struct talk *talk, size_t number);

/* Writes all of an entry. */
void talk_show(struct talk *talk, const struct entry *entry);

/* What a number in its details stands for; NULL: nothing. */
const struct reference *talk_reference(const struct talk *talk, size_t number);

#endif
