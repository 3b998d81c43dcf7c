#include "cli/annotator.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "response/anchors.h"
#include "response/responses.h"

/* What is said begins like this. */
#define BELOW "    ↳ "
#define BESIDE "  ↳ "

static enum fate
usual_fate(const struct annotator *annotator)
{
	return annotator->options.only || annotator->options.objects
	    ? FATE_DROP
	    : FATE_COPY;
}

void
annotator_init(struct annotator *annotator, struct out *out,
    struct ledger *ledger, struct annotator_options options)
{
	*annotator = (struct annotator){
		.options = options,
		.out = out,
		.ledger = ledger,
		.block = xcalloc(ANNOTATOR_BLOCK, 1),
		.ending = SPAN_LIT("\n"),
	};
	annotator->fate = usual_fate(annotator);
}

void
annotator_finish(struct annotator *annotator)
{
	free(annotator->block);
	passage_finish(&annotator->passage);
	buf_finish(&annotator->held);
	remarks_finish(&annotator->remarks);
}

static void
write_text(struct annotator *annotator, struct span text)
{
	if (text.len == 0)
		return;
	annotator->last = text.ptr[text.len - 1];
	if (annotator->options.filtered)
		colored_add(&annotator->colored, &annotator->out->buf, text);
	else
		buf_add(&annotator->out->buf, text);
	out_advance(annotator->out);
}

/* Passes a part of the log on, less what of it was copied before. */
static void
copy(struct annotator *annotator, struct span text)
{
	const char *from = annotator->block + annotator->written;

	if (text.len > 0 && text.ptr < from)
		text = span_sub(text, (size_t)(from - text.ptr), text.len);
	if (annotator->fate == FATE_COPY)
		write_text(annotator, text);
	else if (annotator->fate == FATE_HOLD)
		buf_add(&annotator->held, text);
}

static void
note(struct annotator *annotator, const struct response *response, size_t line)
{
	struct ledger_row *row = ledger_note(annotator->ledger, response, line);

	if (!row)
		return;
	annotator->found++;
	if (!annotator->options.objects) {
		remarks_add(
		    &annotator->remarks, ledger_say(annotator->ledger, row));
		return;
	}
	jsonl_annotation(annotator->out, &row->annotation,
	    &(struct annotation_place){ .first = line });
	out_advance(annotator->out);
}

static void
read_passage(struct annotator *annotator)
{
	struct span text = buf_span(&annotator->passage.text);
	struct responses responses;
	struct response response;

	if (!anchors_promise_code(text))
		return;
	responses_begin(&responses, text);
	while (responses_next(&responses, &response))
		note(annotator, &response,
		    passage_line(&annotator->passage, response.at));
}

/* Looks at the passage, and settles what becomes of its lines. */
static void
look(struct annotator *annotator)
{
	size_t found = annotator->found;

	read_passage(annotator);
	if (annotator->fate == FATE_HOLD) {
		annotator->fate =
		    annotator->found > found ? FATE_COPY : FATE_DROP;
		if (annotator->fate == FATE_COPY)
			write_text(annotator, buf_span(&annotator->held));
		buf_clear(&annotator->held);
	}
	passage_clear(&annotator->passage);
}

/* Writes what was said, before the end of the line. */
static void
write_remarks(struct annotator *annotator)
{
	struct buf *out = &annotator->out->buf;
	bool in_line = annotator->options.in_line;
	struct buf before = { 0 };

	if (annotator->remarks.count == 0)
		return;
	colored_finish(&annotator->colored, out);
	if (!in_line)
		buf_add(&before, annotator->ending);
	buf_add(&before, in_line ? SPAN_LIT(BESIDE) : SPAN_LIT(BELOW));
	remarks_write(
	    &annotator->remarks, out, buf_span(&before), (struct span){ 0 });
	buf_finish(&before);
}

/*
 * Ends a passage of which it only now is known that it has ended: the end of
 * its last line is written.
 */
static void
end_passage_late(struct annotator *annotator)
{
	look(annotator);
	remarks_write(&annotator->remarks, &annotator->out->buf,
	    SPAN_LIT(BELOW), annotator->ending);
	annotator->fate = usual_fate(annotator);
}

/* A line that may name an error, or its beginning, without its end. */
static void
begin_line(struct annotator *annotator, struct span line)
{
	struct passage *passage = &annotator->passage;

	if (passage->lines > 0 && passage_ends_before(passage, line))
		end_passage_late(annotator);
	if (passage->lines == 0) {
		passage->first_line = annotator->line + 1;
		if (annotator->options.only && !annotator->options.objects)
			annotator->fate = FATE_HOLD;
	}
	copy(annotator, line);
	passage_add(passage, line);
}

/* The end of such a line; an empty one at the end of the log. */
static void
end_line(struct annotator *annotator, struct span ending)
{
	bool open = annotator->passage.open && ending.len > 0;

	if (annotator->passage.lines > 0 && !open)
		look(annotator);
	annotator->ending = ending.len == 2 ? SPAN_LIT("\r\n") : SPAN_LIT("\n");
	write_remarks(annotator);
	copy(annotator, ending);
	if (!open)
		annotator->fate = usual_fate(annotator);
	annotator->line += annotator->options.counted;
}

/* What a line ends with: "\n", "\r\n" or nothing. */
static struct span
ending_of(struct span line)
{
	size_t at = line.len;

	if (at > 0 && line.ptr[at - 1] == '\n')
		at--;
	if (at < line.len && at > 0 && line.ptr[at - 1] == '\r')
		at--;
	return span_sub(line, at, line.len);
}

static void
take_line(struct annotator *annotator, struct span line)
{
	struct span ending = ending_of(line);

	begin_line(annotator, span_sub(line, 0, line.len - ending.len));
	end_line(annotator, ending);
}

/* Cuts the lines off the start of text that cannot name an error. */
static struct span
cut_plain(struct span *text)
{
	size_t anchor = anchors_find(*text, 0);
	struct span plain = *text;
	const char *newline;

	if (anchor != SPAN_NONE) {
		newline = memrchr(text->ptr, '\n', anchor);
		plain.len = newline ? (size_t)(newline + 1 - text->ptr) : 0;
	}
	*text = span_sub(*text, plain.len, text->len);
	return plain;
}

static struct span
cut_line(struct span *text)
{
	size_t newline = span_find(*text, SPAN_LIT("\n"), 0);
	struct span line =
	    span_sub(*text, 0, newline == SPAN_NONE ? text->len : newline + 1);

	*text = span_sub(*text, line.len, text->len);
	return line;
}

static void
take_lines(struct annotator *annotator, struct span text)
{
	while (text.len > 0) {
		if (annotator->passage.lines == 0) {
			struct span plain = cut_plain(&text);

			copy(annotator, plain);
			if (annotator->options.counted)
				annotator->line += span_count(plain, '\n');
		}
		if (text.len > 0)
			take_line(annotator, cut_line(&text));
	}
}

/* Passes the rest of a line that was looked at; false where it goes on. */
static bool
pass_line(struct annotator *annotator, struct span *text)
{
	struct span line = cut_line(text);
	struct span ending = ending_of(line);

	copy(annotator, span_sub(line, 0, line.len - ending.len));
	annotator->passing = ending.len == 0;
	if (annotator->passing)
		return false;
	end_line(annotator, ending);
	return true;
}

/*
 * What is left is the beginning of a line. It is copied already, unless
 * something may have to be said before.
 */
static void
keep(struct annotator *annotator, struct span rest)
{
	struct span early = rest;

	if (rest.len > PASSAGE_BYTES) {
		begin_line(annotator, rest);
		look(annotator);
		annotator->passing = true;
		early.len = rest.len = 0;
	}
	/* A carriage return may be part of the line's end. */
	if (span_ends(early, SPAN_LIT("\r")))
		early.len--;
	if (annotator->passage.lines == 0 && annotator->fate == FATE_COPY) {
		copy(annotator, early);
		annotator->written = early.len;
	} else {
		annotator->written = 0;
	}
	if (rest.len > 0)
		memmove(annotator->block, rest.ptr, rest.len);
	annotator->len = rest.len;
}

char *
annotator_room(struct annotator *annotator, size_t *len)
{
	*len = ANNOTATOR_BLOCK - annotator->len;
	return annotator->block + annotator->len;
}

void
annotator_take(struct annotator *annotator, size_t len)
{
	struct span text = { annotator->block, annotator->len + len };
	const char *newline;
	size_t whole;

	if (annotator->passing && !pass_line(annotator, &text)) {
		annotator->len = 0;
		return;
	}
	newline = memrchr(text.ptr, '\n', text.len);
	whole = newline ? (size_t)(newline + 1 - text.ptr) : 0;
	take_lines(annotator, span_sub(text, 0, whole));
	keep(annotator, span_sub(text, whole, text.len));
}

void
annotator_end(struct annotator *annotator)
{
	struct span rest = { annotator->block, annotator->len };

	if (annotator->passing)
		end_line(annotator, (struct span){ 0 });
	else if (rest.len > 0)
		take_lines(annotator, rest);
	else if (annotator->passage.lines > 0)
		end_passage_late(annotator);
	if (annotator->passage.lines > 0)
		end_passage_late(annotator);
	colored_finish(&annotator->colored, &annotator->out->buf);
	annotator->len = annotator->written = 0;
}
