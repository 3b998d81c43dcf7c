#ifndef DOC_HTML_H
#define DOC_HTML_H

#include "doc/plain.h"

/* A <table> in a text. */
struct html_extent {
	size_t end;  /* offset behind it */
	bool closed; /* it has its end tag */
};

/* bytes at from begin with a <table> tag. */
struct html_extent html_extent(struct span bytes, size_t from);

/* Reads one table; bytes are all of it, line that of its first byte. */
void html_read(struct doc_build *build, struct span bytes, size_t line);

#endif
