#include "cli/annotate.h"

#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/documents.h"
#include "support/program.h"
#include "support/suite.h"

static const char log_text[] =
    "2024-05-10 12:00:00 started\n"
    "{\"code\":5100,\"message\":\"(10003)ckafka db error\"}\n"
    "code=4000\n"
    "code=4000 again\n";

#define DB                                                                                                                                              \
	"5100 10003  资源操作失败 · ckafka db error → 内部错误，请 提交工单 <https://console.cloud.tencent.com/workorder/category> " \
	"技术人员查看日志\n"
#define BAD                                                                                   \
	"4000  请求参数非法 → 缺少必要参数，或者参数值格式不正确，" \
	"具体错误信息请查看错误描述 message 字段\n"

/* Command lines, and what they make of that log, for program_check. */
static const struct {
	const char *name, *args[4];
	int status;
	const char *out, *err;
} lines[] = {
	{ "only errors", { "--only" }, 0,
	    "{\"code\":5100,\"message\":\"(10003)ckafka db error\"}\n"
	    "    ↳ " DB "code=4000\n    ↳ " BAD "code=4000 again\n    ↳ " BAD,
	    "" },
	{ "only errors, beside them, and a summary",
	    { "--only", "--summary", "--inline" }, 0,
	    "{\"code\":5100,\"message\":\"(10003)ckafka db error\"}  ↳ " DB
	    "code=4000  ↳ " BAD "code=4000 again  ↳ " BAD
	    "code           count     first      last  meaning\n"
	    "4000               2         3         4  请求参数非法\n"
	    "5100 10003         1         2         2  资源操作失败 · ckafka "
	    "db error\n",
	    "" },
	{ "in a document", { "--only", "--in=CKafka" }, 0,
	    "{\"code\":5100,\"message\":\"(10003)ckafka db error\"}\n"
	    "    ↳ " DB "code=4000\n    ↳ " BAD "code=4000 again\n    ↳ " BAD,
	    "" },
	{ "in none", { "--only", "--in=nowhere", "--summary" }, 0,
	    "{\"code\":5100,\"message\":\"(10003)ckafka db error\"}\n"
	    "    ↳ 5100 10003  not in the documents\n"
	    "code           count     first      last  meaning\n"
	    "5100 10003         1         2         2  not in the documents\n",
	    "" },
	{ "a format that it lacks", { "--format=md" }, 2, "",
	    "errdex: annotate writes text|jsonl, not md\n" },
	{ "no such file", { "no-such-file" }, 2, "",
	    "errdex: no-such-file: No such file or directory\n" },
	{ "a folder", { "/" }, 2, "", "errdex: /: Is a directory\n" },
	{ "nothing", { "/dev/null" }, 1, "", "" },
	{ "nothing, and a summary", { "/dev/null", "--summary" }, 1,
	    "no errors\n", "" },
};

START_TEST(does_what_the_command_line_asks_for)
	{
		const char *args[6] = { "annotate" };
		struct program program = { 0 };
		const char *home = getenv("HOME");
		struct buf path = { 0 };
		size_t i;

		for (i = 0; i < 4 && lines[_i].args[i]; i++)
			args[i + 1] = lines[_i].args[i];
		tree_write(home, "log", log_text);
		program.in = tree_path(&path, home, "log");
		program_run(&program, args, NULL);
		program_check(&program, lines[_i].name, lines[_i].status,
		    lines[_i].out, lines[_i].err);
		program_finish(&program);
		buf_finish(&path);
	}
END_TEST

static const struct {
	const char *format, *end;
} floods[] = {
	{ "text", "\nand 952 of other codes\n" },
	{ "jsonl", "\n{\"other\":952}\n" },
};

/* Half of the ledger is for codes that no document has. */
START_TEST(codes_that_are_too_many_are_counted_together)
	{
		const char *const args[] = { "annotate", "--summary",
			"--format", floods[_i].format, NULL };
		struct program program = { 0 };
		char *folder = tree_new();
		struct buf path = { 0 }, text = { 0 };
		size_t i;

		for (i = 0; i < 3000; i++)
			buf_addf(&text,
			    "{\"Code\":\"No%zu\",\"Message\":\"x\"}\n", i);
		buf_add_char(&text, '\0');
		tree_write(folder, "log", text.ptr);
		program.in = tree_path(&path, folder, "log");
		program_run(&program, args, NULL);
		ck_assert_int_eq(program.status, 0);
		ck_assert_msg(
		    span_ends(buf_span(&program.out), span_of(floods[_i].end)),
		    "the end is not %s", floods[_i].end);
		program_finish(&program);
		tree_remove(folder);
		buf_finish(&path);
		buf_finish(&text);
	}
END_TEST

static const struct {
	const char *name;
	char log[21]; /* and a NUL behind it */
} encodings[] = {
	{ "UTF-16LE", "\xFF\xFE{\0\n\0c\0o\0d\0e\0=\0005\0\n" },
	{ "UTF-16BE", "\xFE\xFF\0{\0\n\0c\0o\0d\0e\0=\0005\0\n" },
};

START_TEST(says_once_that_units_of_16_bits_are_only_copied)
	{
		const char *const args[] = { "annotate", NULL };
		struct program program = { 0 };
		const char *home = getenv("HOME");
		struct buf path = { 0 }, said = { 0 };
		struct span log = { encodings[_i].log,
			sizeof(encodings[_i].log) - 1 };

		buf_addf(&said,
		    "errdex: standard input: it is %s, which is copied as it "
		    "is: errdex explain reads it, and iconv -f UTF-16 converts "
		    "it\n",
		    encodings[_i].name);
		tree_write_bytes(home, "log", log);
		program.in = tree_path(&path, home, "log");
		program_run(&program, args, NULL);
		ck_assert_int_eq(program.status, 1);
		ck_assert_msg(span_eq(buf_span(&program.out), log),
		    "%s is not copied as it is", encodings[_i].name);
		ck_assert_msg(span_eq(buf_span(&program.err), buf_span(&said)),
		    "of %s it says '%.*s'", encodings[_i].name,
		    SPAN_ARG(buf_span(&program.err)));
		program_finish(&program);
		buf_finish(&path);
		buf_finish(&said);
	}
END_TEST

/* errdex between two pipes. */
struct stream {
	pid_t child;
	int in, out; /* what it reads, and what it writes */
};

static void
stream_start(struct stream *stream, const char *option)
{
	int in[2], out[2];

	ck_assert_int_eq(pipe(in), 0);
	ck_assert_int_eq(pipe(out), 0);
	stream->child = fork();
	ck_assert(stream->child >= 0);
	if (stream->child == 0) {
		dup2(in[0], STDIN_FILENO);
		dup2(out[1], STDOUT_FILENO);
		close(in[1]);
		close(out[0]);
		execl(TEST_ERRDEX, "errdex", "annotate", option, (char *)NULL);
		_exit(127);
	}
	close(in[0]);
	close(out[1]);
	stream->in = in[1];
	stream->out = out[0];
}

static void
stream_write(const struct stream *stream, const char *text)
{
	ck_assert_int_eq(
	    write(stream->in, text, strlen(text)), (ssize_t)strlen(text));
}

/* Waits until it has written this, without anything more to read. */
static void
stream_expect(const struct stream *stream, const char *expected)
{
	struct buf got = { 0 };
	size_t len = strlen(expected);

	while (got.len < len) {
		struct pollfd fd = { .fd = stream->out, .events = POLLIN };
		char bytes[4096];
		ssize_t n;

		ck_assert_msg(poll(&fd, 1, 20000) == 1,
		    "'%.*s' was written, and then nothing",
		    SPAN_ARG(buf_span(&got)));
		n = read(stream->out, bytes, sizeof(bytes));
		ck_assert_int_gt(n, 0);
		buf_add(&got, (struct span){ bytes, (size_t)n });
	}
	assert_span_eq(buf_span(&got), expected);
	buf_finish(&got);
}

/* Its exit status, or 128 and the signal. */
static int
stream_end(struct stream *stream)
{
	int status;

	close(stream->in);
	close(stream->out);
	ck_assert_int_eq(waitpid(stream->child, &status, 0), stream->child);
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status)
				   : WEXITSTATUS(status);
}

START_TEST(writes_a_line_before_the_next_one_comes)
	{
		struct stream stream;

		stream_start(&stream, "--color=auto");
		stream_write(&stream, "one\n");
		stream_expect(&stream, "one\n");
		stream_write(&stream, "code=4000\n");
		stream_expect(&stream, "code=4000\n    ↳ " BAD);
		stream_write(&stream, "half a l");
		stream_expect(&stream, "half a l");
		stream_write(&stream, "ine\n{\n\"code\": 4000");
		stream_expect(&stream, "ine\n{\n");
		stream_write(&stream, "\n}\n");
		stream_expect(&stream, "\"code\": 4000\n}\n    ↳ " BAD);
		ck_assert_int_eq(stream_end(&stream), 0);
	}
END_TEST

START_TEST(ends_with_the_summary_when_interrupted)
	{
		struct stream stream;

		stream_start(&stream, "--summary");
		stream_write(&stream, "code=4000\nhalf");
		stream_expect(&stream, "code=4000\n    ↳ " BAD "half");
		kill(stream.child, SIGINT);
		stream_expect(&stream,
		    "\ncode     count     first      last  meaning\n"
		    "4000         1         1         1  请求参数非法\n");
		ck_assert_int_eq(stream_end(&stream), 130);
	}
END_TEST

START_TEST(is_ended_by_an_interrupt)
	{
		struct stream stream;

		stream_start(&stream, "--inline");
		stream_write(&stream, "one\n");
		stream_expect(&stream, "one\n");
		kill(stream.child, SIGINT);
		ck_assert_int_eq(stream_end(&stream), 130);
	}
END_TEST

/* Whoever reads may stop, as head does. */
START_TEST(is_ended_quietly_by_a_closed_pipe)
	{
		struct stream stream;

		stream_start(&stream, "--inline");
		stream_write(&stream, "one\n");
		stream_expect(&stream, "one\n");
		close(stream.out);
		stream.out = -1;
		stream_write(&stream, "two\n");
		ck_assert_int_eq(stream_end(&stream), 128 + SIGPIPE);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("annotate");
	TCase *tcase = suite_case(suite, "annotate");

	program_at_home(tcase);
	tcase_add_loop_test(
	    tcase, does_what_the_command_line_asks_for, 0, LENGTH(lines));
	tcase_add_loop_test(tcase, codes_that_are_too_many_are_counted_together,
	    0, LENGTH(floods));
	tcase_add_loop_test(tcase,
	    says_once_that_units_of_16_bits_are_only_copied, 0,
	    LENGTH(encodings));
	tcase_add_test(tcase, writes_a_line_before_the_next_one_comes);
	tcase_add_test(tcase, ends_with_the_summary_when_interrupted);
	tcase_add_test(tcase, is_ended_by_an_interrupt);
	tcase_add_test(tcase, is_ended_quietly_by_a_closed_pipe);
	return suite_run(suite);
}
