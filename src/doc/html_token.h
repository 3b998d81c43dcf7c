#ifndef DOC_HTML_TOKEN_H
#define DOC_HTML_TOKEN_H

#include "doc/tag.h"

enum html_token_type {
	TOKEN_TEXT, /* a '<' that begins no tag of a known kind is one, too */
	TOKEN_TAG,
	TOKEN_HIDDEN, /* a comment, or <style> or <script> with its content */
};

struct html_token {
	enum html_token_type type;
	size_t at; /* offset of its first byte */
	struct span text;
	struct tag tag; /* of TOKEN_TAG */
};

/* HTML as it is cut into tokens. Begins as zero but for bytes and at. */
struct html_tokens {
	struct span bytes;
	size_t at;            /* of the next token */
	bool comment_goes_on; /* no comment ends from here on, */
	bool hidden_goes_on;  /* no <style> or <script> */
};

/* The next token; false at the end. Linear in the size of bytes for all. */
bool html_next(struct html_tokens *tokens, struct html_token *token);

#endif
