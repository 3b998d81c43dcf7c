#include "tui/search.h"

#include <stdio.h>

#include <readline/readline.h>

#include "base/buf.h"
#include "text/utf8.h"
#include "tui/recall.h"

/* readline's functions are passed nothing, so what they need is here. */
static struct {
	bool going, failed;
	bool once;        /* Enter ends it, and no more */
	size_t step;      /* 1, or -1 for backward */
	struct buf text;  /* what is sought */
	struct buf last;  /* what was sought before */
	struct buf label; /* see search_label */
	size_t from;      /* the line it began with; their count for none */
	size_t found;     /* the line that was found; likewise */
	size_t caret;     /* where the text stands in it */
} search;

/* Looks at the lines from i on; what was found before stays if none fits. */
static void
look_from(size_t i)
{
	struct span text = buf_span(&search.text);
	size_t at = SPAN_NONE;

	for (; i < recall_count(); i += search.step) {
		at = span_find(recall_line(i), text, 0);
		if (at != SPAN_NONE)
			break;
	}
	search.failed = at == SPAN_NONE;
	if (search.failed)
		return;
	search.found = i;
	search.caret = at;
}

static void
look_again(void)
{
	if (search.found < recall_count())
		look_from(search.found);
	else
		look_from(search.from + search.step);
}

/* One more of the same, or the same as the last time. */
static void
look_further(size_t step)
{
	search.step = step;
	if (search.text.len == 0 && search.last.len > 0) {
		buf_add(&search.text, buf_span(&search.last));
		look_again();
		return;
	}
	if (search.text.len == 0)
		return;
	look_from(
	    (search.found < recall_count() ? search.found : recall_position()) +
	    step);
}

/* The remembered line that is shown as it is; their count for none. */
static size_t
line_shown(void)
{
	size_t i = recall_position();
	struct span line = { rl_line_buffer, (size_t)rl_end };

	if (i < recall_count() && span_eq(line, recall_line(i)))
		return i;
	return recall_count();
}

static int
begin(size_t step, bool once)
{
	buf_clear(&search.last);
	buf_add(&search.last, buf_span(&search.text));
	buf_clear(&search.text);
	search.going = true;
	search.once = once;
	search.failed = false;
	search.step = step;
	search.from = line_shown();
	search.found = recall_count();
	return 0;
}

int
search_backward(int count, int key)
{
	(void)count;
	(void)key;
	return begin((size_t)-1, false);
}

int
search_forward(int count, int key)
{
	(void)count;
	(void)key;
	return begin(1, false);
}

int
search_once_backward(int count, int key)
{
	(void)count;
	(void)key;
	return begin((size_t)-1, true);
}

int
search_once_forward(int count, int key)
{
	(void)count;
	(void)key;
	return begin(1, true);
}

int
search_like_vi(int count, int key)
{
	return key == '?' ? search_once_forward(count, key)
			  : search_once_backward(count, key);
}

/* Puts what was found into the line. */
static void
accept(void)
{
	size_t caret = search_caret();

	search.going = false;
	if (search.found >= recall_count())
		return;
	recall_show(search.found);
	rl_point = (int)caret;
}

static int
again(size_t step)
{
	search.from = line_shown();
	search.found = recall_count();
	search.step = step;
	if (search.text.len == 0)
		return rl_ding();
	look_again();
	if (search.failed)
		return rl_ding();
	accept();
	return 0;
}

int
search_again_backward(int count, int key)
{
	(void)count;
	(void)key;
	return again((size_t)-1);
}

int
search_again_forward(int count, int key)
{
	(void)count;
	(void)key;
	return again(1);
}

int
search_again_like_vi(int count, int key)
{
	return key == 'N' ? search_again_forward(count, key)
			  : search_again_backward(count, key);
}

bool
search_is_going(void)
{
	return search.going;
}

void
search_add(struct span text)
{
	buf_add(&search.text, text);
	look_again();
}

static void
take_back(void)
{
	uint32_t c;

	search.text.len -= utf8_decode_last(buf_span(&search.text), &c);
	search.found = recall_count();
	search.failed = false;
	if (search.text.len > 0)
		look_again();
}

bool
search_feed(struct span token, int (*function)(int count, int key))
{
	unsigned char c = (unsigned char)token.ptr[0];

	if (c >= ' ' && c != 0x7F) {
		search_add(token);
	} else if (function == search_backward) {
		look_further((size_t)-1);
	} else if (function == search_forward) {
		look_further(1);
	} else if (c == '\b' || c == 0x7F) {
		take_back();
	} else if (function == rl_abort || c == CTRL('G')) {
		search_cancel();
	} else {
		accept();
		return search.once && (c == '\r' || c == '\n');
	}
	return true;
}

void
search_cancel(void)
{
	search.going = false;
}

struct span
search_label(void)
{
	buf_clear(&search.label);
	buf_addf(&search.label,
	    "(%s%ssearch)`%.*s': ", search.failed ? "failed " : "",
	    search.step == 1 ? "i-" : "reverse-i-",
	    SPAN_ARG(buf_span(&search.text)));
	return buf_span(&search.label);
}

struct span
search_line(void)
{
	if (search.found < recall_count())
		return recall_line(search.found);
	return (struct span){ rl_line_buffer, (size_t)rl_end };
}

size_t
search_caret(void)
{
	return search.found < recall_count() ? search.caret : (size_t)rl_point;
}

void
search_finish(void)
{
	buf_finish(&search.text);
	buf_finish(&search.last);
	buf_finish(&search.label);
	search.going = false;
}
