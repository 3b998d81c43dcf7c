#ifndef RESPONSE_KEY_H
#define RESPONSE_KEY_H

#include "response/doubt.h"
#include "response/member.h"

/* A key where it stands in a text, and what is behind it. */
struct key_place {
	const struct member_key *key;
	bool quoted; /* and over lines, as JSON has it */
	bool direct; /* nothing stands between them: "with code 4000" */
	enum doubt doubt;
	size_t value; /* the offset of what may be its value */
};

/*
 * False where there is none at an offset: a key that needs a colon, or an
 * equals sign, and has none is just a word.
 */
bool key_find(struct span text, size_t at, struct key_place *place);

#endif
