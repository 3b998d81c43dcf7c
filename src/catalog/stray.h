#ifndef CATALOG_STRAY_H
#define CATALOG_STRAY_H

#include "base/buf.h"
#include "doc/doc.h"

/* Lines that follow one another and look like codes, but stand in no table. */
struct stray {
	uint32_t first, last; /* lines */
	uint32_t ncodes;
	struct span text; /* of the first line, without its marks */
};

struct strays {
	struct stray *items;
	size_t count, cap;
	size_t ncodes; /* of all of them */
};

/*
 * Finds them in the prose and the code of a document: "-200  正常",
 * "#define E_AUTH 4100", "E_AUTH = 4100,". What is found is not certain to be
 * a code, but a reader who misses one learns where it stands.
 */
void strays_find(struct strays *strays, const struct doc *doc);
void strays_finish(struct strays *strays);

/* Whether a line looks like that; its text without its marks is in *text. */
bool stray_looks_like_code(struct span line, struct span *text);

/* "3 codes down to line 18 in no table: '-200  正常'" */
void stray_add_text(struct buf *out, const struct stray *stray);

#endif
