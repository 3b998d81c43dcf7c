#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "support/folder.h"
#include "support/session.h"
#include "support/suite.h"

/* What inputrc says is readline's; here it is no file to be read. */

START_TEST(a_pipe_that_nobody_writes_to_is_not_waited_for)
	{
		struct session session = { 0 };
		struct folder folder;
		char path[100];

		folder_make(&folder);
		snprintf(path, sizeof(path), "%s/inputrc", folder.path);
		ck_assert_int_eq(mkfifo(path, 0600), 0);
		session_open(&session, "a pipe");
		session_must(&session, "env INPUTRC=%s", path);
		session_must(&session, "contains inputrc: a pipe, not a file");
		session_must(&session, "type topic");
		session_must(&session, "starts 19 / topic");
		session_must(&session, "key C-x C-r");
		session_must(&session, "redraw");
		session_must(&session, "key F10");
		session_must(&session, "status 0");
		session_must(&session, "restored");
		session_must(&session, "contains inputrc: a pipe, not a file");
		session_close(&session);
		folder_remove(&folder);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("inputrc");
	TCase *tcase = suite_case(suite, "inputrc");

	tcase_add_test(tcase, a_pipe_that_nobody_writes_to_is_not_waited_for);
	return suite_run(suite);
}
