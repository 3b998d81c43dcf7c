#ifndef TUI_DOSSIER_H
#define TUI_DOSSIER_H

#include "tui/picker.h"
#include "view/scroll.h"
#include "view/subject.h"

struct app;

/* All that is known of one entry of a picker, full-screen. */
struct dossier {
	const struct picker *picker; /* which may be closed itself */
	const struct entry *entry;   /* of its contents; NULL: none is open */
	struct subject subject;
	struct lines lines; /* for this width */
	size_t width;
	struct scroll scroll;
};

void dossier_finish(struct dossier *dossier);
void dossier_open(
    struct app *app, const struct picker *picker, const struct entry *entry);
void dossier_close(struct app *app);
void dossier_update(struct app *app, size_t height, size_t width);

/* Of what is chosen in a picker; else the document of the chosen entry. */
void dossier_show(struct app *app);

/* Whether there is reason to; as in struct action. */
bool dossier_can_show(const struct app *app, struct buf *hint);

/* Another one, of the list if that is open, else of all. */
void dossier_next(struct app *app, ptrdiff_t by);

#endif
