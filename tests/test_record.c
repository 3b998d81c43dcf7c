#include "response/record.h"

#include "support/forms.h"
#include "support/suite.h"

/* What one response has of what is said in several places, and which it is. */
static const struct form forms[] = {
	{ "an identifier of its own",
	    "{\"Response\":{\"Error\":{\"Code\":\"A.B\",\"RequestId\":\"in\"},"
	    "\"RequestId\":\"out\"}}",
	    "code A.B, request in" },
	{ "an identifier that ends in signs", "code=1 RequestId: NTg=,",
	    "code 1, request NTg=" },
	{ "a sub-code that its object does not have",
	    "{\"code\":5100,\"message\":\"x\"} code=5100 (10003)y",
	    "code 5100, x | code 5100, sub 10003, y" },
	{ "a code that its object has, too",
	    "code=5100 {\"code\":5100,\"message\":\"x\"}", "code 5100, x" },
	{ "a name that is cut off", "<Error><Code>AuthFail",
	    "code AuthFail, cut" },
};

START_TEST(what_belongs_together_is_one_response)
	{
		form_check(&forms[_i]);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("record");

	tcase_add_loop_test(suite_case(suite, "forms"),
	    what_belongs_together_is_one_response, 0, LENGTH(forms));
	return suite_run(suite);
}
