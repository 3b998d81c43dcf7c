#include "support/query_line.h"

#include "support/keys.h"
#include "support/length.h"
#include "text/width.h"

/* The text without its escapes. */
static struct span
plain(const char *text, struct buf *out)
{
	keys_add_escaped(span_of(text), out);
	return buf_span(out);
}

static void
model_typing(struct query_line *line, const char *text)
{
	struct buf bytes = { 0 };

	line_model_type(&line->model, plain(text, &bytes));
	buf_finish(&bytes);
}

static void
type(struct query_line *line, const char *text)
{
	session_must(&line->session, "type %s", text);
	model_typing(line, text);
}

static void
burst(struct query_line *line, const char *text)
{
	session_must(&line->session, "raw %s", text);
	model_typing(line, text);
}

static void
trickle(struct query_line *line, const char *text)
{
	session_must(&line->session, "trickle %s", text);
	model_typing(line, text);
}

/*
 * Without brackets a terminal sends newlines as Enter does, and a blank for
 * Esc, as xterm has it.
 */
static void
paste(struct query_line *line, const char *text)
{
	struct buf bytes = { 0 }, sent = { 0 };
	size_t i;

	line_model_paste(&line->model, plain(text, &bytes));
	for (i = 0; i < bytes.len; i++) {
		if (bytes.ptr[i] == '\n')
			buf_addf(&sent, "\\r");
		else if (bytes.ptr[i] == '\033')
			buf_addf(&sent, "\\s");
		else
			buf_add_char(&sent, bytes.ptr[i]);
	}
	if (line->kind->brackets)
		session_must(&line->session, "paste %s", text);
	else
		session_must(
		    &line->session, "raw %.*s", SPAN_ARG(buf_span(&sent)));
	buf_finish(&bytes);
	buf_finish(&sent);
}

static void
left(struct query_line *line, const char *text)
{
	(void)text;
	session_must(
	    &line->session, "raw \\e%cD", line->cursor_keys ? 'O' : '[');
	line_model_left(&line->model);
}

static void
home(struct query_line *line, const char *text)
{
	(void)text;
	session_must(
	    &line->session, "raw %s", line->kind->home[line->cursor_keys]);
	line_model_home(&line->model);
}

static void
end(struct query_line *line, const char *text)
{
	(void)text;
	session_must(
	    &line->session, "raw %s", line->kind->end[line->cursor_keys]);
	line_model_end(&line->model);
}

static void delete (struct query_line *line, const char *text)
{
	(void)text;
	session_must(&line->session, "raw \\e[3~");
	line_model_delete(&line->model);
}

static void
control_left(struct query_line *line, const char *text)
{
	if (!line->kind->modifiers) {
		left(line, text);
		return;
	}
	session_must(&line->session, "raw \\e[1;5D");
	line_model_word_left(&line->model);
}

static void
search(struct query_line *line, const char *text)
{
	(void)text;
	session_must(&line->session, "key C-r");
	line_model_search(&line->model);
}

static void
escape(struct query_line *line, const char *text)
{
	(void)text;
	session_must(&line->session, "key Esc");
	line_model_escape(&line->model);
}

static void
escape_f(struct query_line *line, const char *text)
{
	(void)text;
	session_must(&line->session, "raw \\ef");
	line_model_escape_f(&line->model);
}

/* The only prefixes that begin with m are module: and msg:. */
static void
complete(struct query_line *line, const char *text)
{
	type(line, "m");
	session_must(&line->session, "lacks %s", text);
	session_must(&line->session, "key M-/ M-/");
	session_must(&line->session, "contains %s", text);
}

static void
stop(struct query_line *line, const char *text)
{
	(void)text;
	session_must(&line->session, "key C-z");
	session_must(&line->session, "stopped");
	session_must(&line->session, "restored");
	session_must(&line->session, "fg");
}

/* A letter in a list is an action, and "/" is the way back. */
static void
enter(struct query_line *line, const char *text)
{
	(void)text;
	session_must(&line->session, "key /");
	line_model_enter(&line->model);
}

/* What is done to the line; any other step must not change it. */
static const struct {
	const char *word;
	void (*run)(struct query_line *line, const char *text);
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

void
query_line_check(struct query_line *line)
{
	struct buf before = { 0 }, behind = { 0 };

	line_model_add_shown(&line->model, &before, &behind);
	session_must(&line->session, "starts 23 %.*s%.*s",
	    SPAN_ARG(buf_span(&before)), SPAN_ARG(buf_span(&behind)));
	if (!line->model.left)
		session_must(&line->session, "cursor 23:%zu",
		    width_of(buf_span(&before)) + 1);
	else if (line->kind->hides_cursor)
		session_must(&line->session, "cursor hidden");
	buf_finish(&before);
	buf_finish(&behind);
}

void
query_line_empty(struct query_line *line)
{
	if (line->model.mode == LINE_VI_COMMAND && !line->model.left)
		escape(line, NULL);
	if (line->model.left)
		enter(line, NULL);
	end(line, NULL);
	session_must(&line->session, "key C-u");
	line_model_discard(&line->model);
	query_line_check(line);
}

void
query_line_do(struct query_line *line, const char *act)
{
	struct span rest = span_of(act), word;
	size_t i;

	span_cut(&rest, ' ', &word);
	for (i = 0; i < LENGTH(acts); i++)
		if (span_eq(word, span_of(acts[i].word))) {
			acts[i].run(line, rest.ptr);
			return;
		}
	session_must(&line->session, "%s", act);
}
