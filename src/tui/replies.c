#include "tui/replies.h"

#include <unistd.h>

#include "tui/asker.h"
#include "tui/copies.h"
#include "view/help.h"

/* More is no number of anything that is listed. */
static const size_t number_max = 99999999;

/* What a line may be instead of a query. */
struct reply {
	const char *word; /* "": only a number, or nothing at all */
	const char *help_word;
	const char *help;
	enum {
		NUMBER_NONE,
		NUMBER_ALLOWED,
		NUMBER_NEEDED,
	} number;
	void (*run)(struct talk *talk, size_t number); /* 0: none was typed */
};

/* The one of a number, or the one that was shown last. */
static const struct entry *
entry_of(struct talk *talk, size_t number)
{
	const struct entry *entry =
	    number > 0 ? talk_result(talk, number) : talk->entry;

	if (!entry && number > 0)
		talk_say(talk, "There is no result %zu.", number);
	else if (!entry)
		talk_say(talk, "Say which one, by its number.");
	return entry;
}

static void
choose(struct talk *talk, size_t number)
{
	const struct entry *entry = entry_of(talk, number);

	if (!entry)
		return;
	if (!talk->prints) {
		talk_show(talk, entry);
		return;
	}
	talk->printed = entry;
	talk->done = true;
}

static void
show(struct talk *talk, size_t number)
{
	const struct entry *entry = entry_of(talk, number);

	if (entry)
		talk_show(talk, entry);
}

static void
more(struct talk *talk, size_t number)
{
	(void)number;
	talk_list_more(talk);
}

static void
again(struct talk *talk, size_t number)
{
	(void)number;
	talk_list_again(talk);
}

static void
follow(struct talk *talk, size_t number)
{
	const struct reference *reference = talk_reference(talk, number);

	if (!reference)
		talk_say(
		    talk, "There is no [%zu] in what was shown last.", number);
	else if (reference->entry)
		talk_show(talk, reference->entry);
	else
		talk_say(talk, "%.*s", SPAN_ARG(reference->url));
}

/* A sequence for the terminal is of no use in a pipe. */
static void
copy(struct talk *talk, size_t number)
{
	const struct entry *entry = entry_of(talk, number);
	struct clipboard_result result;

	if (!entry)
		return;
	if (!copies_begin_remedy(talk->clipboard, entry)) {
		talk_say(talk, "It has no remedy to copy.");
		return;
	}
	if (!clipboard_wait(talk->clipboard, &result))
		return;
	if (result.sequence.len > 0 && !isatty(fileno(talk->out))) {
		talk_say(talk, "There is no clipboard here.");
		return;
	}
	fwrite(result.sequence.len > 0 ? result.sequence.ptr : "", 1,
	    result.sequence.len, talk->out);
	talk_say(talk, "%.*s", SPAN_ARG(result.status));
}

static void
quit(struct talk *talk, size_t number)
{
	(void)number;
	talk->done = true;
}

static void help(struct talk *talk, size_t number);

static const struct reply replies[] = {
	{
	    .word = "",
	    .help_word = "N",
	    .help = "all of result N, or with --print: print it and quit",
	    .number = NUMBER_NEEDED,
	    .run = choose,
	},
	{
	    .word = "",
	    .help_word = "Enter",
	    .help = "more results",
	    .run = more,
	},
	{
	    .word = "d",
	    .help_word = "d N",
	    .help = "all of result N; without N: of the last one again",
	    .number = NUMBER_ALLOWED,
	    .run = show,
	},
	{
	    .word = "f",
	    .help_word = "f N",
	    .help = "follow [N] of what was shown last",
	    .number = NUMBER_NEEDED,
	    .run = follow,
	},
	{
	    .word = "y",
	    .help_word = "y N",
	    .help = "copy the remedy of result N; without N: of the last one",
	    .number = NUMBER_ALLOWED,
	    .run = copy,
	},
	{
	    .word = "l",
	    .help_word = "l",
	    .help = "list the results again",
	    .run = again,
	},
	{
	    .word = "?",
	    .help_word = "?",
	    .help = "this help",
	    .run = help,
	},
	{
	    .word = "q",
	    .help_word = "q",
	    .help = "quit, as the end of input does",
	    .run = quit,
	},
};

static void
help(struct talk *talk, size_t number)
{
	struct lines lines = { 0 };
	size_t i, height, width;

	(void)number;
	for (i = 0; i < sizeof(replies) / sizeof(replies[0]); i++)
		talk_say(talk, "%s: %s", replies[i].help_word, replies[i].help);
	talk_say(talk, "/TEXT: search for TEXT, be it one of these");
	talk_say(talk,
	    "A failed response, on one line or more: what its codes mean");
	asker_size(&height, &width);
	help_add_query(&lines, width - 1);
	for (i = 0; i < lines.count; i++)
		talk_say(talk, "%.*s", SPAN_ARG(line_text(&lines.at[i])));
	lines_finish(&lines);
}

/* Cuts a number off the end of a line; 0 where there is none. */
static size_t
cut_number(struct span *text)
{
	size_t start = text->len, i, number = 0;

	while (start > 0 && text->ptr[start - 1] >= '0' &&
	    text->ptr[start - 1] <= '9')
		start--;
	for (i = start; i < text->len && number <= number_max; i++)
		number = number * 10 + (size_t)(text->ptr[i] - '0');
	/* 0 is a code and no number of a result. */
	if (number > 0)
		*text = span_trim(span_sub(*text, 0, start));
	return number;
}

/* The one that a line is; NULL: it is none. */
static const struct reply *
reply_of(const struct talk *talk, struct span text, size_t *number)
{
	size_t i;

	*number = cut_number(&text);
	/* A number that no result has may well be a code. */
	if (text.len == 0 && *number > 0 && !talk_result(talk, *number))
		return NULL;
	for (i = 0; i < sizeof(replies) / sizeof(replies[0]); i++)
		if (span_eq(text, span_of(replies[i].word)) &&
		    (*number > 0 ? replies[i].number != NUMBER_NONE
				 : replies[i].number != NUMBER_NEEDED))
			return &replies[i];
	return NULL;
}

bool
replies_take(struct talk *talk, struct span text)
{
	size_t number;
	const struct reply *reply = reply_of(talk, text, &number);

	if (reply)
		reply->run(talk, number);
	return reply != NULL;
}
