#include "tui/completion.h"

#include <stdio.h>
#include <string.h>

#include <readline/readline.h>

#include "base/mem.h"

/* readline passes nothing on, so what it asks for is here. */
static const struct prompt_options *options;
static struct buf candidates;
static struct span rest; /* of the candidates, not yet handed out */

/* One candidate after the other. */
static char *
next_candidate(const char *word, int state)
{
	struct span candidate;

	(void)word;
	(void)state;
	while (span_cut(&rest, '\n', &candidate)) {
		char *copy;

		if (candidate.len == 0)
			continue;
		/* readline frees it. */
		copy = xcalloc(candidate.len + 1, 1);
		memcpy(copy, candidate.ptr, candidate.len);
		return copy;
	}
	return NULL;
}

static char **
complete(const char *word, int start, int end)
{
	char **matches;

	rl_attempted_completion_over = 1;
	buf_clear(&candidates);
	options->complete(options->context, span_of(rl_line_buffer),
	    (size_t)start, (size_t)end, &candidates);
	rest = buf_span(&candidates);
	matches = rl_completion_matches(word, next_candidate);
	/* A field's value follows its name at once. */
	if (matches && span_ends(span_of(matches[0]), SPAN_LIT(":")))
		rl_completion_suppress_append = 1;
	return matches;
}

/* The first of the matches is what they have in common. */
static void
list(char **matches, int count, int longest)
{
	(void)longest;
	options->list(options->context, matches + 1, (size_t)count);
}

static char *
no_file_names(const char *word, int state)
{
	(void)word;
	(void)state;
	return NULL;
}

void
completion_open(const struct prompt_options *given)
{
	options = given;
	rl_attempted_completion_function = complete;
	rl_completion_entry_function = no_file_names;
	rl_completion_display_matches_hook = list;
	rl_completer_word_break_characters = " \t|!'^\"";
	rl_completer_quote_characters = "\"";
	rl_sort_completion_matches = 0;
}

void
completion_close(void)
{
	buf_finish(&candidates);
}
