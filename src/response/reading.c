#include "response/reading.h"

#include "response/peek.h"
#include "response/value.h"

struct span
reading_visible(const struct responses *responses)
{
	return span_sub(
	    responses->gather.text, 0, responses->gather.string_end);
}

size_t
reading_find_end(struct responses *responses, size_t at, struct quote open)
{
	size_t *barren = &responses->barren[open.kind][open.escapes];
	struct span text = reading_visible(responses);
	size_t end;

	if (at < *barren)
		return SPAN_NONE;
	end = quote_find_end(text, at, open);
	if (end != SPAN_NONE)
		return end;
	end = span_find(text, SPAN_LIT("\n"), at);
	*barren = end == SPAN_NONE ? text.len : end;
	return SPAN_NONE;
}

void
reading_set(struct responses *responses, const struct key_place *place,
    enum response_form form, struct span value)
{
	enum member member = place->key->member;
	struct gather *gather = &responses->gather;

	value = span_trim(value);
	if (member <= MEMBER_DESC && !value_is_code(value))
		return;
	if (member == MEMBER_CODE)
		gather_set_code(gather, value, form, place->doubt);
	else
		gather_set(gather, member, value);
}

/* How often a text between such quotes was put into a string. */
static size_t
count_strings(struct quote quote)
{
	size_t count = 1, escapes;

	for (escapes = quote.escapes; escapes > 0; escapes /= 2)
		count++;
	return count;
}

/* Whether a value is all that is to be read of it: it is no text. */
static bool
is_atom(enum member member, struct span value)
{
	return member == MEMBER_REQUEST ||
	    (member <= MEMBER_DESC && value_is_code(span_trim(value)));
}

/*
 * A value between quotes; where the closing one is missing, it ends with the
 * line. What is said in a text is read on its own.
 */
static void
read_quoted_value(struct responses *responses, const struct key_place *place,
    struct quote open)
{
	struct gather *gather = &responses->gather;
	enum member member = place->key->member;
	size_t from = place->value + open.len;
	size_t end = reading_find_end(responses, from, open);
	size_t resume;

	if (end == SPAN_NONE) {
		end = responses->barren[open.kind][open.escapes];
		if (end == gather->text.len)
			gather->cut_in = member;
		resume = end;
	} else {
		resume = end + quote_at(gather->text, end).len;
	}
	if (member == MEMBER_MESSAGE)
		gather_set_escaped(gather, count_strings(open));
	reading_set(responses, place,
	    place->quoted ? RESPONSE_QUOTED : RESPONSE_PLAIN,
	    span_sub(gather->text, from, end));
	responses->at = resume;
	if (!is_atom(member, span_sub(gather->text, from, end))) {
		gather_enter_string(gather, end, resume);
		responses->at = from;
	}
}

/* What stands behind a code is its sub-code, if that is in brackets. */
static void
read_bracketed(struct responses *responses)
{
	struct span text = reading_visible(responses);
	size_t at = responses->at;
	struct span rest, number;

	while (peek_is_one_of(peek_byte(text, at), " \t,;:-"))
		at++;
	rest = span_sub(text, at, at + VALUE_CODE_MAX);
	if (!value_cut_bracketed(&rest, &number))
		return;
	gather_set(&responses->gather, MEMBER_MODULE, number);
	responses->at = (size_t)(rest.ptr - text.ptr);
	gather_set_escaped(&responses->gather, responses->gather.strings);
	gather_open_value(&responses->gather, MEMBER_MESSAGE, responses->at);
}

/* A code without quotes, perhaps in brackets. */
static void
read_bare_code(struct responses *responses, const struct key_place *place)
{
	static const char *const brackets[] = { "(", "（", "[", NULL };
	struct gather *gather = &responses->gather;
	struct span text = reading_visible(responses);
	size_t at = place->value, len;

	if (!place->quoted)
		peek_skip_one_of(text, &at, brackets);
	len = value_code(text, at);
	responses->at = place->value;
	if (len == 0 ||
	    (place->key->vague && !peek_is_one_of(text.ptr[at], "-0123456789")))
		return;
	reading_set(responses, place,
	    place->quoted ? RESPONSE_QUOTED : RESPONSE_PLAIN,
	    span_sub(text, at, at + len));
	responses->at = at + len;
	if (!place->quoted)
		read_bracketed(responses);
	else if (responses->at == gather->text.len)
		gather->cut_in = place->key->member;
}

/* An identifier, which may be base64, ends with its word. */
static void
read_identifier(struct responses *responses, const struct key_place *place)
{
	struct span text = reading_visible(responses);
	size_t end = place->value;

	while (value_is_name_char(peek_byte(text, end)) ||
	    peek_is_one_of(peek_byte(text, end), "+/="))
		end++;
	responses->at = end;
	reading_set(responses, place, RESPONSE_PLAIN,
	    span_sub(text, place->value, end));
}

/* An argument between quotes, and the comma behind it; false for the last. */
static bool
read_argument(struct responses *responses, enum member member, size_t *at)
{
	const struct member_key key = { .member = member };
	struct gather *gather = &responses->gather;
	struct span text = reading_visible(responses), value;
	struct quote open = quote_at(text, *at);
	size_t end;

	if (open.kind == QUOTE_NONE)
		return false;
	end = reading_find_end(responses, *at + open.len, open);
	value = span_sub(text, *at + open.len, end);
	if (end == SPAN_NONE ||
	    (member == MEMBER_CODE && !value_is_code(value)))
		return false;
	if (member == MEMBER_MESSAGE)
		gather_set_escaped(gather, count_strings(open));
	reading_set(responses, &(struct key_place){ .key = &key },
	    RESPONSE_THROWN, value);
	responses->at = end + quote_at(text, end).len;
	/* The arguments, and not what stands there, are what it says. */
	gather_open_value(gather, MEMBER_OTHER, responses->at);
	*at = peek_skip_blanks(text, responses->at);
	if (!peek_skip(text, at, ","))
		return false;
	*at = peek_skip_blanks(text, *at);
	return true;
}

/* TencentCloudSDKException('AuthFailure', 'message', 'identifier') */
static void
read_thrown(struct responses *responses, const struct key_place *place)
{
	size_t at = place->value;

	gather_begin_thrown(&responses->gather, at);
	if (peek_skip(reading_visible(responses), &at, "("))
		(void)(read_argument(responses, MEMBER_CODE, &at) &&
		    read_argument(responses, MEMBER_MESSAGE, &at) &&
		    read_argument(responses, MEMBER_REQUEST, &at));
}

static void
read_bare_value(struct responses *responses, const struct key_place *place)
{
	struct gather *gather = &responses->gather;
	enum member member = place->key->member;

	responses->at = place->value;
	if (member <= MEMBER_DESC) {
		read_bare_code(responses, place);
	} else if (member == MEMBER_THROWN) {
		read_thrown(responses, place);
	} else if (member == MEMBER_REQUEST) {
		read_identifier(responses, place);
	} else if (!place->quoted) {
		if (member == MEMBER_MESSAGE)
			gather_set_escaped(gather, gather->strings);
		gather_open_value(gather, member, place->value);
	}
}

/* "AccessDenied(Message: ...": a name is the code of what is in brackets. */
static void
read_name_before(struct responses *responses)
{
	struct span text = responses->gather.text;
	size_t at = responses->at, from;

	if (at == 0 || text.ptr[at - 1] != '(')
		return;
	for (from = --at; from > 0 && value_is_name_char(text.ptr[from - 1]) &&
	     at - from < VALUE_CODE_MAX;)
		from--;
	if (at > from && value_code(text, from) == at - from)
		gather_set_code(&responses->gather, span_sub(text, from, at),
		    RESPONSE_THROWN, DOUBT_NONE);
}

/* Whether a number that is called a code is just part of a message. */
static bool
is_part(const struct responses *responses, const struct key_place *place)
{
	const struct gather *gather = &responses->gather;

	return place->direct &&
	    gather->levels[gather->depth].open == MEMBER_MESSAGE;
}

bool
reading_key(struct responses *responses)
{
	struct span text = reading_visible(responses);
	struct key_place place;
	struct quote quote;

	if (!key_find(text, responses->at, &place) ||
	    is_part(responses, &place))
		return false;
	gather_end_value(&responses->gather, responses->at);
	if (place.key->member == MEMBER_MESSAGE && !place.quoted)
		read_name_before(responses);
	quote = quote_at(text, place.value);
	if (quote.kind == QUOTE_NONE)
		read_bare_value(responses, &place);
	else
		read_quoted_value(responses, &place, quote);
	return true;
}
