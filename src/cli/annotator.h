#ifndef CLI_ANNOTATOR_H
#define CLI_ANNOTATOR_H

#include "cli/ledger.h"
#include "cli/passage.h"
#include "cli/remarks.h"
#include "text/colored.h"

/* What is written of a log. */
struct annotator_options {
	bool in_line;  /* what is said stands in the line, not below it */
	bool only;     /* no other lines */
	bool objects;  /* no lines at all, but an object for each error */
	bool filtered; /* lines go through the filter, their colours kept */
	bool counted;  /* it is told in which lines errors are */
};

enum {
	ANNOTATOR_BLOCK = 256 * 1024
};

/* What becomes of the part of the log that comes next. */
enum fate {
	FATE_COPY,
	FATE_HOLD, /* it is not known yet */
	FATE_DROP,
};

/*
 * Copies a log, byte for byte unless it is filtered, and says below each line
 * that names an error what that means. The log may come in pieces that end
 * anywhere; what has come is copied at once. Memory is bounded: of a line, or
 * of the lines that a response is printed over, only PASSAGE_BYTES are looked
 * at.
 *
 *	room = annotator_room(&annotator, &len);
 *	annotator_take(&annotator, read(fd, room, len));
 *	...
 *	annotator_end(&annotator);
 */
struct annotator {
	struct annotator_options options;
	struct out *out;
	struct ledger *ledger;
	char *block;    /* what has come and is not done with */
	size_t len;     /* of it; it is the beginning of a line */
	size_t written; /* so much of that was copied already */
	bool passing;   /* it was looked at, and so long that the rest passes */
	struct passage passage;
	enum fate fate;
	struct buf held;
	struct remarks remarks; /* on the line that ends next */
	struct span ending;     /* of the last line */
	struct colored colored;
	size_t line;  /* how many have ended, where they are counted */
	size_t found; /* errors that there was something to say of */
	char last;    /* the last byte that was copied; NUL: none was */
};

void annotator_init(struct annotator *annotator, struct out *out,
    struct ledger *ledger, struct annotator_options options);
void annotator_finish(struct annotator *annotator);

/* Where the next piece of the log is to be put; never empty. */
char *annotator_room(struct annotator *annotator, size_t *len);

/* So many bytes were put there. */
void annotator_take(struct annotator *annotator, size_t len);

/* The log ends. */
void annotator_end(struct annotator *annotator);

#endif
