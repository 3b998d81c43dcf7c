#include "out/styled.h"

/* What the terminal is told before text of a style; NULL: nothing. */
static const char *const colors[STYLE_COUNT] = {
	[STYLE_TITLE] = "\033[1m",
	[STYLE_HEADING] = "\033[36m",
	[STYLE_CODE] = "\033[1;33m",
	[STYLE_DIM] = "\033[2m",
	[STYLE_MARK] = "\033[7m",
	[STYLE_URL] = "\033[4m",
};

static const char match_color[] = "\033[1;31m";
static const char no_color[] = "\033[0m";

static const char *
color_of(uint32_t style)
{
	return style & STYLE_MATCH ? match_color : colors[style & STYLE_BITS];
}

void
styled_add(struct out *out, const struct line *line)
{
	struct span text = line_text(line);
	size_t i, at = 0;

	for (i = 0; i < line->nruns; i++) {
		const struct style_run *run = &line->runs[i];
		const char *color = out->color ? color_of(run->style) : NULL;

		if (color)
			buf_add(&out->buf, span_of(color));
		buf_add(&out->buf, span_sub(text, at, at + run->len));
		if (color)
			buf_add(&out->buf, span_of(no_color));
		at += run->len;
	}
}

void
styled_write(struct out *out, const struct line *line)
{
	styled_add(out, line);
	buf_add_char(&out->buf, '\n');
}
