#include "response/response.h"

#include "doc/entity.h"
#include "response/responses.h"
#include "response/unescape.h"
#include "response/value.h"
#include "text/number.h"

/*
 * Whether it may be a query: in those the code stands right behind a colon,
 * and a sub-code is in no brackets.
 */
static bool
may_be_query(struct span text, const struct response *response)
{
	struct span before = span_sub(text, 0, response->at);

	return response->form == RESPONSE_PLAIN && response->module.len == 0 &&
	    response->request.len == 0 &&
	    (span_ends(before, SPAN_LIT(":")) ||
		span_ends(before, SPAN_LIT("：")));
}

bool
response_read(struct span text, struct response *response)
{
	struct responses responses;

	responses_begin(&responses, text);
	while (responses_next(&responses, response))
		if (response->code.len > 0 && !response->vague)
			return !may_be_query(text, response);
	return false;
}

bool
response_read_message(struct span text, struct response *response)
{
	*response =
	    (struct response){ .message = text, .cut_in = MEMBER_COUNT };
	if (!value_cut_bracketed(&response->message, &response->module))
		return false;
	response->message = span_trim(response->message);
	return response->message.len > 0;
}

bool
response_is_alike(const struct response *response, const struct response *other)
{
	return span_eq(response->code, other->code) &&
	    span_eq(response->module, other->module);
}

uint32_t
response_hash(const struct response *response)
{
	uint32_t hash = span_hash(SPAN_HASH, response->code);

	/* "1" and "23" are others than "12" and "3". */
	return span_hash(span_hash(hash, SPAN_LIT(" ")), response->module);
}

bool
response_is_success(const struct response *response)
{
	/* Where the status of HTTP stands for a code, the message tells. */
	return value_is_success(response->code) ||
	    (span_eq(response->code, SPAN_LIT("200")) &&
		value_is_success(response->message));
}

void
response_add_message(struct buf *out, const struct response *response)
{
	struct buf text = { 0 }, next = { 0 };
	size_t i;

	buf_add(&text, response->message);
	for (i = 0; i < response->escaped; i++) {
		struct buf swap = text;

		buf_clear(&next);
		unescape(&next, buf_span(&text));
		text = next;
		next = swap;
	}
	if (response->form == RESPONSE_TAGGED)
		entity_decode(out, buf_span(&text));
	else
		buf_add(out, buf_span(&text));
	buf_finish(&text);
	buf_finish(&next);
}

void
response_add_query(
    struct buf *out, const struct response *response, bool with_module)
{
	bool module = with_module && response->module.len > 0;

	if (response->code.len > 0)
		buf_addf(out, "code:%.*s%s", SPAN_ARG(response->code),
		    module ? " " : "");
	if (module)
		buf_addf(out, "module:%.*s", SPAN_ARG(response->module));
}
