#ifndef TESTS_SUPPORT_PLACE_H
#define TESTS_SUPPORT_PLACE_H

#include "base/span.h"
#include "support/folder.h"

/* A folder for a journal, and the path of its file. */
struct place {
	struct folder folder;
	char path[128];
};

/* Nothing of the path exists yet; then the folders that the file is in do. */
void place_make(struct place *place);
void place_make_parents(const struct place *place);
void place_remove(struct place *place);

/* Makes a file of the text; it may be another one than the journal's. */
void place_write(const char *path, struct span text);

/* Adds a line to the journal, or fails the test. */
void place_add(const struct place *place, const char *line);

/* Fails the test unless the journal's lines are these. */
void place_assert_holds(const struct place *place, const char *text);

#endif
