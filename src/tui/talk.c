#include "tui/talk.h"

#include <stdarg.h>
#include <stdlib.h>

#include "catalog/entry.h"
#include "tui/asker.h"

/* Lines of a screen that results leave to the count and to what is typed. */
static const size_t around = 4;

void
talk_init(struct talk *talk, const struct catalog *catalog, FILE *out)
{
	*talk = (struct talk){
		.catalog = catalog,
		.out = out,
		.index = index_new(catalog),
		.query = query_parse(SPAN_LIT("")),
		.clipboard = clipboard_new(),
	};
	talk->subject.marker = &talk->marker;
}

void
talk_finish(struct talk *talk)
{
	results_finish(&talk->results);
	query_free(talk->query);
	index_free(talk->index);
	subject_finish(&talk->subject);
	details_finish(&talk->details);
	marker_finish(&talk->marker);
	line_finish(&talk->line);
	clipboard_free(talk->clipboard);
	notes_finish(&talk->notes);
	free(talk->history);
}

/* Blanks at the end are for screens. */
static void
write_line(struct talk *talk, const struct line *line)
{
	struct span text = line_text(line);

	while (text.len > 0 && text.ptr[text.len - 1] == ' ')
		text.len--;
	fwrite(text.len > 0 ? text.ptr : "", 1, text.len, talk->out);
	fputc('\n', talk->out);
}

void
talk_say(struct talk *talk, const char *format, ...)
{
	struct buf text = { 0 };
	va_list args;

	va_start(args, format);
	buf_addv(&text, format, args);
	va_end(args);
	line_clear(&talk->line);
	line_add(&talk->line, buf_span(&text), STYLE_NORMAL);
	write_line(talk, &talk->line);
	buf_finish(&text);
}

static const char *
plural(size_t count)
{
	return count == 1 ? "" : "s";
}

void
talk_greet(struct talk *talk)
{
	size_t entries, documents;

	catalog_entries(talk->catalog, &entries);
	catalog_documents(talk->catalog, &documents);
	talk_say(talk,
	    "errdex: %zu error code%s in %zu document%s. ? is help, q quits.",
	    entries, plural(entries), documents, plural(documents));
}

static void
add_field(struct line *line, const struct entry *entry, enum field field,
    const char *before)
{
	struct span text = entry_text(entry, field);

	if (text.len == 0)
		return;
	line_add(line, span_of(before), STYLE_NORMAL);
	line_add(line, text, STYLE_NORMAL);
}

/* "1. 4000 10011, topic name exist, 主题已存在" */
static void
add_result(struct talk *talk, size_t i)
{
	const struct entry *entry = talk_result(talk, i + 1);
	struct span title = entry_title(entry), document;
	struct buf number = { 0 };
	size_t documents;

	buf_addf(&number, "%zu.", i + 1);
	line_clear(&talk->line);
	line_add(&talk->line, buf_span(&number), STYLE_NORMAL);
	buf_finish(&number);
	add_field(&talk->line, entry, FIELD_CODE, " ");
	add_field(&talk->line, entry, FIELD_MODULE, " ");
	add_field(&talk->line, entry, FIELD_NAME, " ");
	line_add(&talk->line, SPAN_LIT(", "), STYLE_NORMAL);
	line_add(&talk->line, title, STYLE_NORMAL);
	if (!span_eq(title, entry_text(entry, FIELD_DESCRIPTION)))
		add_field(&talk->line, entry, FIELD_DESCRIPTION, ", ");
	document = entry_document(entry);
	catalog_documents(talk->catalog, &documents);
	if (documents > 1) {
		line_add(&talk->line, SPAN_LIT(", "), STYLE_NORMAL);
		line_add(&talk->line, document, STYLE_NORMAL);
	}
}

static void
list(struct talk *talk, size_t from, size_t to)
{
	size_t i, height, width, count = talk->results.count;

	asker_size(&height, &width);
	talk->listed = to;
	for (i = from; i < to; i++) {
		if (i > 0 && i == count - talk->results.nloose)
			talk_say(talk, "Those that match loosely:");
		add_result(talk, i);
		if (talk->cuts)
			line_cut(&talk->line, width - 1);
		write_line(talk, &talk->line);
	}
	if (to < count)
		talk_say(
		    talk, "%zu more; an empty line lists them.", count - to);
}

/* How many results fit into the screen. */
static size_t
page(void)
{
	size_t height, width;

	asker_size(&height, &width);
	return height > around ? height - around : 1;
}

void
talk_list_more(struct talk *talk)
{
	size_t from = talk->listed, to = from + page();

	if (to > talk->results.count)
		to = talk->results.count;
	if (from < to)
		list(talk, from, to);
	else
		talk_say(talk, from > 0 ? "No more." : "Nothing is listed.");
}

void
talk_list_again(struct talk *talk)
{
	size_t most = page(), to = talk->listed;

	if (to == 0) {
		talk_list_more(talk);
		return;
	}
	talk_say(talk, "%zu found.", talk->results.count);
	list(talk, to > most ? to - most : 0, to);
}

void
talk_search(struct talk *talk, struct span text)
{
	size_t count;

	query_free(talk->query);
	talk->query = query_parse(text);
	talk->marker.query = talk->query;
	talk->entry = NULL;
	talk->listed = 0;
	if (query_is_empty(talk->query))
		results_all(&talk->results, talk->catalog, SET_ALL);
	else
		index_search(talk->index, talk->query, SET_ALL, &talk->results);
	count = talk->results.count;
	if (count == 0) {
		talk_say(talk, "Nothing found.");
		return;
	}
	if (talk->results.nloose > 0)
		talk_say(talk, "%zu found, %zu of them loosely.", count,
		    talk->results.nloose);
	else
		talk_say(talk, "%zu found.", count);
	talk_list_more(talk);
}

const struct entry *
talk_result(const struct talk *talk, size_t number)
{
	size_t count;

	if (number == 0 || number > talk->listed)
		return NULL;
	return &catalog_entries(
	    talk->catalog, &count)[talk->results.hits[number - 1].entry];
}

void
talk_show(struct talk *talk, const struct entry *entry)
{
	struct lines *lines = &talk->details.lines;
	size_t i, height, width;

	asker_size(&height, &width);
	talk->entry = entry;
	subject_set(&talk->subject, talk->catalog, entry);
	details_make(&talk->details, &talk->subject, width - 1);
	for (i = 0; i < lines->count; i++)
		write_line(talk, &lines->at[i]);
}

const struct reference *
talk_reference(const struct talk *talk, size_t number)
{
	if (!talk->entry || number == 0 || number > talk->details.nreferences)
		return NULL;
	return &talk->details.references[number - 1];
}
