#include "support/styled.h"

#include "support/suite.h"

static const char *const names[STYLE_COUNT] = {
	[STYLE_BORDER] = "border",
	[STYLE_TITLE] = "title",
	[STYLE_HEADING] = "heading",
	[STYLE_CODE] = "code",
	[STYLE_DIM] = "dim",
	[STYLE_MARK] = "mark",
	[STYLE_LINK] = "link",
	[STYLE_URL] = "url",
	[STYLE_KEY] = "key",
	[STYLE_PROMPT] = "prompt",
	[STYLE_CHIP] = "chip",
	[STYLE_STATUS] = "status",
	[STYLE_ERROR] = "error",
};

static const struct {
	uint32_t bit;
	const char *name;
} flags[] = {
	{ STYLE_MATCH, "+match" },
	{ STYLE_SELECTED, "+selected" },
	{ STYLE_INACTIVE, "+inactive" },
	{ STYLE_SIGN, "+sign" },
};

void
styled_add(struct buf *out, const struct line *line)
{
	struct span text = line_text(line);
	size_t i, k, at = 0;

	for (i = 0; i < line->nruns; i++) {
		uint32_t style = line->runs[i].style;
		size_t end = at + line->runs[i].len;

		if (style == STYLE_NORMAL) {
			buf_add(out, span_sub(text, at, end));
			at = end;
			continue;
		}
		buf_add_char(out, '{');
		if (style & STYLE_BITS)
			buf_add(out, span_of(names[style & STYLE_BITS]));
		for (k = 0; k < LENGTH(flags); k++)
			if (style & flags[k].bit)
				buf_add(out, span_of(flags[k].name));
		buf_add_char(out, ':');
		buf_add(out, span_sub(text, at, end));
		buf_add_char(out, '}');
		at = end;
	}
	ck_assert_msg(at == text.len,
	    "the runs of a line cover %zu of its %zu bytes", at, text.len);
}

void
styled_assert(const char *file, int line_number, const struct line *line,
    const char *expected)
{
	struct buf got = { 0 };

	styled_add(&got, line);
	if (!span_eq(buf_span(&got), span_of(expected)))
		_ck_assert_failed(file, line_number, "Assertion failed",
		    "the line is\n%.*s\nnot\n%s", SPAN_ARG(buf_span(&got)),
		    expected);
	buf_finish(&got);
}

void
styled_assert_lines(const char *file, int line_number,
    const struct lines *lines, const char *expected)
{
	struct buf got = { 0 };
	size_t i;

	for (i = 0; i < lines->count; i++) {
		struct span text = line_text(&lines->at[i]);

		while (text.len > 0 && text.ptr[text.len - 1] == ' ')
			text.len--;
		buf_add(&got, text);
		buf_add_char(&got, '\n');
	}
	if (!span_eq(buf_span(&got), span_of(expected)))
		_ck_assert_failed(file, line_number, "Assertion failed",
		    "the lines are\n%.*s\nnot\n%s", SPAN_ARG(buf_span(&got)),
		    expected);
	buf_finish(&got);
}
