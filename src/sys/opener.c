#include "sys/opener.h"

#include <stdlib.h>

#include "base/buf.h"

static const char *const schemes[] = { "http://", "https://" };

static bool
is_web(struct span url)
{
	size_t i;

	for (i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++) {
		struct span scheme = span_of(schemes[i]);

		if (url.len > scheme.len &&
		    span_eq_nocase(span_sub(url, 0, scheme.len), scheme))
			return true;
	}
	return false;
}

static bool
has_session(void)
{
	const char *x11 = getenv("DISPLAY");
	const char *wayland = getenv("WAYLAND_DISPLAY");

	return (x11 && x11[0]) || (wayland && wayland[0]);
}

/* False where a byte must not stand in a URL. The copy ends in a NUL. */
static bool
encode(struct buf *out, struct span url)
{
	size_t i;

	for (i = 0; i < url.len; i++) {
		unsigned char byte = (unsigned char)url.ptr[i];

		if (byte <= ' ' || byte == 0x7F)
			return false;
		if (byte < 0x80)
			buf_add_char(out, (char)byte);
		else
			buf_addf(out, "%%%02X", byte);
	}
	buf_add_char(out, '\0');
	return true;
}

static bool
start(struct run *run, const char *url, struct err *err)
{
	const char *const argv[] = { "xdg-open", url, NULL };
	const struct run_job job = { .argv = argv, .may_stay = true };
	struct err reason = { 0 };

	if (run_start(run, &job, &reason))
		return true;
	return err_set(err, ERR_SYSTEM, 0, "xdg-open: %s", reason.text);
}

bool
opener_open(struct run *run, struct span url, struct err *err)
{
	struct buf encoded = { 0 };
	bool ok;

	if (!is_web(url))
		return err_set(
		    err, ERR_SYNTAX, 0, "only http and https are opened");
	if (!has_session())
		return err_set(err, ERR_SYSTEM, 0, "no graphical session");
	if (encode(&encoded, url))
		ok = start(run, encoded.ptr, err);
	else
		ok = err_set(err, ERR_SYNTAX, 0,
		    "a URL holds no blanks or control characters");
	buf_finish(&encoded);
	return ok;
}
