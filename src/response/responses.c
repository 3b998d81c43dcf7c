#include "response/responses.h"

#include <string.h>

#include "base/ascii.h"
#include "response/key.h"
#include "response/margin.h"
#include "response/peek.h"
#include "response/reading.h"
#include "response/record.h"

/*
 * A string that is no value of ours is read, too. Quotes inside and behind
 * words are apostrophes and inches.
 */
static bool
read_string(struct responses *responses)
{
	struct span text = reading_visible(responses);
	struct quote open = quote_at(text, responses->at), close;
	size_t from = responses->at + open.len, end;

	if (open.kind == QUOTE_NONE)
		return false;
	if (peek_is_behind_word(text, responses->at)) {
		responses->at = from;
		return true;
	}
	end = reading_find_end(responses, from, open);
	responses->at = from;
	if (end == SPAN_NONE)
		return true;
	close = quote_at(text, end);
	if (!ascii_is_word(peek_byte(text, end + close.len)))
		gather_enter_string(&responses->gather, end, end + close.len);
	return true;
}

/* Whether a line may go on with what the one before began. */
static bool
continues(struct span text, size_t at)
{
	struct key_place place;

	return key_find(text, peek_skip_blanks(text, at), &place) &&
	    !place.key->vague;
}

/*
 * Whether a line begins as none does inside of an object. Before what it says
 * may stand what stands before the line before, too.
 */
static bool
begins_anew(struct span text, size_t before, size_t at)
{
	size_t behind = at - 1;

	at += margin_len(
	    span_sub(text, before, behind), span_sub(text, at, text.len));
	if (peek_byte(text, at) == '{') {
		while (
		    behind > 0 && peek_is_one_of(text.ptr[behind - 1], " \t\r"))
			behind--;
		return behind == 0 ||
		    !peek_is_one_of(text.ptr[behind - 1], ":,[{");
	}
	return ascii_is_word(peek_byte(text, at)) || peek_byte(text, at) == '[';
}

static void
read_line_end(struct responses *responses)
{
	struct gather *gather = &responses->gather;
	struct span text = reading_visible(responses);
	size_t at = responses->at++, before = responses->line;

	responses->line = responses->at;
	gather_end_value(gather, at);
	if (responses->at == text.len || continues(text, responses->at))
		return;
	if (begins_anew(text, before, responses->at))
		gather_end_objects(gather, at);
	else
		gather_end_record(gather, at);
}

/* Passes what cannot be the beginning of anything. */
static bool
skip_rest(struct responses *responses)
{
	struct span text = reading_visible(responses);
	struct quote quote = quote_at(text, responses->at);

	responses->at += quote.len ? quote.len : 1;
	return true;
}

static bool
read_sign(struct responses *responses)
{
	struct gather *gather = &responses->gather;
	char c = reading_visible(responses).ptr[responses->at];

	if (!peek_is_one_of(c, "{}\n"))
		return false;
	if (c == '\n') {
		read_line_end(responses);
		return true;
	}
	if (c == '{')
		gather_enter_object(gather);
	else
		gather_leave_object(gather, responses->at);
	responses->at++;
	return true;
}

static void
read_next(struct responses *responses)
{
	struct span text = reading_visible(responses);

	while (responses->at < text.len &&
	    !responses->stops[(unsigned char)text.ptr[responses->at]])
		responses->at++;
	if (responses->at < text.len)
		(void)(read_sign(responses) || reading_key(responses) ||
		    read_string(responses) || reading_tag(responses) ||
		    skip_rest(responses));
	else if (responses->gather.strings > 0)
		responses->at = gather_leave_string(&responses->gather);
	else
		responses->finished = true;
}

/* Bytes that quotes, tags, objects and lines begin with; keys add theirs. */
static const char *const stops = "\n{}\"'\\<&\xE2\xEF";

void
responses_begin(struct responses *responses, struct span text)
{
	const char *stop;

	gather_begin(&responses->gather, text);
	responses->at = 0;
	responses->line = 0;
	responses->finished = false;
	memset(responses->barren, 0, sizeof(responses->barren));
	memset(responses->stops, 0, sizeof(responses->stops));
	member_mark_beginnings(responses->stops);
	for (stop = stops; *stop; stop++)
		responses->stops[(unsigned char)*stop] = true;
}

bool
responses_next(struct responses *responses, struct response *response)
{
	while (!record_take(&responses->gather, response)) {
		if (responses->finished)
			return false;
		read_next(responses);
		if (responses->finished)
			gather_finish(&responses->gather);
	}
	return true;
}
