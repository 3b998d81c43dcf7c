#ifndef TESTS_SUPPORT_LINE_MODEL_H
#define TESTS_SUPPORT_LINE_MODEL_H

#include "base/buf.h"

/*
 * The query line as the manuals of readline and errdex describe it, in a few
 * lines of our own: what it must hold after what was done to it, in the words
 * of somebody who has only read them. Tests compare the program with it.
 */

enum line_mode {
	LINE_EMACS,
	LINE_VI_INSERT,
	LINE_VI_COMMAND,
	LINE_MODES,
};

struct line_model {
	/* What the owner sets. */
	enum line_mode mode;
	bool show_mode;             /* inputrc: set show-mode-in-prompt on */
	const char *const *history; /* newest first, up to a NULL; or NULL */

	bool left; /* for the list: there is no caret */
	struct buf text;
	size_t caret;

	/* Private. */
	bool searching, finding;
	struct buf sought;
};

void line_model_finish(struct line_model *model);

/* Characters, one after the other; of a paste all the same, but its controls.
 */
void line_model_type(struct line_model *model, struct span text);
void line_model_paste(struct line_model *model, struct span text);

/* Keys, by the names that are written on them. */
void line_model_left(struct line_model *model);
void line_model_home(struct line_model *model);
void line_model_end(struct line_model *model);
void line_model_delete(struct line_model *model);
void line_model_word_left(struct line_model *model);
void line_model_escape(struct line_model *model);
void line_model_escape_f(struct line_model *model); /* Esc and f at once */
void line_model_search(struct line_model *model);   /* C-r */
void line_model_discard(struct line_model *model);  /* C-u */

/* The list is left for the line again, as by "/". */
void line_model_enter(struct line_model *model);

/* Appends what is shown in front of the caret, and behind it. */
void line_model_add_shown(
    const struct line_model *model, struct buf *before, struct buf *behind);

#endif
