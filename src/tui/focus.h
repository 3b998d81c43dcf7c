#ifndef TUI_FOCUS_H
#define TUI_FOCUS_H

/* Where keys go. */
enum focus {
	FOCUS_QUERY, /* they are typed, but those that are actions */
	FOCUS_PANE,  /* letters are actions */
	FOCUS_DETAILS,
	FOCUS_HELP,
	FOCUS_COUNT
};

#endif
