#ifndef RESPONSE_MEMBER_H
#define RESPONSE_MEMBER_H

#include "base/span.h"

/* What a failed response consists of, in whatever notation. */
enum member {
	MEMBER_CODE,
	MEMBER_MODULE,  /* a sub-code */
	MEMBER_DESC,    /* a second code, in words: codeDesc */
	MEMBER_MESSAGE, /* what went wrong, for people */
	MEMBER_THROWN,  /* what stands behind the name of an exception */
	MEMBER_REQUEST, /* the identifier of the call */
	MEMBER_OTHER,   /* nothing of ours, but it ends what comes before it */
	MEMBER_COUNT
};

/* A name that a member goes by: a row of the table in member.c. */
struct member_key {
	/*
	 * In lower case. Between its words may stand a blank, a hyphen, an
	 * underscore or nothing: "error code" is errorCode and Error Code, too.
	 */
	const char *name;
	enum member member;
	bool vague; /* it names other things more often */
};

/*
 * The key that a text has at an offset, the longest one, as a whole word; NULL
 * without one. Its length is put into *len.
 */
const struct member_key *member_at(struct span text, size_t at, size_t *len);

/* Whether a key says enough for a value to follow it directly. */
bool member_is_phrase(const struct member_key *key);

/* Marks the bytes that a key may begin with. */
void member_mark_beginnings(bool marks[256]);

#endif
