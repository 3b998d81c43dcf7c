#ifndef OUT_JSON_WRITE_H
#define OUT_JSON_WRITE_H

#include <jansson.h>

#include "out/out.h"

/* What json.h promises, for the files that write it. */

/* A string; empty as "", or as null. */
json_t *json_text(struct span text);
json_t *json_text_or_null(struct span text);

/* An entry, every key there. */
json_t *json_entry(const struct entry *entry);

/* Gives an object another member, at its end. */
void json_set(json_t *object, const char *key, json_t *value);

/* How objects follow one another. */
struct json_frame {
	const char *before, *between, *after;
	const char *none; /* all that is written where there is no object */
};

extern const struct json_frame json_array_frame, json_lines_frame;

/* Objects that are written one after another. */
struct json_writer {
	struct out *out;
	const struct json_frame *frame;
	size_t count;
	struct buf scratch;
};

struct json_writer json_begin(struct out *out, const struct json_frame *frame);

/* Begins an object that is written in pieces, or is the next as a whole. */
void json_next(struct json_writer *writer);

/* Writes a value and releases it. */
void json_put(struct json_writer *writer, json_t *value);

/*
 * Writes the members of an object and releases it; what follows may add to
 * them: the brace that ends it is left out.
 */
void json_put_open(struct json_writer *writer, json_t *object);

/* Writes signs of JSON itself. */
void json_put_signs(struct json_writer *writer, const char *signs);

void json_end(struct json_writer *writer);

#endif
