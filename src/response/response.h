#ifndef RESPONSE_RESPONSE_H
#define RESPONSE_RESPONSE_H

#include "base/buf.h"
#include "response/member.h"

/*
 * What a call that failed left behind, as people find and paste it:
 *
 *	{"code": 5100, "message": "(10003)ckafka db error"}
 *	{"Response": {"Error": {"Code": "AuthFailure", "Message": "..."}}}
 *	<Error><Code>NoSuchKey</Code><Message>...</Message></Error>
 *	[TencentCloudSDKException] code:AuthFailure message:... requestId:...
 *	2024-01-02 12:00:00 ERROR code=5100 msg="(10003)ckafka db error"
 *
 * A code is a number or a name, quoted or not; a message may begin with a
 * sub-code in ASCII or full-width brackets; codeDesc may hold the sub-code
 * instead.
 */
enum response_form {
	RESPONSE_PLAIN,  /* words in a line */
	RESPONSE_QUOTED, /* JSON, or what is written like it */
	RESPONSE_TAGGED, /* XML */
	RESPONSE_THROWN, /* an exception of an SDK */
};

struct response {
	enum response_form form;
	struct span code;   /* "5100", "-503"; empty where only a sub-code is */
	struct span module; /* "10003"; empty without a sub-code */
	struct span message; /* as in the text, less the sub-code */
	struct span request; /* the identifier of the call, or empty */
	size_t at;           /* where its code stands in the text */
	size_t escaped;      /* how many strings around its message escape it */
	bool vague; /* it may as well be none, unless its code is known */
	bool cut;   /* the text ended before something was closed */
	enum member cut_in; /* what was being said then, or MEMBER_COUNT */
};

/*
 * The first response of what was pasted; false where there is none, and where
 * it may be a query: "code:5100 msg:topic". The spans are of text.
 */
bool response_read(struct span text, struct response *response);

/*
 * A text that is the message of a response and nothing else, "(10003)ckafka db
 * error"; false where no sub-code stands before it.
 */
bool response_read_message(struct span text, struct response *response);

/* Whether the codes of two are the same, and a hash of those. */
bool response_is_alike(
    const struct response *response, const struct response *other);
uint32_t response_hash(const struct response *response);

/* Whether it says that nothing failed. */
bool response_is_success(const struct response *response);

/*
 * Appends the message as it was meant: what JSON or XML escape in it is
 * replaced, more than once where it stood in a string inside a string.
 */
void response_add_message(struct buf *out, const struct response *response);

/*
 * Appends the query that finds what the response names: "code:5100
 * module:10003", as far as it has them, the latter only if asked to.
 */
void response_add_query(
    struct buf *out, const struct response *response, bool with_module);

#endif
