#include "support/keys.h"
#include "support/line_model.h"
#include "support/session.h"
#include "support/suite.h"
#include "support/terminfo.h"
#include "text/width.h"

/*
 * The query line in every combination of what terminals are and what inputrc
 * says. What must be seen comes from a model of the line, step by step.
 */

/* What is between a person and the program. */
struct terminal_kind {
	const char *name;
	bool brackets; /* around pastes, where it was asked for them */
	bool hides_cursor;
	/* Keys, without and with the mode of the cursor keys. */
	const char *home[2], *end[2];
	bool modifiers; /* Ctrl and Left is another key than Left */
};

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

struct row {
	const struct terminal_kind *kind;
	unsigned values;
	struct session session;
	struct line_model line;
};

/* The text without its escapes. */
static struct span
plain(const char *text, struct buf *out)
{
	keys_add_escaped(span_of(text), out);
	return buf_span(out);
}

static void
model_typing(struct row *row, const char *text)
{
	struct buf bytes = { 0 };

	line_model_type(&row->line, plain(text, &bytes));
	buf_finish(&bytes);
}

static void
type(struct row *row, const char *text)
{
	session_must(&row->session, "type %s", text);
	model_typing(row, text);
}

static void
burst(struct row *row, const char *text)
{
	session_must(&row->session, "raw %s", text);
	model_typing(row, text);
}

static void
trickle(struct row *row, const char *text)
{
	session_must(&row->session, "trickle %s", text);
	model_typing(row, text);
}

/*
 * Without brackets a terminal sends newlines as Enter does, and a blank for
 * Esc, as xterm has it.
 */
static void
paste(struct row *row, const char *text)
{
	struct buf bytes = { 0 }, sent = { 0 };
	size_t i;

	line_model_paste(&row->line, plain(text, &bytes));
	for (i = 0; i < bytes.len; i++) {
		if (bytes.ptr[i] == '\n')
			buf_addf(&sent, "\\r");
		else if (bytes.ptr[i] == '\033')
			buf_addf(&sent, "\\s");
		else
			buf_add_char(&sent, bytes.ptr[i]);
	}
	if (row->kind->brackets)
		session_must(&row->session, "paste %s", text);
	else
		session_must(
		    &row->session, "raw %.*s", SPAN_ARG(buf_span(&sent)));
	buf_finish(&bytes);
	buf_finish(&sent);
}

static bool
cursor_keys(const struct row *row)
{
	return row->values & KEYPAD;
}

static void
left(struct row *row, const char *text)
{
	(void)text;
	session_must(&row->session, "raw \\e%cD", cursor_keys(row) ? 'O' : '[');
	line_model_left(&row->line);
}

static void
home(struct row *row, const char *text)
{
	(void)text;
	session_must(
	    &row->session, "raw %s", row->kind->home[cursor_keys(row)]);
	line_model_home(&row->line);
}

static void
end(struct row *row, const char *text)
{
	(void)text;
	session_must(&row->session, "raw %s", row->kind->end[cursor_keys(row)]);
	line_model_end(&row->line);
}

static void delete (struct row *row, const char *text)
{
	(void)text;
	session_must(&row->session, "raw \\e[3~");
	line_model_delete(&row->line);
}

static void
control_left(struct row *row, const char *text)
{
	if (!row->kind->modifiers) {
		left(row, text);
		return;
	}
	session_must(&row->session, "raw \\e[1;5D");
	line_model_word_left(&row->line);
}

static void
search(struct row *row, const char *text)
{
	(void)text;
	session_must(&row->session, "key C-r");
	line_model_search(&row->line);
}

static void
escape(struct row *row, const char *text)
{
	(void)text;
	session_must(&row->session, "key Esc");
	line_model_escape(&row->line);
}

static void
escape_f(struct row *row, const char *text)
{
	(void)text;
	session_must(&row->session, "raw \\ef");
	line_model_escape_f(&row->line);
}

/* The only prefixes that begin with m are module: and msg:. */
static void
complete(struct row *row, const char *text)
{
	type(row, "m");
	session_must(&row->session, "lacks %s", text);
	session_must(&row->session, "key M-/ M-/");
	session_must(&row->session, "contains %s", text);
}

static void
stop(struct row *row, const char *text)
{
	(void)text;
	session_must(&row->session, "key C-z");
	session_must(&row->session, "stopped");
	session_must(&row->session, "restored");
	session_must(&row->session, "fg");
}

/* A letter in a list is an action, and "/" is the way back. */
static void
enter(struct row *row, const char *text)
{
	(void)text;
	session_must(&row->session, "key /");
	line_model_enter(&row->line);
}

/* What is done to the line; any other step must not change it. */
static const struct {
	const char *word;
	void (*run)(struct row *row, const char *text);
} acts[] = {
	{ "type", type },
	{ "burst", burst },
	{ "trickle", trickle },
	{ "paste", paste },
	{ "left", left },
	{ "home", home },
	{ "end", end },
	{ "delete", delete },
	{ "control-left", control_left },
	{ "search", search },
	{ "escape", escape },
	{ "escape-f", escape_f },
	{ "complete", complete },
	{ "stop", stop },
};

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
check_line(struct row *row)
{
	struct buf before = { 0 }, behind = { 0 };

	line_model_add_shown(&row->line, &before, &behind);
	session_must(&row->session, "starts 23 %.*s%.*s",
	    SPAN_ARG(buf_span(&before)), SPAN_ARG(buf_span(&behind)));
	if (!row->line.left)
		session_must(&row->session, "cursor 23:%zu",
		    width_of(buf_span(&before)) + 1);
	else if (row->kind->hides_cursor)
		session_must(&row->session, "cursor hidden");
	buf_finish(&before);
	buf_finish(&behind);
}

static void
check_modes(struct row *row)
{
	session_must(&row->session, "mode %d %s", MODE_PASTE,
	    row->kind->brackets ? "on" : "off");
	session_must(&row->session, "mode %d off", MODE_MOUSE);
}

/* The line is empty again, and typed into. */
static void
empty(struct row *row)
{
	if (row->line.mode == LINE_VI_COMMAND && !row->line.left)
		escape(row, NULL);
	if (row->line.left)
		enter(row, NULL);
	end(row, NULL);
	session_must(&row->session, "key C-u");
	line_model_discard(&row->line);
	check_line(row);
}

static void
perform(struct row *row, const char *step)
{
	struct span rest = span_of(step), word;
	size_t i;

	span_cut(&rest, ' ', &word);
	for (i = 0; i < LENGTH(acts); i++)
		if (span_eq(word, span_of(acts[i].word))) {
			acts[i].run(row, rest.ptr);
			return;
		}
	session_must(&row->session, "%s", step);
}

static void
play(struct row *row, const struct scenario *scenario)
{
	const char *const *step;

	session_note(&row->session, scenario->name);
	for (step = scenario->acts; *step; step++) {
		perform(row, *step);
		check_line(row);
	}
	/* A message goes with any key, C-l too. */
	session_must(&row->session, "key C-g");
	check_line(row);
	session_must(&row->session, "redraw");
	empty(row);
}

static void
start(struct row *row)
{
	size_t i;

	session_open(&row->session, row->kind->name);
	session_must(&row->session, "size 80x24");
	session_must(&row->session, "env TERM=%s", row->kind->name);
	for (i = 0; i < LENGTH(variables); i++)
		session_must(&row->session, "inputrc set %s",
		    variables[i][row->values >> i & 1]);
	for (i = LENGTH(history) - 1; i-- > 0;)
		session_must(&row->session, "history %s", history[i]);
	row->line = (struct line_model){
		.mode = row->values & VI ? LINE_VI_INSERT : LINE_EMACS,
		.show_mode = row->values & SHOW_MODE,
		.history = history,
	};
	check_line(row);
	check_modes(row);
}

START_TEST(the_line_is_as_its_manual_says)
	{
		struct row row = {
			.kind = &kinds[(size_t)_i / VALUES],
			.values = (unsigned)_i % VALUES,
		};
		size_t i;

		start(&row);
		for (i = 0; i < LENGTH(scenarios); i++)
			play(&row, &scenarios[i]);
		check_modes(&row);
		session_must(&row.session, "signal TERM");
		session_must(&row.session, "status TERM");
		session_must(&row.session, "restored");
		session_close(&row.session);
		line_model_finish(&row.line);
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
