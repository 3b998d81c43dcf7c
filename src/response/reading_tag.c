#include "response/reading.h"
#include "response/xml_tag.h"

/* HTML has <code>, too. */
static bool
is_html(const struct responses *responses, struct span name)
{
	return span_eq(name, SPAN_LIT("code")) &&
	    responses->gather.levels[responses->gather.depth].kind !=
	    LEVEL_OBJECT;
}

/* Whether a tag names a member; those of HTML, and vague ones, do not. */
static const struct member_key *
key_of(const struct responses *responses, const struct xml_tag *tag)
{
	size_t len;
	const struct member_key *key = member_at(tag->name, 0, &len);

	return key && len == tag->name.len && !key->vague &&
		!is_html(responses, tag->name)
	    ? key
	    : NULL;
}

/* What an element holds: text up to the next tag, or literal text. */
static struct span
find_content(struct span text, const struct xml_tag *tag)
{
	struct span literal;
	size_t end;

	if (xml_tag_has_literal(text, tag, &literal))
		return literal;
	end = xml_tag_find_next(text, tag);
	if (end == text.len)
		end = span_find(text, SPAN_LIT("\n"), tag->end);
	return span_sub(text, tag->end, end);
}

static void
read_element(struct responses *responses, const struct xml_tag *tag,
    const struct member_key *key)
{
	struct span text = reading_visible(responses);
	struct span content = find_content(text, tag);

	responses->at = (size_t)(content.ptr + content.len - text.ptr);
	if (responses->at == text.len)
		responses->gather.cut_in = key->member;
	reading_set(responses, &(struct key_place){ .key = key },
	    RESPONSE_TAGGED, content);
}

static void
read_error(struct responses *responses, const struct xml_tag *tag)
{
	if (tag->closes)
		gather_leave_object(&responses->gather, responses->at);
	else
		gather_enter_element(&responses->gather, responses->at);
	responses->at = tag->end;
}

/* Other tags are none of ours, but their attributes may be. */
bool
reading_tag(struct responses *responses)
{
	const struct member_key *key;
	struct xml_tag tag;

	if (!xml_tag_at(reading_visible(responses), responses->at, &tag))
		return false;
	key = key_of(responses, &tag);
	if (span_eq_nocase(tag.name, SPAN_LIT("error")))
		read_error(responses, &tag);
	else if (key && tag.closes)
		responses->at = tag.end;
	else if (key)
		read_element(responses, &tag, key);
	else
		return false;
	return true;
}
