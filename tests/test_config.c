#include "cli/config.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "cli/options.h"
#include "support/folder.h"
#include "support/suite.h"

/* A browser that writes down what it is told. */
static bool
note_bind(void *context, struct span focus, struct span key, struct span action,
    struct err *err)
{
	if (span_eq(action, SPAN_LIT("wrong")))
		return err_set(err, ERR_USAGE, 0, "that is wrong");
	buf_addf(context, "bind(%.*s, %.*s, %.*s)", SPAN_ARG(focus),
	    SPAN_ARG(key), SPAN_ARG(action));
	return true;
}

static bool
note_unbind(void *context, struct span focus, struct span key, struct err *err)
{
	(void)err;
	buf_addf(context, "unbind(%.*s, %.*s)", SPAN_ARG(focus), SPAN_ARG(key));
	return true;
}

static bool
note_color(void *context, struct span style, const struct span *words,
    size_t count, struct err *err)
{
	size_t i;

	(void)err;
	buf_addf(context, "color(%.*s", SPAN_ARG(style));
	for (i = 0; i < count; i++)
		buf_addf(context, " %.*s", SPAN_ARG(words[i]));
	buf_add_char(context, ')');
	return true;
}

static void
write_config(const struct folder *folder, const char *text)
{
	char path[128];
	FILE *file;

	snprintf(path, sizeof(path), "%s/errdex", folder->path);
	ck_assert_int_eq(mkdir(path, 0700), 0);
	snprintf(path, sizeof(path), "%s/errdex/config", folder->path);
	file = fopen(path, "w");
	ck_assert(file && fputs(text, file) >= 0 && fclose(file) == 0);
}

/* "mouse ascii no-history color=1", what is set. */
static void
add_settings(struct buf *out, const struct settings *settings)
{
	if (settings->mouse)
		buf_addf(out, "mouse ");
	if (settings->ascii)
		buf_addf(out, "ascii ");
	if (settings->no_history)
		buf_addf(out, "no-history ");
	if (settings->color != COLOR_AUTO)
		buf_addf(out, "color=%d ", (int)settings->color);
}

/* Each complaint without its file. */
static void
add_complaints(struct buf *out, const struct settings *settings)
{
	struct span rest = buf_span(&settings->complaints), line;
	const char file[] = "/errdex/config:";

	while (span_cut(&rest, '\n', &line) && line.len > 0) {
		size_t at = span_find(line, span_of(file), 0);

		ck_assert_msg(at != SPAN_NONE, "%.*s", SPAN_ARG(line));
		buf_addf(out, "[%.*s]",
		    SPAN_ARG(span_sub(line, at + sizeof(file) - 1, line.len)));
	}
}

static const struct {
	const char *name, *text;
	const char *option; /* of the command line */
	const char *outcome;
} cases[] = {
	{ "nothing", "", NULL, "" },
	{ "comments", "# set mouse on\n\n  # more\n", NULL, "" },
	{ "flags", "set mouse on\nset ascii on\nset no-history on\n", NULL,
	    "mouse ascii no-history " },
	{ "the last line holds", "set mouse on\nset mouse off\n", NULL, "" },
	{ "a value", "set color never\n", NULL, "color=2 " },
	{ "the command line wins", "set color never\n", "--color=always",
	    "color=1 " },
	{ "what it overrides is checked", "set color nevr\n", "--color=always",
	    "color=1 [1: there is no choice of colour 'nevr'; is it 'never' "
	    "that you want?]" },
	{ "a key", "bind pane x errdex-quit\n", NULL,
	    "bind(pane, x, errdex-quit)" },
	{ "blanks of all kinds", "\t bind  pane\tx \t errdex-quit  \r\n", NULL,
	    "bind(pane, x, errdex-quit)" },
	{ "a comment behind a line", "bind pane x errdex-quit # quit\n", NULL,
	    "bind(pane, x, errdex-quit)" },
	{ "the key #", "bind pane # errdex-quit\nunbind pane #\n", NULL,
	    "bind(pane, #, errdex-quit)unbind(pane, #)" },
	{ "no newline at the end", "unbind pane x", NULL, "unbind(pane, x)" },
	{ "colours", "set colour.match red bold # hot\nset color.url blue\n",
	    NULL, "color(match red bold)color(url blue)" },
	{ "an error does not end it",
	    "\nbind pane x wrong\nbind pane x errdex-quit\n", NULL,
	    "bind(pane, x, errdex-quit)[2: that is wrong]" },
	{ "no such keyword", "bnid pane x errdex-quit\n", NULL,
	    "[1: there is no keyword 'bnid'; is it 'bind' that you want?]" },
	{ "nonsense", "\001\002\003\n", NULL,
	    "[1: a line begins with bind, unbind or set, not '\001\002\003']" },
	{ "no such option", "set mosue on\n", NULL,
	    "[1: there is no option to set 'mosue'; is it 'mouse' that you "
	    "want?]" },
	{ "an option that is not to be set", "set help on\n", NULL,
	    "[1: there is no option to set 'help']" },
	{ "no such value", "set mouse maybe\n", NULL,
	    "[1: it can be set on or off, not 'maybe']" },
	{ "too few words", "bind pane x\nset mouse\n", NULL,
	    "[1: it is to be: bind FOCUS KEY ACTION][2: it is to be: set "
	    "OPTION VALUE]" },
	{ "too many words", "bind pane x errdex-quit now\nset mouse on off\n",
	    NULL,
	    "[1: 'now' is too much: bind FOCUS KEY ACTION][2: 'off' is too "
	    "much]" },
};

START_TEST(a_line_is_obeyed_or_complained_of)
	{
		char *argv[] = { "errdex", (char *)cases[_i].option, NULL };
		struct settings settings = { 0 };
		struct buf out = { 0 };
		const struct front front = {
			.context = &out,
			.bind = note_bind,
			.unbind = note_unbind,
			.set_color = note_color,
		};
		struct folder folder;

		folder_make(&folder);
		setenv("XDG_CONFIG_HOME", folder.path, 1);
		write_config(&folder, cases[_i].text);
		ck_assert(options_parse(
		    cases[_i].option ? 2 : 1, argv, &settings, NULL));
		config_read(&settings, &front);
		add_settings(&out, &settings);
		add_complaints(&out, &settings);
		ck_assert_msg(
		    span_eq(buf_span(&out), span_of(cases[_i].outcome)),
		    "%s: %.*s", cases[_i].name, SPAN_ARG(buf_span(&out)));
		settings_finish(&settings);
		buf_finish(&out);
		folder_remove(&folder);
	}
END_TEST

static void
make_nothing(const char *path)
{
	(void)path;
}

static void
make_pipe(const char *path)
{
	ck_assert_int_eq(mkfifo(path, 0600), 0);
}

static void
make_folder(const char *path)
{
	ck_assert_int_eq(mkdir(path, 0700), 0);
}

static void
make_huge(const char *path)
{
	FILE *file = fopen(path, "w");

	ck_assert(file && fseeko(file, (off_t)1 << 40, SEEK_SET) == 0);
	ck_assert(fputc('\n', file) >= 0 && fclose(file) == 0);
}

static const struct {
	const char *name;
	void (*make)(const char *path);
	const char *outcome;
} files[] = {
	{ "no file", make_nothing, "" },
	{ "a pipe", make_pipe, "[ not a file]" },
	{ "a folder", make_folder, "[ not a file]" },
	{ "a huge file", make_huge, "[ larger than 1048576 bytes]" },
};

START_TEST(what_is_no_such_file_does_not_hang)
	{
		const struct front front = { .context = NULL };
		struct settings settings = { 0 };
		struct folder folder;
		struct buf out = { 0 };
		char path[128];

		folder_make(&folder);
		setenv("XDG_CONFIG_HOME", folder.path, 1);
		snprintf(path, sizeof(path), "%s/errdex", folder.path);
		ck_assert_int_eq(mkdir(path, 0700), 0);
		snprintf(path, sizeof(path), "%s/errdex/config", folder.path);
		files[_i].make(path);
		config_read(&settings, &front);
		add_complaints(&out, &settings);
		ck_assert_msg(
		    span_eq(buf_span(&out), span_of(files[_i].outcome)),
		    "%s: %.*s", files[_i].name, SPAN_ARG(buf_span(&out)));
		settings_finish(&settings);
		buf_finish(&out);
		folder_remove(&folder);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("config");
	TCase *tcase = suite_case(suite, "lines");

	tcase_add_loop_test(
	    tcase, a_line_is_obeyed_or_complained_of, 0, LENGTH(cases));
	tcase = suite_case(suite, "files");
	tcase_add_loop_test(
	    tcase, what_is_no_such_file_does_not_hang, 0, LENGTH(files));
	return suite_run(suite);
}
