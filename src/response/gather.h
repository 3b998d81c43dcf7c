#ifndef RESPONSE_GATHER_H
#define RESPONSE_GATHER_H

#include "response/doubt.h"
#include "response/response.h"

/*
 * What is known of the responses of a text while it is read: the members that
 * were met so far, in each of the objects and strings that are open, and the
 * responses that were found but may be overruled by what comes.
 */
enum level_kind {
	LEVEL_TEXT,   /* outside of everything */
	LEVEL_STRING, /* between two quotes */
	LEVEL_OBJECT, /* between braces, or in <Error> */
};

struct level {
	enum level_kind kind;
	size_t end, resume; /* of a string: its closing quote, and behind it */
	struct span members[MEMBER_COUNT];
	enum member open; /* its value has no quotes and goes on */
	size_t open_from;
	enum response_form form;
	size_t escaped;
	enum doubt doubt; /* of its code */
	size_t found;     /* how many responses had been found when it began */
};

static inline bool
level_has(const struct level *level, enum member member)
{
	return level->members[member].len > 0;
}

enum {
	LEVELS_MAX = 16, /* what lies deeper is passed over */
	FOUND_KEPT = 32, /* responses that may yet be overruled */
	FOUND_MAX = FOUND_KEPT + 2 * LEVELS_MAX
};

struct gather {
	struct span text;
	struct level levels[LEVELS_MAX];
	size_t depth;       /* the innermost level */
	size_t deeper;      /* objects that are open beyond the last one */
	size_t strings;     /* how many of the levels are strings */
	size_t string_end;  /* of the innermost string; else of the text */
	enum member cut_in; /* what the end of the text cut off */

	struct {
		struct response response;
		size_t strings;
	} found[FOUND_MAX];
	size_t nfound, ntaken; /* since the start; the difference is there */
};

void gather_begin(struct gather *gather, struct span text);

/* The innermost level. */
struct level *gather_level(struct gather *gather);

/*
 * A member with a value, which is part of the text; the first of a kind
 * counts, but outside of objects a second code, or a second message behind a
 * code, begins another response.
 */
void gather_set(struct gather *gather, enum member member, struct span value);

/* The same for a code. One that is in doubt gives way to one that is not. */
void gather_set_code(struct gather *gather, struct span value,
    enum response_form form, enum doubt doubt);

/* How many strings escape the message that is read. */
void gather_set_escaped(struct gather *gather, size_t escaped);

/* An exception begins; its form and the value behind its name. */
void gather_begin_thrown(struct gather *gather, size_t at);

/* A value without quotes begins; it ends where a key or the level does. */
void gather_open_value(struct gather *gather, enum member member, size_t at);
void gather_end_value(struct gather *gather, size_t at);

void gather_enter_object(struct gather *gather);
void gather_leave_object(struct gather *gather, size_t at);

/* An element begins that stands in none of its kind, which was never ended. */
void gather_enter_element(struct gather *gather, size_t at);

/*
 * A string ends where its text does; what is open in it ends, too. Leaving it
 * returns where reading goes on.
 */
void gather_enter_string(struct gather *gather, size_t end, size_t resume);
size_t gather_leave_string(struct gather *gather);

/* The line ends, and nothing of it goes on; the same with all objects. */
void gather_end_record(struct gather *gather, size_t at);
void gather_end_objects(struct gather *gather, size_t at);

/* The text ends. */
void gather_finish(struct gather *gather);

#endif
