#ifndef TUI_FOCUS_H
#define TUI_FOCUS_H

#include <stdbool.h>

/* Where keys go. */
enum focus {
	FOCUS_QUERY, /* they are typed, but those that are actions */
	FOCUS_PANE,  /* letters are actions */
	FOCUS_DETAILS,
	FOCUS_DOCUMENTS, /* as in the query; the list below is another */
	FOCUS_ERRORS,    /* likewise */
	FOCUS_REPORT,    /* of one document */
	FOCUS_HELP,
	FOCUS_COUNT
};

/* Whether a picker is there. */
static inline bool
focus_is_picker(enum focus focus)
{
	return focus == FOCUS_DOCUMENTS || focus == FOCUS_ERRORS;
}

/* Whether letters are typed there. */
static inline bool
focus_is_typed(enum focus focus)
{
	return focus == FOCUS_QUERY || focus_is_picker(focus);
}

#endif
