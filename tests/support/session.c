#include "support/session.h"

#include <stdarg.h>
#include <stdio.h>

#include "support/suite.h"

void
session_open(struct session *session, const char *name)
{
	session_close(session);
	script_init(&session->run, name, TEST_ERRDEX, &session->report);
	session->open = true;
}

void
session_close(struct session *session)
{
	if (session->open)
		script_finish(&session->run);
	buf_finish(&session->steps);
	buf_finish(&session->report);
	*session = (struct session){ 0 };
}

bool
session_step(struct session *session, const char *format, ...)
{
	size_t start = session->steps.len;
	struct span step;
	va_list args;

	va_start(args, format);
	buf_addv(&session->steps, format, args);
	va_end(args);
	buf_add_char(&session->steps, '\n');
	step =
	    span_sub(buf_span(&session->steps), start, session->steps.len - 1);
	return script_step(&session->run, step);
}

void
session_note(struct session *session, const char *text)
{
	buf_addf(&session->steps, "# %s\n", text);
}

void
session_abort(const struct session *session, const char *what)
{
	fprintf(stderr, "%.*s\nThe steps so far:\n%.*s",
	    SPAN_ARG(buf_span(&session->report)),
	    SPAN_ARG(buf_span(&session->steps)));
	ck_abort_msg("%s failed as shown above", what);
}
