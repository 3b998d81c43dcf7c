#include "support/tokens.h"

#include "support/suite.h"
#include "text/utf8.h"

/* Appends bytes as "^[[A", so that what came out can be compared and read. */
static void
add_bytes(struct buf *out, struct span bytes)
{
	size_t i;

	for (i = 0; i < bytes.len; i++) {
		unsigned char c = (unsigned char)bytes.ptr[i];

		if (c < 0x20 || c == 0x7F)
			buf_addf(out, "^%c", c ^ 0x40);
		else
			buf_add_char(out, (char)c);
	}
}

static void
add_token(struct buf *out, const struct token *token)
{
	if (out->len > 0)
		buf_add_char(out, ' ');
	if (token->kind == TOKEN_ESCAPE) {
		buf_add(out, SPAN_LIT("Esc"));
	} else if (token->kind == TOKEN_MOUSE) {
		buf_addf(out, "mouse(%u%s%s %u,%u)", token->mouse.button,
		    token->mouse.released ? " up" : "",
		    token->mouse.moved ? " moved" : "", token->mouse.column,
		    token->mouse.row);
	} else {
		buf_add(out,
		    token->kind == TOKEN_PASTE ? SPAN_LIT("paste(")
					       : SPAN_LIT("("));
		add_bytes(out, token->bytes);
		buf_add_char(out, ')');
	}
}

void
tokens_take(struct input *input, struct buf *out, int64_t now)
{
	struct token token;

	while (input_next(input, &token, now)) {
		ck_assert_msg(
		    token.kind != TOKEN_KEY || utf8_is_valid(token.bytes),
		    "a key is not UTF-8: %.*s", SPAN_ARG(token.bytes));
		add_token(out, &token);
	}
}
