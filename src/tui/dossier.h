#ifndef TUI_DOSSIER_H
#define TUI_DOSSIER_H

#include "view/scroll.h"
#include "view/subject.h"

struct app;

/* What became of one document, full-screen. */
struct dossier {
	const struct entry *entry; /* of documents.contents; NULL: closed */
	struct subject subject;
	struct lines lines; /* for this width */
	size_t width;
	struct scroll scroll;
};

void dossier_finish(struct dossier *dossier);
void dossier_open(struct app *app, const struct entry *entry);
void dossier_close(struct app *app);
void dossier_update(struct app *app, size_t height, size_t width);

/* Of the document that is chosen, or that of the chosen entry. */
void dossier_show(struct app *app);

/* Another document, of the list if that is open, else of all. */
void dossier_next(struct app *app, ptrdiff_t by);

#endif
