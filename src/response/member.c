#include "response/member.h"

#include <string.h>

#include "base/ascii.h"

static const struct member_key keys[] = {
	{ .name = "code", .member = MEMBER_CODE },
	{ .name = "error code", .member = MEMBER_CODE },
	{ .name = "err code", .member = MEMBER_CODE },
	{ .name = "ret code", .member = MEMBER_CODE },
	{ .name = "return code", .member = MEMBER_CODE, .vague = true },
	{ .name = "result code", .member = MEMBER_CODE, .vague = true },
	{ .name = "error", .member = MEMBER_CODE, .vague = true },
	{ .name = "err", .member = MEMBER_CODE, .vague = true },
	{ .name = "errno", .member = MEMBER_CODE, .vague = true },
	{ .name = "error occurred", .member = MEMBER_CODE },
	{ .name = "错误码", .member = MEMBER_CODE },
	{ .name = "错误代码", .member = MEMBER_CODE },
	{ .name = "返回码", .member = MEMBER_CODE },
	{ .name = "sub code", .member = MEMBER_MODULE },
	{ .name = "module code", .member = MEMBER_MODULE },
	{ .name = "模块错误码", .member = MEMBER_MODULE },
	{ .name = "code desc", .member = MEMBER_DESC },
	{ .name = "message", .member = MEMBER_MESSAGE },
	{ .name = "msg", .member = MEMBER_MESSAGE },
	{ .name = "error message", .member = MEMBER_MESSAGE },
	{ .name = "error msg", .member = MEMBER_MESSAGE },
	{ .name = "error info", .member = MEMBER_MESSAGE },
	{ .name = "err message", .member = MEMBER_MESSAGE },
	{ .name = "err msg", .member = MEMBER_MESSAGE },
	{ .name = "err info", .member = MEMBER_MESSAGE },
	{ .name = "error description", .member = MEMBER_MESSAGE },
	{ .name = "err desc", .member = MEMBER_MESSAGE },
	{ .name = "ret msg", .member = MEMBER_MESSAGE },
	{ .name = "result message", .member = MEMBER_MESSAGE },
	{ .name = "result msg", .member = MEMBER_MESSAGE },
	{ .name = "return message", .member = MEMBER_MESSAGE },
	{ .name = "return msg", .member = MEMBER_MESSAGE },
	{ .name = "错误信息", .member = MEMBER_MESSAGE },
	{ .name = "错误描述", .member = MEMBER_MESSAGE },
	{ .name = "tencentcloudsdkexception", .member = MEMBER_THROWN },
	{ .name = "tencentcloudsdkerror", .member = MEMBER_THROWN },
	{ .name = "cosserviceexception", .member = MEMBER_THROWN },
	{ .name = "request id", .member = MEMBER_REQUEST },
	{ .name = "trace id", .member = MEMBER_OTHER },
	{ .name = "status code", .member = MEMBER_OTHER },
	{ .name = "exit code", .member = MEMBER_OTHER },
	{ .name = "http code", .member = MEMBER_OTHER },
};

static const size_t nkeys = sizeof(keys) / sizeof(keys[0]);

/* The length of a name at the start of text; 0: it is not there. */
static size_t
match(struct span text, const char *name)
{
	size_t at = 0;

	for (; *name; name++) {
		if (*name == ' ') {
			if (at < text.len && strchr(" _-", text.ptr[at]) &&
			    text.ptr[at])
				at++;
			continue;
		}
		if (at >= text.len || ascii_lower(text.ptr[at]) != *name)
			return 0;
		at++;
	}
	if (at < text.len && ascii_is_word(text.ptr[at - 1]) &&
	    ascii_is_word(text.ptr[at]))
		return 0;
	return at;
}

const struct member_key *
member_at(struct span text, size_t at, size_t *len)
{
	const struct member_key *found = NULL;
	char first;
	size_t i;

	text = span_sub(text, at, text.len);
	first = text.len > 0 ? ascii_lower(text.ptr[0]) : '\0';
	*len = 0;
	for (i = 0; i < nkeys; i++) {
		size_t matched =
		    keys[i].name[0] == first ? match(text, keys[i].name) : 0;

		if (matched <= *len)
			continue;
		*len = matched;
		found = &keys[i];
	}
	return found;
}

bool
member_is_phrase(const struct member_key *key)
{
	return strchr(key->name, ' ') || (unsigned char)key->name[0] >= 0x80;
}

void
member_mark_beginnings(bool marks[256])
{
	size_t i;

	for (i = 0; i < nkeys; i++) {
		unsigned char c = (unsigned char)keys[i].name[0];

		marks[c] = true;
		if (c < 0x80)
			marks[c & ~0x20] = true;
	}
}
