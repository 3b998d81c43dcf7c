#include "view/help.h"

#include "view/para.h"

/* Where the texts begin: beside the widest keys, if they are not too wide. */
static const size_t max_keys = 24;

static const struct {
	const char *example, *text;
} syntax[] = {
	{ "topic exist", "both words; blanks separate terms" },
	{ "\"not exist\"", "these words, blank and all" },
	{ "主题|topic", "either of them" },
	{ "!topic", "without this word" },
	{ "'exist", "this very word, no letters in between" },
	{ "^invalid", "a text that begins with it" },
	{ "exist$", "a text that ends with it" },
	{ "zhutibcz", "主题不存在, by pinyin or its first letters" },
	{ "authetication", "authentication: slips in words are found" },
	{ "code:4000..4600", "codes from 4000 to 4600" },
};

/* What each field is called that a word can be limited to; NULL: its title. */
static const char *const field_texts[FIELD_COUNT] = {
	[FIELD_SOLUTION] = "the remedy: solution, else reason or description",
};

static void
add_title(struct lines *lines, struct span title)
{
	if (lines->count > 0)
		lines_add(lines);
	line_add(lines_add(lines), title, STYLE_TITLE);
}

static void
add_row(struct lines *lines, struct span keys, struct span text, size_t indent,
    size_t width)
{
	struct line *line = lines_add(lines);
	struct line rest = { 0 };

	line_fill(line, 2, SPAN_LIT(" "), STYLE_NORMAL);
	line_add(line, keys, STYLE_KEY);
	if (line->columns + 2 > indent)
		line = lines_add(lines);
	line_fill(line, indent, SPAN_LIT(" "), STYLE_NORMAL);
	line_add(&rest, text, STYLE_NORMAL);
	para_wrap(lines, &rest, indent, width, SIZE_MAX);
	line_finish(&rest);
}

void
help_add_keys(struct lines *lines, const struct help_row *rows, size_t count,
    size_t width)
{
	size_t i, widest = 0;

	for (i = 0; i < count; i++) {
		size_t keys = line_width(rows[i].keys, max_keys);

		if (keys <= max_keys && keys > widest)
			widest = keys;
	}
	for (i = 0; i < count; i++) {
		if (rows[i].keys.len == 0)
			add_title(lines, rows[i].text);
		else
			add_row(lines, rows[i].keys, rows[i].text, widest + 4,
			    width);
	}
}

static void
add_prefix(struct lines *lines, const char *prefix, const char *text,
    size_t indent, size_t width)
{
	struct buf name = { 0 };

	buf_addf(&name, "%s:", prefix);
	add_row(lines, buf_span(&name), span_of(text), indent, width);
	buf_finish(&name);
}

void
help_add_query(struct lines *lines, size_t width)
{
	size_t i, indent = 20;

	add_title(lines, SPAN_LIT("What can be typed"));
	for (i = 0; i < sizeof(syntax) / sizeof(syntax[0]); i++)
		add_row(lines, span_of(syntax[i].example),
		    span_of(syntax[i].text), indent, width);
	add_title(lines, SPAN_LIT("A word in one column only"));
	for (i = 0; i < FIELD_COUNT; i++)
		if (field_infos[i].prefix)
			add_prefix(lines, field_infos[i].prefix,
			    field_texts[i] ? field_texts[i]
					   : field_infos[i].title,
			    indent, width);
	add_prefix(lines, "in", "the document or its section", indent, width);
}

static void
add_block(struct lines *lines, const struct doc_block *block, size_t width)
{
	struct span rest = block->text, part;
	size_t indent = block->kind == DOC_HEADING ? 2 : 4;
	struct line text = { 0 };

	if (block->kind == DOC_HEADING)
		lines_add(lines);
	while (span_cut(&rest, '\n', &part)) {
		line_clear(&text);
		line_add(&text, part,
		    block->kind == DOC_HEADING    ? STYLE_HEADING
			: block->kind == DOC_CODE ? STYLE_DIM
						  : STYLE_NORMAL);
		line_fill(
		    lines_add(lines), indent, SPAN_LIT(" "), STYLE_NORMAL);
		para_wrap(lines, &text, indent, width, SIZE_MAX);
	}
	line_finish(&text);
}

void
help_add_document(
    struct lines *lines, const struct document *document, size_t width)
{
	size_t count, i;
	const struct doc_block *blocks = doc_blocks(document->doc, &count);
	struct buf title = { 0 };

	buf_add(&title, SPAN_LIT("About "));
	buf_add(&title, document->name);
	add_title(lines, buf_span(&title));
	for (i = 0; i < count; i++)
		add_block(lines, &blocks[i], width);
	buf_finish(&title);
}
