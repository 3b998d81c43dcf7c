#include "tui/history.h"

#include <stdlib.h>

#include "sys/journal.h"
#include "sys/paths.h"
#include "text/utf8.h"
#include "tui/app.h"
#include "tui/prompt.h"
#include "tui/recall.h"

/* Whether a line can have been typed: files are edited, or are none of ours. */
static bool
is_line(struct span line)
{
	size_t at = 0;

	while (at < line.len) {
		uint32_t c;

		at += utf8_decode(span_sub(line, at, line.len), &c);
		if (c == UTF8_BAD || c < 0x20 || (c >= 0x7F && c < 0xA0))
			return false;
	}
	return span_trim(line).len > 0;
}

/* Cuts the last line off *text; false where there is none. */
static bool
cut_last(struct span *text, struct span *line)
{
	size_t end = text->len, start;

	if (end == 0)
		return false;
	if (text->ptr[end - 1] == '\n')
		end--;
	for (start = end; start > 0 && text->ptr[start - 1] != '\n'; start--)
		;
	*line = span_sub(*text, start, end);
	text->len = start;
	if (span_ends(*line, SPAN_LIT("\r")))
		line->len--;
	return true;
}

/* A line of the file; those of one text follow each other, the newest last. */
struct past {
	struct span text;
	size_t age;
};

static int
by_text(const void *a, const void *b)
{
	const struct past *x = a, *y = b;
	int order = span_cmp(x->text, y->text);

	return order ? order : (x->age < y->age) - (x->age > y->age);
}

static int
by_age(const void *a, const void *b)
{
	const struct past *x = a, *y = b;

	return (x->age < y->age) - (x->age > y->age);
}

/* Drops all but the newest of those that are equal. */
static size_t
drop_repeated(struct past *lines, size_t count)
{
	size_t i, kept = 0;

	qsort(lines, count, sizeof(*lines), by_text);
	for (i = 0; i < count; i++)
		if (i + 1 == count ||
		    !span_eq(lines[i].text, lines[i + 1].text))
			lines[kept++] = lines[i];
	qsort(lines, kept, sizeof(*lines), by_age);
	return kept;
}

static void
recall_lines(struct span text)
{
	struct past lines[JOURNAL_LINES];
	size_t i, count = 0;
	struct span line;

	while (count < JOURNAL_LINES && cut_last(&text, &line))
		if (line.len <= JOURNAL_LINE_MAX && is_line(line)) {
			lines[count] = (struct past){ line, count };
			count++;
		}
	count = drop_repeated(lines, count);
	for (i = 0; i < count; i++)
		recall_append(lines[i].text);
}

/* From here on there is no file. */
static void
give_up(char **path, struct notes *notes, const struct err *err)
{
	struct buf note = { 0 };

	buf_addf(&note, "%s; queries are not remembered", err->text);
	notes_add(notes, buf_span(&note));
	buf_finish(&note);
	free(*path);
	*path = NULL;
}

void
history_read(char **path, struct notes *notes)
{
	struct buf bytes = { 0 };
	struct err err = { 0 };

	*path = paths_of(PATHS_STATE, "history");
	if (!*path)
		return;
	if (journal_read(*path, &bytes, &err))
		recall_lines(buf_span(&bytes));
	else
		give_up(path, notes, &err);
	buf_finish(&bytes);
}

/* Adds a line to the file, if it is one that can have been typed. */
static void
record(char **path, struct notes *notes, struct span line)
{
	struct err err = { 0 };

	if (!*path || !is_line(line))
		return;
	if (!journal_add(*path, line, &err))
		give_up(path, notes, &err);
}

void
history_add(char **path, struct notes *notes, struct span line)
{
	recall_remember(line);
	record(path, notes, line);
}

void
history_open(struct app *app)
{
	history_read(&app->history, &app->notes);
}

void
history_remember(struct app *app)
{
	prompt_remember();
	record(&app->history, &app->notes, prompt_line());
}
