#ifndef TESTS_SUPPORT_FORMS_H
#define TESTS_SUPPORT_FORMS_H

/*
 * A text, and the responses that are found in it: the members of one between
 * commas, responses between bars.
 *
 *	code 5100, sub 10003, ckafka db error | vague Red | success 0
 */
struct form {
	const char *name, *text, *found;
};

/* Fails, and says what was found, where it is something else. */
void form_check(const struct form *form);

#endif
