#ifndef RESPONSE_VALUE_H
#define RESPONSE_VALUE_H

#include "base/span.h"

/* Values as they stand in responses, bare or between quotes. */

enum {
	VALUE_CODE_MAX = 128 /* no code is longer */
};

/* Whether a byte may be part of a code that is a name. */
bool value_is_name_char(char c);

/*
 * The length of the code that stands at an offset, without quotes: a number,
 * "-503", "0x1001", or a name that begins with a capital, "InvalidParameter".
 * 0 where none does: a date, a time, a version, an address are none.
 */
size_t value_code(struct span text, size_t at);

/* Whether the text between two quotes may be a code: "5100", "NoSuchKey". */
bool value_is_code(struct span text);

/*
 * Whether a code says that nothing failed: 0, "OK", "Success"; and whether a
 * message does, for those codes that leave it open.
 */
bool value_is_success(struct span text);

/*
 * Cuts a number in brackets, ASCII, full-width or escaped, off the start of
 * *text, and what is blank before it: "(10003)", "（ -514 ）". False where
 * there is none.
 */
bool value_cut_bracketed(struct span *text, struct span *number);

/*
 * Cuts a name and the hyphen behind it off the start of *text, as exceptions
 * begin: "AuthFailure.SecretIdNotFound-The SecretId is not found".
 */
bool value_cut_name(struct span *text, struct span *name);

#endif
