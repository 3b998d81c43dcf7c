#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stdbool.h>
#include <stddef.h>

enum err_code {
	ERR_NONE,
	ERR_SYSTEM,  /* a call to the system failed */
	ERR_MISSING, /* what was asked for is not there */
	ERR_SIZE,    /* larger than what can be held */
	ERR_SYNTAX,  /* bytes that cannot be understood */
	ERR_USAGE,   /* a command line that cannot be understood */
};

/*
 * Why a call failed. Zero-initialised is "nothing failed". The text may quote
 * bytes from outside, so it goes through the filter before it is shown.
 */
struct err {
	enum err_code code;
	size_t line; /* in the file that was read; 0: none */
	char text[512];
};

/* Fills in err, which may be NULL, and returns false. */
bool err_set(struct err *err, enum err_code code, size_t line,
    const char *format, ...) __attribute__((format(printf, 4, 5)));

#endif
