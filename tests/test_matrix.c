#include "support/query_line.h"
#include "support/suite.h"
#include "support/terminfo.h"

/*
 * The query line in every combination of what terminals are and what inputrc
 * says. What must be seen comes from a model of the line, step by step.
 */

static const struct terminal_kind kinds[] = {
	{ .name = "xterm-256color",
	    .brackets = true,
	    .hides_cursor = true,
	    .home = { "\\e[H", "\\eOH" },
	    .end = { "\\e[F", "\\eOF" },
	    .modifiers = true },
	{ .name = "tmux-256color",
	    .brackets = true,
	    .hides_cursor = true,
	    .home = { "\\e[1~", "\\e[1~" },
	    .end = { "\\e[4~", "\\e[4~" },
	    .modifiers = true },
	{ .name = "linux",
	    .brackets = true,
	    .hides_cursor = true,
	    .home = { "\\e[1~", "\\e[1~" },
	    .end = { "\\e[4~", "\\e[4~" } },
	{ .name = "vt100",
	    .home = { "\\e[H", "\\eOH" },
	    .end = { "\\e[F", "\\eOF" } },
};

/* What inputrc can say, each with its two values. */
static const char *const variables[][2] = {
	{ "editing-mode emacs", "editing-mode vi" },
	{ "show-mode-in-prompt off", "show-mode-in-prompt on" },
	{ "enable-keypad off", "enable-keypad on" },
};
enum {
	VI = 1,
	SHOW_MODE = 2,
	KEYPAD = 4,
	VALUES = 8,
};

/* Newest first. */
static const char *const history[] = { "消息中间件 kafka", "中转", "topic",
	NULL };

static const struct scenario {
	const char *name;
	const char *acts[10];
} scenarios[] = {
	{ "Chinese byte by byte", { "trickle 主题不存在", "left" } },
	{ "Chinese in a burst", { "burst 主题不存在", "left", "burst 𠮷é" } },
	{ "a paste",
	    { "type a", "paste one\\n二\\ex\\nthree", "left", "type 主" } },
	{ "moving",
	    { "type one\\s主题", "left", "type x", "home", "delete", "type y",
		"end", "control-left", "type z" } },
	{ "a search",
	    { "type ab", "search", "type 中", "type 转", "end", "type x" } },
	{ "a search that is given up",
	    { "type ab", "search", "type 中", "escape", "type x" } },
	{ "Esc", { "type 主题", "escape" } },
	{ "Esc twice", { "type 主题", "escape", "escape" } },
	{ "Esc and f at once",
	    { "type ab\\scd", "home", "escape-f", "type c" } },
	{ "unknown sequences",
	    { "type 主", "raw \\e[999;1z", "raw \\e[?1;2c", "type x" } },
	{ "a mouse that nobody asked for",
	    { "type 主", "raw \\e[<0;5;5M", "raw \\e[<0;5;5m", "type x" } },
	{ "C-l", { "type 主", "key C-l", "type x" } },
	{ "M-/", { "complete module:  msg:" } },
	{ "sizes", { "type 主题", "left", "resize 1x1 80x24", "type x" } },
	{ "C-z", { "type 主题", "left", "stop", "type x" } },
};

static void
check_modes(struct query_line *line)
{
	session_must(&line->session, "mode %d %s", MODE_PASTE,
	    line->kind->brackets ? "on" : "off");
	session_must(&line->session, "mode %d off", MODE_MOUSE);
}

static void
play(struct query_line *line, const struct scenario *scenario)
{
	const char *const *step;

	session_note(&line->session, scenario->name);
	for (step = scenario->acts; *step; step++) {
		query_line_do(line, *step);
		query_line_check(line);
	}
	/* A message goes with any key, C-l too. */
	session_must(&line->session, "key C-g");
	query_line_check(line);
	session_must(&line->session, "redraw");
	query_line_empty(line);
}

static void
start(struct query_line *line, unsigned values)
{
	size_t i;

	session_open(&line->session, line->kind->name);
	session_must(&line->session, "size 80x24");
	session_must(&line->session, "env TERM=%s", line->kind->name);
	for (i = 0; i < LENGTH(variables); i++)
		session_must(&line->session, "inputrc set %s",
		    variables[i][values >> i & 1]);
	for (i = LENGTH(history) - 1; i-- > 0;)
		session_must(&line->session, "history %s", history[i]);
	line->model = (struct line_model){
		.mode = values & VI ? LINE_VI_INSERT : LINE_EMACS,
		.show_mode = values & SHOW_MODE,
		.history = history,
	};
	query_line_check(line);
	check_modes(line);
}

START_TEST(the_line_is_as_its_manual_says)
	{
		unsigned values = (unsigned)_i % VALUES;
		struct query_line line = {
			.kind = &kinds[(size_t)_i / VALUES],
			.cursor_keys = values & KEYPAD,
		};
		size_t i;

		start(&line, values);
		for (i = 0; i < LENGTH(scenarios); i++)
			play(&line, &scenarios[i]);
		check_modes(&line);
		session_must(&line.session, "signal TERM");
		session_must(&line.session, "status TERM");
		session_must(&line.session, "restored");
		session_close(&line.session);
		line_model_finish(&line.model);
	}
END_TEST

/* A case for each kind of terminal, so that CK_RUN_CASE chooses one. */
int
main(void)
{
	Suite *suite = suite_create("matrix");
	bool skipped = false;
	int i, failed;

	for (i = 0; i < LENGTH(kinds); i++) {
		if (!terminfo_knows(kinds[i].name)) {
			skipped = true;
			continue;
		}
		tcase_add_loop_test(suite_case(suite, kinds[i].name),
		    the_line_is_as_its_manual_says, i * VALUES,
		    (i + 1) * VALUES);
	}
	failed = suite_run(suite);
	return !failed && skipped ? SUITE_SKIPPED : failed;
}
