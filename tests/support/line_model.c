#include "support/line_model.h"

#include <ctype.h>
#include <string.h>

#include "text/utf8.h"

void
line_model_finish(struct line_model *model)
{
	buf_finish(&model->text);
	buf_finish(&model->sought);
}

static struct span
text(const struct line_model *model)
{
	return buf_span(&model->text);
}

/* Where the character behind the caret ends. */
static size_t
next(const struct line_model *model)
{
	uint32_t c;

	return model->caret +
	    utf8_decode(
		span_sub(text(model), model->caret, model->text.len), &c);
}

/* Where the one before it begins. */
static size_t
previous(const struct line_model *model)
{
	uint32_t c;

	return model->caret -
	    utf8_decode_last(span_sub(text(model), 0, model->caret), &c);
}

/* Puts other text in place of that between the two offsets. */
static void
replace(struct line_model *model, size_t from, size_t to, struct span by)
{
	struct buf whole = { 0 };

	buf_add(&whole, span_sub(text(model), 0, from));
	buf_add(&whole, by);
	buf_add(&whole, span_sub(text(model), to, model->text.len));
	buf_finish(&model->text);
	model->text = whole;
	model->caret = from + by.len;
}

/* The newest line of the history that holds what is sought. */
static struct span
found(const struct line_model *model, size_t *at)
{
	const char *const *line = model->history;

	for (; model->sought.len > 0 && line && *line; line++) {
		*at = span_find(span_of(*line), buf_span(&model->sought), 0);
		if (*at != SPAN_NONE)
			return span_of(*line);
	}
	*at = model->caret;
	return text(model);
}

/* Any key that edits takes what was found into the line. */
static void
end_search(struct line_model *model)
{
	struct span line;
	size_t at;

	if (!model->searching)
		return;
	line = found(model, &at);
	replace(model, 0, model->text.len, line);
	model->caret = at;
	model->searching = false;
	buf_clear(&model->sought);
}

/* vi's f: onto the next such character, if there is one. */
static void
find(struct line_model *model, struct span character)
{
	size_t at = span_find(text(model), character, next(model));

	if (at != SPAN_NONE)
		model->caret = at;
	model->finding = false;
}

static void
type_character(struct line_model *model, struct span character)
{
	if (model->finding)
		find(model, character);
	else if (model->searching)
		buf_add(&model->sought, character);
	else
		replace(model, model->caret, model->caret, character);
}

void
line_model_type(struct line_model *model, struct span typed)
{
	while (typed.len > 0) {
		uint32_t c;
		size_t len = utf8_decode(typed, &c);

		type_character(model, span_sub(typed, 0, len));
		typed = span_sub(typed, len, typed.len);
	}
}

void
line_model_paste(struct line_model *model, struct span pasted)
{
	size_t i;

	for (i = 0; i < pasted.len; i++) {
		bool control = iscntrl((unsigned char)pasted.ptr[i]);
		struct span byte = span_sub(pasted, i, i + 1);

		replace(model, model->caret, model->caret,
		    control ? SPAN_LIT(" ") : byte);
	}
}

void
line_model_left(struct line_model *model)
{
	end_search(model);
	model->caret = previous(model);
}

void
line_model_home(struct line_model *model)
{
	end_search(model);
	model->caret = 0;
}

void
line_model_end(struct line_model *model)
{
	end_search(model);
	model->caret = model->text.len;
}

void
line_model_delete(struct line_model *model)
{
	end_search(model);
	replace(model, model->caret, next(model), span_sub(text(model), 0, 0));
}

/* Letters and digits make a word, and so does Chinese. */
static bool
is_in_word(const struct line_model *model, size_t at)
{
	unsigned char c = (unsigned char)model->text.ptr[at];

	return c >= 0x80 || isalnum(c);
}

void
line_model_word_left(struct line_model *model)
{
	end_search(model);
	while (model->caret > 0 && !is_in_word(model, previous(model)))
		model->caret = previous(model);
	while (model->caret > 0 && is_in_word(model, previous(model)))
		model->caret = previous(model);
}

static void
word_right(struct line_model *model)
{
	while (
	    model->caret < model->text.len && !is_in_word(model, model->caret))
		model->caret = next(model);
	while (
	    model->caret < model->text.len && is_in_word(model, model->caret))
		model->caret = next(model);
}

void
line_model_escape(struct line_model *model)
{
	if (model->searching) {
		model->searching = false;
		buf_clear(&model->sought);
	} else if (model->mode == LINE_VI_INSERT) {
		model->mode = LINE_VI_COMMAND;
		model->caret = previous(model);
	} else {
		model->left = true;
	}
}

/* Alt and f to emacs; who uses vi does not press Alt. */
void
line_model_escape_f(struct line_model *model)
{
	if (model->mode == LINE_EMACS) {
		word_right(model);
		return;
	}
	line_model_escape(model);
	model->finding = true;
}

void
line_model_search(struct line_model *model)
{
	model->searching = true;
}

void
line_model_discard(struct line_model *model)
{
	end_search(model);
	replace(model, 0, model->caret, span_sub(text(model), 0, 0));
}

void
line_model_enter(struct line_model *model)
{
	model->left = false;
	model->caret = model->text.len;
	if (model->mode == LINE_VI_COMMAND)
		model->mode = LINE_VI_INSERT;
}

/* What inputrc's emacs-mode-string and its sisters are unless they are set. */
static const struct {
	const char *label, *shown;
} labels[LINE_MODES] = {
	[LINE_EMACS] = { "/ ", "@/ " },
	[LINE_VI_INSERT] = { "/ ", "(ins)/ " },
	[LINE_VI_COMMAND] = { ": ", "(cmd)/ " },
};

void
line_model_add_shown(
    const struct line_model *model, struct buf *before, struct buf *behind)
{
	struct span line = text(model);
	size_t caret = model->caret;

	if (model->searching) {
		buf_addf(before, "(reverse-i-search)`%.*s': ",
		    SPAN_ARG(buf_span(&model->sought)));
		line = found(model, &caret);
	} else {
		buf_add(before,
		    span_of(model->show_mode ? labels[model->mode].shown
					     : labels[model->mode].label));
	}
	buf_add(before, span_sub(line, 0, caret));
	buf_add(behind, span_sub(line, caret, line.len));
}
