#include "response/record.h"

#include "response/value.h"
#include "text/number.h"

/* Cuts a sub-code, or what an exception begins with, off the message. */
static void
read_message(struct response *response)
{
	if (response->module.len == 0)
		value_cut_bracketed(&response->message, &response->module);
	response->message = span_trim(response->message);
	if (response->form == RESPONSE_THROWN && response->code.len == 0)
		value_cut_name(&response->message, &response->code);
}

static void
read_desc(struct response *response, struct span desc)
{
	/* What succeeded has a codeDesc too: "Success". */
	if (response->module.len > 0 || response_is_success(response) ||
	    span_eq(desc, response->code))
		return;
	response->module = desc;
}

/* A name alone, in a text, is the code of something else more often. */
static bool
is_vague(const struct response *response)
{
	int64_t number;

	if (response->code.len == 0)
		return true;
	return response->form == RESPONSE_PLAIN && response->message.len == 0 &&
	    response->request.len == 0 &&
	    !number_parse(response->code, &number);
}

static struct response
assemble(const struct gather *gather, const struct level *level)
{
	struct response response = {
		.form = level->form,
		.code = level->members[MEMBER_CODE],
		.module = level->members[MEMBER_MODULE],
		.message = level->members[MEMBER_MESSAGE],
		.request = level->members[MEMBER_REQUEST],
		.escaped = level->escaped,
		.vague = level->doubt != DOUBT_NONE,
		.cut_in = MEMBER_COUNT,
	};

	if (response.message.len == 0)
		response.message = level->members[MEMBER_THROWN];
	read_message(&response);
	if (response.code.len > 0)
		read_desc(&response, level->members[MEMBER_DESC]);
	response.vague |= is_vague(&response);
	if (response.code.len + response.module.len > 0)
		response.at =
		    (size_t)((response.code.len > 0 ? response.code.ptr
						    : response.module.ptr) -
			gather->text.ptr);
	return response;
}

/* The responses of a level that may still be changed. */
static size_t
first_found(const struct gather *gather, const struct level *level)
{
	return level->found > gather->ntaken ? level->found : gather->ntaken;
}

/*
 * An object overrules those in it, but for what stands in a string: that is
 * what it was told. False when it is itself overruled: it succeeded, but some
 * of what it consists of did not.
 */
static bool
overrule(
    struct gather *gather, const struct level *level, struct response *response)
{
	size_t from = first_found(gather, level);
	size_t i, kept = from;

	if (response_is_success(response) && gather->nfound > from)
		return false;
	for (i = from; i < gather->nfound; i++) {
		if (gather->found[i % FOUND_MAX].strings <= gather->strings)
			continue;
		gather->found[kept % FOUND_MAX] = gather->found[i % FOUND_MAX];
		kept++;
	}
	gather->nfound = kept;
	return true;
}

static void
add_found(struct gather *gather, const struct response *response)
{
	size_t i = gather->nfound++ % FOUND_MAX;

	gather->found[i].response = *response;
	gather->found[i].strings = gather->strings;
}

/* API 3.0 says the identifier of the call beside the error, not in it. */
static void
hand_request_down(struct gather *gather, const struct level *level)
{
	size_t i;

	if (!level_has(level, MEMBER_REQUEST))
		return;
	for (i = first_found(gather, level); i < gather->nfound; i++) {
		struct response *response =
		    &gather->found[i % FOUND_MAX].response;

		if (response->request.len == 0)
			response->request = level->members[MEMBER_REQUEST];
	}
}

/* Whether a line said a code that it gives in an object, too. */
static bool
is_said(const struct gather *gather, const struct level *level,
    const struct response *response)
{
	size_t i;

	if (response->module.len > 0)
		return false;
	for (i = first_found(gather, level); i < gather->nfound; i++)
		if (span_eq(gather->found[i % FOUND_MAX].response.code,
			response->code))
			return true;
	return false;
}

/* Whether nothing says that it failed, which was needed. */
static bool
is_refuted(const struct level *level, const struct response *response)
{
	return level->doubt == DOUBT_FAILED && response->module.len == 0 &&
	    response->message.len == 0 && response->request.len == 0;
}

void
record_end(struct gather *gather, const struct level *level, enum ending ending)
{
	bool object = level->kind == LEVEL_OBJECT;
	struct response response = assemble(gather, level);

	if (ending == ENDING_TEXT)
		response.cut_in = gather->cut_in;
	response.cut = (object && ending != ENDING_WHOLE) ||
	    response.cut_in < MEMBER_COUNT;
	if (is_refuted(level, &response))
		return;
	if (response.code.len + response.module.len == 0)
		hand_request_down(gather, level);
	else if (object && response.code.len > 0
		? overrule(gather, level, &response)
		: !is_said(gather, level, &response))
		add_found(gather, &response);
}

bool
record_take(struct gather *gather, struct response *response)
{
	bool overrulable =
	    gather->depth > 0 || level_has(&gather->levels[0], MEMBER_CODE);
	size_t kept = overrulable ? FOUND_KEPT : 0;

	if (gather->nfound - gather->ntaken <= kept)
		return false;
	*response = gather->found[gather->ntaken++ % FOUND_MAX].response;
	return true;
}
