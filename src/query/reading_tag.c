#include "query/reading.h"
#include "query/tag.h"

/* HTML has <code>, too. */
static bool
is_html(const struct responses *responses, struct span name)
{
	return span_eq(name, SPAN_LIT("code")) &&
	    responses->gather.levels[responses->gather.depth].kind !=
	    LEVEL_OBJECT;
}

static void
read_element(struct responses *responses, const struct tag *tag)
{
	struct span text = reading_visible(responses);
	size_t len, end = tag_find_next(text, tag);
	const struct member_key *key = member_at(tag->name, 0, &len);

	if (!key || len < tag->name.len || key->vague ||
	    is_html(responses, tag->name))
		return;
	if (end == text.len) {
		end = span_find(text, SPAN_LIT("\n"), tag->end);
		if (end == SPAN_NONE)
			responses->gather.cut_in = key->member;
	}
	reading_set(
	    responses, key, RESPONSE_TAGGED, span_sub(text, tag->end, end));
	responses->at = end < text.len ? end : text.len;
}

bool
reading_tag(struct responses *responses)
{
	struct tag tag;

	if (!tag_at(reading_visible(responses), responses->at, &tag))
		return false;
	if (!span_eq_nocase(tag.name, SPAN_LIT("error"))) {
		responses->at = tag.end;
		if (!tag.closes)
			read_element(responses, &tag);
		return true;
	}
	if (tag.closes)
		gather_leave_object(&responses->gather, responses->at);
	else
		gather_enter_object(&responses->gather);
	responses->at = tag.end;
	return true;
}
