#ifndef BASE_SPAN_H
#define BASE_SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A piece of text that somebody else owns: len bytes, not NUL-terminated. An
 * empty span may have a NULL ptr.
 */
struct span {
	const char *ptr;
	size_t len; /* bytes */
};

/* A span of a string literal. */
#define SPAN_LIT(s) ((struct span){ "" s, sizeof(s) - 1 })

/* The arguments of printf's "%.*s". */
#define SPAN_ARG(s) (int)(s).len, ((s).ptr ? (s).ptr : "")

struct span span_of(const char *cstr);

/* The bytes [from, to) of s; both are clamped to its length. */
struct span span_sub(struct span s, size_t from, size_t to);

bool span_eq(struct span a, struct span b);
bool span_starts(struct span s, struct span prefix);
bool span_ends(struct span s, struct span suffix);

/* Equal but for the case of ASCII letters. */
bool span_eq_nocase(struct span a, struct span b);

/* Byte order; as memcmp, a prefix comes before what it begins. */
int span_cmp(struct span a, struct span b);

/* The offset of the first needle at or after from; SPAN_NONE without one. */
#define SPAN_NONE ((size_t)-1)
size_t span_find(struct span s, struct span needle, size_t from);

/*
 * FNV-1a, 32 bits (draft-eastlake-fnv). What is hashed so far, at first
 * SPAN_HASH, goes on with each span.
 */
#define SPAN_HASH 2166136261U
uint32_t span_hash(uint32_t hash, struct span s);

/* How often a byte is in it. */
size_t span_count(struct span s, char c);

/* Without the ASCII blanks (space, tab, CR, LF, FF, VT) at its ends. */
struct span span_trim(struct span s);

/*
 * Cuts what stands before the next sep off *rest and puts it into *head; sep
 * itself is dropped. False when *rest has been used up (its ptr is then NULL),
 * so that "a,,b" gives three heads and "" gives one.
 */
bool span_cut(struct span *rest, char sep, struct span *head);

#endif
