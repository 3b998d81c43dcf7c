#include "tui/plain.h"

#include <unistd.h>

#include "base/status.h"
#include "query/diagnosis.h"
#include "response/object.h"
#include "tui/asker.h"
#include "tui/history.h"
#include "tui/paste.h"
#include "tui/replies.h"
#include "tui/talk_errors.h"
#include "tui/tty.h"

/* Searches for what explains a response, and says what does not. */
static void
search_response(struct talk *talk, const struct response *response)
{
	struct buf query = { 0 }, remarks = { 0 };
	struct diagnosis diagnosis;
	struct span rest, remark;

	diagnosis_make_sure(&diagnosis, talk->catalog, response, SPAN_LIT(""));
	diagnosis_add_remarks(&remarks, &diagnosis);
	rest = buf_span(&remarks);
	while (rest.len > 0 && span_cut(&rest, '\n', &remark))
		talk_say(talk, "%.*s.", SPAN_ARG(remark));
	if (diagnosis.verdict != VERDICT_SUCCESS) {
		diagnosis_add_query(&query, &diagnosis);
		talk_say(talk, "Read as %.*s.", SPAN_ARG(buf_span(&query)));
		talk_search(talk, buf_span(&query));
	}
	diagnosis_finish(&diagnosis);
	buf_finish(&remarks);
	buf_finish(&query);
}

static void
search(struct talk *talk, struct span text)
{
	struct response response;
	struct buf line = { 0 };

	if (response_read(text, &response)) {
		search_response(talk, &response);
		return;
	}
	paste_add_line(&line, text);
	history_add(&talk->history, &talk->notes, buf_span(&line));
	talk_search(talk, buf_span(&line));
	buf_finish(&line);
}

static void
answer(struct talk *talk, struct span line)
{
	struct span text = span_trim(line);

	if (span_starts(text, SPAN_LIT("/"))) {
		search(talk, span_sub(text, 1, text.len));
		return;
	}
	if (!replies_take(talk, text))
		search(talk, text);
}

/* Over so many lines somebody may type, or paste, one object. */
static const size_t lines_max = 2000;

/*
 * A response that is laid out over several lines. An empty line ends it, or
 * the end of input, where its end is missing or it was none.
 */
static void
collect_object(struct buf *text)
{
	size_t depth = object_depth(0, buf_span(text)), lines;

	for (lines = 1; depth > 0 && lines < lines_max; lines++) {
		size_t from;

		buf_add_char(text, '\n');
		from = text->len;
		if (!asker_next("... ", text) || text->len == from)
			return;
		depth = object_depth(
		    depth, span_sub(buf_span(text), from, text->len));
	}
}

static void
converse(struct talk *talk, struct span query)
{
	struct buf line = { 0 };

	if (query.len > 0)
		search(talk, query);
	while (!talk->done) {
		fflush(talk->out);
		buf_clear(&line);
		if (!asker_next("> ", &line))
			break;
		if (object_begins(buf_span(&line)))
			collect_object(&line);
		answer(talk, buf_span(&line));
	}
	fflush(talk->out);
	buf_finish(&line);
}

/*
 * Where an entry is to be printed, nothing else may be on standard output; and
 * a document that was standard input has left nothing to be read there.
 */
static bool
find_streams(struct asker_options *asking,
    const struct browser_options *options, struct err *err)
{
	asking->in = stdin;
	asking->out = options->print ? stderr : stdout;
	asking->typed = isatty(STDIN_FILENO);
	if (asking->typed ||
	    !catalog_takes_input(options->paths, options->npaths))
		return true;
	if (!tty_open(true, err))
		return false;
	asking->in = tty_keys_file();
	asking->typed = true;
	return true;
}

/* False where there is no document. */
static bool
load(struct catalog *catalog, const struct browser_options *options)
{
	bool found = catalog_load(catalog, options->paths, options->npaths);
	struct notes notes = { 0 };

	notes_write_warnings(catalog);
	notes_add(&notes, options->complaints);
	notes_write(&notes);
	notes_finish(&notes);
	return found;
}

static int
talk(const struct browser_options *options, const struct asker_options *asking)
{
	struct talk talk;
	int status = options->print ? STATUS_NOTHING : STATUS_FOUND;

	talk_init(&talk, asking->catalog, asking->out);
	talk.prints = options->print != NULL;
	talk.cuts = asking->typed;
	asker_open(asking);
	if (options->history)
		history_read(&talk.history, &talk.notes);
	if (asking->typed)
		talk_greet(&talk);
	if (options->errors.len > 0)
		talk_errors(&talk, options->errors, options->in);
	converse(&talk, options->query);
	if (options->print && talk.printed)
		status = options->print(
		    options->printing, asking->catalog, talk.printed);
	notes_write(&talk.notes);
	asker_close();
	talk_finish(&talk);
	return status;
}

int
plain_run(const struct browser_options *options, struct err *err)
{
	struct catalog *catalog = catalog_new();
	struct asker_options asking = { .catalog = catalog };
	int status = STATUS_FAILED;

	if (load(catalog, options) && find_streams(&asking, options, err))
		status = talk(options, &asking);
	tty_close();
	catalog_free(catalog);
	return status;
}
