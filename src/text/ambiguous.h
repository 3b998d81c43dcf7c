#ifndef TEXT_AMBIGUOUS_H
#define TEXT_AMBIGUOUS_H

#include <stddef.h>
#include <wchar.h>

/* The data of width.c, sorted; written by ambiguous.cmake from data/unicode. */
struct ambiguous_range {
	wchar_t first, last;
};

extern const struct ambiguous_range ambiguous_ranges[];
extern const size_t ambiguous_nranges;

#endif
