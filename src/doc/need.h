#ifndef DOC_NEED_H
#define DOC_NEED_H

#include "base/span.h"

/* What has to be done to a piece of Markdown before it can be shown. */
enum need {
	NEED_NOTHING,
	NEED_CLEANING, /* it has blanks to collapse or invisible characters */
	NEED_MARKUP,   /* it may hold markup, or an address to be a link */
};

/* Of text without blanks at its ends. */
enum need need_of(struct span text);

#endif
