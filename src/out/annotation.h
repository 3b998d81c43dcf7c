#ifndef OUT_ANNOTATION_H
#define OUT_ANNOTATION_H

#include "out/out.h"
#include "view/line.h"

/* What is said of an error that stands in a log. */
struct annotation {
	struct span code, module; /* as it stands there; module may be empty */
	const struct entry *public_entry; /* NULL: its code is unknown */
	const struct entry *module_entry; /* NULL: its module code is */
};

/* Where an error stands; lines count from 1. */
struct annotation_place {
	size_t count; /* 0: of a single one; line is where it is */
	size_t first, last;
};

/* Whether there is an entry for it, or for its module code. */
bool annotation_is_known(const struct annotation *annotation);

/*
 * "5100 内部错误 · 10003 ckafka db error → 提交工单…", a part of a line,
 * filtered.
 */
void text_annotation(struct out *out, const struct annotation *annotation);

/* The same as an object on a line of its own. */
void jsonl_annotation(struct out *out, const struct annotation *annotation,
    const struct annotation_place *place);

/* The codes of an annotation, and what they mean without the remedy. */
void
annotation_add_codes(struct line *line, const struct annotation *annotation);
void
annotation_add_meaning(struct line *line, const struct annotation *annotation);

#endif
