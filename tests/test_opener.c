#include "sys/opener.h"

#include <stdlib.h>

#include "base/buf.h"
#include "support/folder.h"
#include "support/suite.h"

static struct folder folder;

static void
setup(void)
{
	folder_make(&folder);
	unsetenv("DISPLAY");
	unsetenv("WAYLAND_DISPLAY");
}

static void
teardown(void)
{
	folder_remove(&folder);
}

#define NOT_WEB "only http and https are opened"
#define NOT_A_URL "a URL holds no blanks or control characters"

static const struct {
	const char *url;
	const char *reason; /* NULL: it is opened */
	const char *opened; /* where that is not the URL as it is */
} cases[] = {
	{ .url = "https://cloud.tencent.com/document/597?a=b&c=d#e" },
	{ .url = "http://example.com/$(id)`id`;'\"" },
	{ .url = "HTTPS://EXAMPLE.COM" },
	{ .url = "https://例.com/\xE2\x80\xAE",
	    .opened = "https://%E4%BE%8B.com/%E2%80%AE" },
	{ .url = "https://a/\xC2\x9B\x9B", .opened = "https://a/%C2%9B%9B" },
	{ .url = "javascript:alert(1)", .reason = NOT_WEB },
	{ .url = "file:///etc/passwd", .reason = NOT_WEB },
	{ .url = "--help", .reason = NOT_WEB },
	{ .url = "/document/597", .reason = NOT_WEB },
	{ .url = "https://", .reason = NOT_WEB },
	{ .url = "", .reason = NOT_WEB },
	{ .url = " https://example.com", .reason = NOT_WEB },
	{ .url = "https://a\033[31m", .reason = NOT_A_URL },
	{ .url = "https://a\nb", .reason = NOT_A_URL },
	{ .url = "https://a b", .reason = NOT_A_URL },
	{ .url = "https://a\x7F", .reason = NOT_A_URL },
};

START_TEST(only_pages_of_the_web_are_opened)
	{
		struct run run = { 0 };
		struct err err = { 0 };
		struct buf got = { 0 };
		const char *opened = cases[_i].opened;
		bool ok;

		setenv("DISPLAY", ":0", 1);
		folder_add_script(
		    &folder, "xdg-open", "printf '%s' \"$*\" >$OUT/got");
		ok = opener_open(&run, span_of(cases[_i].url), &err);
		ck_assert_msg(ok == !cases[_i].reason, "'%s': %s",
		    cases[_i].url, err.text);
		assert_span_eq(span_of(err.text),
		    cases[_i].reason ? cases[_i].reason : "");
		ck_assert_int_eq(run_wait(&run, &err), ok ? RUN_OK : RUN_IDLE);
		folder_read(&folder, "got", &got);
		if (!opened)
			opened = ok ? cases[_i].url : "";
		assert_span_eq(buf_span(&got), opened);
		buf_finish(&got);
		run_finish(&run);
	}
END_TEST

START_TEST(what_is_missing_is_told)
	{
		struct span url = SPAN_LIT("https://example.com");
		struct run run = { 0 };
		struct err err = { 0 };

		ck_assert(!opener_open(&run, url, &err));
		assert_span_eq(span_of(err.text), "no graphical session");
		setenv("WAYLAND_DISPLAY", "wayland-0", 1);
		ck_assert(!opener_open(&run, url, &err));
		assert_span_eq(span_of(err.text), "xdg-open: not installed");
		run_finish(&run);
	}
END_TEST

START_TEST(a_browser_that_fails_is_told)
	{
		struct run run = { 0 };
		struct err err = { 0 };

		setenv("DISPLAY", ":0", 1);
		folder_add_script(&folder, "xdg-open", "exit 3");
		ck_assert(opener_open(&run, SPAN_LIT("http://a"), &err));
		ck_assert_int_eq(run_wait(&run, &err), RUN_FAILED);
		assert_span_eq(span_of(err.text), "exit status 3");
		run_finish(&run);
	}
END_TEST

START_TEST(a_second_page_leaves_the_first_alone)
	{
		struct run run = { 0 };
		const char *slow = "sleep .3; echo 1 >$OUT/${1##*/}";

		setenv("DISPLAY", ":0", 1);
		folder_add_script(&folder, "xdg-open", slow);
		ck_assert(opener_open(&run, SPAN_LIT("http://a/x"), NULL));
		ck_assert(opener_open(&run, SPAN_LIT("http://a/y"), NULL));
		run_finish(&run);
		folder_read_number(&folder, "x");
		folder_read_number(&folder, "y");
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("opener");
	TCase *tcase = suite_case(suite, "opener");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_loop_test(
	    tcase, only_pages_of_the_web_are_opened, 0, LENGTH(cases));
	tcase_add_test(tcase, what_is_missing_is_told);
	tcase_add_test(tcase, a_browser_that_fails_is_told);
	tcase_add_test(tcase, a_second_page_leaves_the_first_alone);
	return suite_run(suite);
}
