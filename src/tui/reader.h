#ifndef TUI_READER_H
#define TUI_READER_H

#include "view/details.h"
#include "view/scroll.h"

struct app;

/* An entry that is read, and what of it is in sight. */
struct page {
	const struct entry *entry;
	struct scroll scroll;
};

/* Details, full-screen, and the way one came there by references. */
struct reader {
	struct page *pages; /* the last one is shown; none: it is closed */
	size_t count, cap;
	struct subject subject;
	struct details details; /* of the subject, for this width */
	size_t width;
	size_t number; /* that is being typed; 0: none */
};

void reader_finish(struct reader *reader);

/* The page that is shown; NULL while closed. */
struct page *reader_page(const struct reader *reader);

/* Makes what is to be seen, after something changed. */
void reader_update(struct app *app, size_t height, size_t width);

void reader_open(struct app *app, const struct entry *entry);
void reader_close(struct app *app);

/* To the page before this one, or to the panes; digits go first. */
void reader_back(struct app *app);

/* To another entry of the list one came from. */
void reader_next(struct app *app, ptrdiff_t by);

/* Appends a digit to the number of a reference. */
void reader_type_digit(struct app *app, unsigned digit);

/* The link that was typed; NULL when the number is no link's. */
const struct reference *reader_link(const struct reader *reader);

/* Goes to the entry, or opens the link, whose number was typed. */
void reader_follow(struct app *app);

#endif
