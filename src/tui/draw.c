#include "tui/draw.h"

#include "tui/guide.h"
#include "tui/prompt.h"
#include "tui/scopes.h"
#include "view/query_bar.h"

/* What a frame is drawn with. */
struct brush {
	const struct app *app;
	struct screen *screen;
	size_t height, width;
	struct line line; /* the one being drawn */
};

static void
put(struct brush *brush, size_t y, size_t x)
{
	screen_line(brush->screen, y, x, &brush->line);
	line_clear(&brush->line);
}

static void
draw_pane(
    struct brush *brush, const struct pane *pane, const struct pane_look *look)
{
	const struct area *area = &look->area->area;
	size_t row;

	for (row = 0; row < area->height; row++) {
		pane_line(&brush->line, pane, look, row);
		put(brush, area->y + row, area->x);
	}
}

static void
draw_preview(struct brush *brush, const struct layout *layout,
    const struct subject *subject, const struct lines *lines)
{
	const struct area *area = &layout->preview;
	size_t i;

	if (area->height == 0)
		return;
	subject_rule(&brush->line, subject, area->width);
	put(brush, area->y, area->x);
	for (i = 0; i < lines->count; i++)
		screen_line(
		    brush->screen, area->y + 1 + i, area->x, &lines->at[i]);
	if (!layout->preview_rule)
		return;
	line_fill(&brush->line, area->width, SPAN_LIT("─"), STYLE_BORDER);
	put(brush, area->y + area->height - 1, area->x);
}

/* The message of the last action; without one the keys. */
static void
draw_hints(struct brush *brush, size_t y)
{
	const struct app *app = brush->app;

	if (app->status.len > 0) {
		line_add_cell(&brush->line, buf_span(&app->status),
		    brush->width,
		    app->status_is_error ? STYLE_ERROR : STYLE_STATUS,
		    NO_MARKS);
	} else {
		guide_hints(&brush->line, app, brush->width);
	}
	put(brush, y, 0);
}

/* What was found, and of how many; of a code's scope the module entries. */
static void
add_counts(struct buf *out, const struct app *app)
{
	bool all = query_is_empty(app->query) && !scopes_any(&app->places);
	const char *progress = seek_progress(app);
	size_t found = 0, loose = 0, total = 0;
	size_t i;

	if (app->loading) {
		loading_add_progress(app->loading, out);
		return;
	}
	if (progress) {
		buf_add(out, span_of(progress));
		return;
	}
	i = scopes_code(&app->places) ? ENTRY_MODULE : 0;
	for (; i < NPANES; i++) {
		found += app->panes[i].list.count;
		loose += app->panes[i].list.nloose;
		total += app->panes[i].total;
	}
	query_bar_counts(out, found, loose, total, all);
}

/* As readline marked it when its modes could not be configured. */
static struct span
label(void)
{
	struct span text = prompt_label();

	if (prompt_mode() == PROMPT_VI_COMMAND && span_eq(text, SPAN_LIT("/ ")))
		return SPAN_LIT(": ");
	return text;
}

/* The query line, and the keys where there is room for them. */
static void
draw_below(
    struct brush *brush, const struct layout *layout, struct query_bar *bar)
{
	size_t caret;

	bar->label = label();
	bar->text = prompt_line();
	bar->caret = prompt_caret();
	caret = query_bar_line(&brush->line, bar, brush->width);
	put(brush, layout->query, 0);
	if (layout->hints < brush->height)
		draw_hints(brush, layout->hints);
	else if (brush->app->status.len > 0)
		draw_hints(brush, layout->query);
	screen_end(layout->query, caret, bar->focused);
}

static void
draw_panes(struct brush *brush)
{
	const struct app *app = brush->app;
	size_t i;

	for (i = 0; i < NPANES; i++) {
		const struct pane *other = &app->panes[(i + 1) % NPANES];

		draw_pane(brush, &app->panes[i],
		    &(struct pane_look){
			.area = &app->layout.panes[i],
			.marker = app->subject.marker,
			.chosen = i == app->chosen,
			.awaited = app->loading != NULL,
			.other =
			    app->layout.one && other->total > 0 ? other : NULL,
		    });
	}
}

static void
draw_lists(struct brush *brush)
{
	const struct app *app = brush->app;
	struct buf counts = { 0 }, chip = { 0 };

	draw_panes(brush);
	draw_preview(brush, &app->layout, &app->subject, &app->preview);
	add_counts(&counts, app);
	if (scopes_any(&app->places)) {
		buf_add(&chip, SPAN_LIT("only "));
		scopes_add(&chip, app);
	}
	draw_below(brush, &app->layout,
	    &(struct query_bar){
		.focused = app->base == FOCUS_QUERY,
		.counts = buf_span(&counts),
		.chip = buf_span(&chip),
	    });
	buf_finish(&counts);
	buf_finish(&chip);
}

static void
draw_picker(struct brush *brush)
{
	const struct picker *picker = brush->app->picker;
	const struct list *list = &picker->pane.list;
	struct buf counts = { 0 };

	draw_pane(brush, &picker->pane,
	    &(struct pane_look){
		.area = &picker->layout.panes[0],
		.marker = picker->subject.marker,
		.chosen = true,
	    });
	draw_preview(
	    brush, &picker->layout, &picker->subject, &picker->preview);
	query_bar_counts(
	    &counts, list->count, list->nloose, picker->pane.total, false);
	draw_below(brush, &picker->layout,
	    &(struct query_bar){
		.focused = true,
		.counts = buf_span(&counts),
	    });
	buf_finish(&counts);
}

/* The rule below a text: the number that is typed, and what is in sight. */
static void
add_text_rule(struct brush *brush, const struct scroll *scroll, size_t number)
{
	struct line *line = &brush->line;
	struct buf text = { 0 };
	size_t end;

	if (number > 0) {
		buf_addf(&text, " go to %zu ", number);
		line_fill(line, 1, SPAN_LIT("─"), STYLE_BORDER);
		line_add(line, buf_span(&text), STYLE_TITLE);
		buf_clear(&text);
	}
	if (scroll->count > scroll->height)
		buf_addf(&text, " %zu-%zu of %zu ", scroll->top + 1,
		    scroll->top + scroll->height, scroll->count);
	end = line_width(buf_span(&text), brush->width) + 1;
	if (line->columns + end < brush->width) {
		line_fill(
		    line, brush->width - end, SPAN_LIT("─"), STYLE_BORDER);
		line_add(line, buf_span(&text), STYLE_DIM);
	}
	line_fill(line, brush->width, SPAN_LIT("─"), STYLE_BORDER);
	buf_finish(&text);
}

/* A text on the whole screen; brush->line is its title. */
static void
draw_text(struct brush *brush, const struct lines *lines,
    const struct scroll *scroll, size_t number)
{
	struct text_layout layout = layout_text(brush->height);
	size_t i, y = 0;

	if (layout.title)
		put(brush, y++, 0);
	for (i = 0; i < layout.nrows; i++, y++) {
		if (scroll->top + i >= lines->count)
			continue;
		line_clear(&brush->line);
		line_add_part(
		    &brush->line, &lines->at[scroll->top + i], 0, SIZE_MAX);
		line_cut(&brush->line, brush->width);
		put(brush, y, 0);
	}
	line_clear(&brush->line);
	if (layout.rule) {
		add_text_rule(brush, scroll, number);
		put(brush, y++, 0);
	}
	if (layout.hints)
		draw_hints(brush, y);
	screen_end(brush->height - 1, 0, false);
}

static void
draw_details(struct brush *brush)
{
	const struct reader *reader = &brush->app->reader;

	subject_rule(&brush->line, &reader->subject, brush->width);
	draw_text(brush, &reader->details.lines, &reader_page(reader)->scroll,
	    reader->number);
}

static void
draw_report(struct brush *brush)
{
	const struct dossier *dossier = &brush->app->dossier;

	subject_rule(&brush->line, &dossier->subject, brush->width);
	draw_text(brush, &dossier->lines, &dossier->scroll, 0);
}

static void
draw_help(struct brush *brush)
{
	const struct manual *manual = &brush->app->manual;

	line_fill(&brush->line, 1, SPAN_LIT("─"), STYLE_BORDER);
	line_add(&brush->line, SPAN_LIT(" Help "), STYLE_TITLE);
	line_cut(&brush->line, brush->width);
	line_fill(&brush->line, brush->width, SPAN_LIT("─"), STYLE_BORDER);
	draw_text(brush, &manual->lines, &manual->scroll, 0);
}

void
draw_frame(const struct app *app, struct screen *screen)
{
	static void (*const draw[FOCUS_COUNT])(struct brush *) = {
		[FOCUS_QUERY] = draw_lists,
		[FOCUS_PANE] = draw_lists,
		[FOCUS_DETAILS] = draw_details,
		[FOCUS_DOCUMENTS] = draw_picker,
		[FOCUS_ERRORS] = draw_picker,
		[FOCUS_REPORT] = draw_report,
		[FOCUS_HELP] = draw_help,
	};
	struct brush brush = {
		.app = app,
		.screen = screen,
		.height = app->height,
		.width = app->width,
	};

	screen_begin();
	draw[app_focus(app)](&brush);
	line_finish(&brush.line);
}
