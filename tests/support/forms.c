#include "support/forms.h"

#include "response/responses.h"
#include "support/suite.h"

static void
describe(struct buf *out, const struct response *response)
{
	static const char *const kinds[] = { "code ", "vague ", "success " };
	struct buf message = { 0 };

	buf_addf(out, "%s", out->len > 0 ? " | " : "");
	buf_addf(out, "%s%.*s",
	    kinds[response_is_success(response) ? 2 : response->vague],
	    SPAN_ARG(response->code));
	if (response->module.len > 0)
		buf_addf(out, ", sub %.*s", SPAN_ARG(response->module));
	response_add_message(&message, response);
	if (message.len > 0)
		buf_addf(out, ", %.*s", SPAN_ARG(buf_span(&message)));
	if (response->request.len > 0)
		buf_addf(out, ", request %.*s", SPAN_ARG(response->request));
	if (response->cut)
		buf_addf(out, ", cut");
	buf_finish(&message);
}

void
form_check(const struct form *form)
{
	struct responses responses;
	struct response response;
	struct buf found = { 0 };

	responses_begin(&responses, span_of(form->text));
	while (responses_next(&responses, &response))
		describe(&found, &response);
	ck_assert_msg(span_eq(buf_span(&found), span_of(form->found)),
	    "%s: '%.*s', not '%s'", form->name, SPAN_ARG(buf_span(&found)),
	    form->found);
	buf_finish(&found);
}
