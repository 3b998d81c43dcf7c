#include "tui/asker.h"

#include <stdlib.h>

#include <readline/readline.h>

#include "text/filter.h"
#include "tui/completion.h"
#include "tui/completions.h"
#include "tui/recall.h"

enum {
	HEIGHT = 24,
	WIDTH = 80,
};

/* readline's callbacks are passed nothing, so what they need is here. */
static struct {
	struct asker_options options;
	struct prompt_options completing;
} asker;

/* readline shows what it completes, and what it recalls, as it is. */
static bool
is_shown_as_it_is(struct span text)
{
	struct buf filtered = { 0 };
	bool same;

	filter_add(&filtered, text, FILTER_ONE_LINE);
	same = span_eq(buf_span(&filtered), text);
	buf_finish(&filtered);
	return same;
}

static void
complete(
    void *context, struct span line, size_t start, size_t end, struct buf *out)
{
	struct buf all = { 0 };
	struct span rest, word;

	(void)context;
	completions_add(asker.options.catalog, line, start, end, &all);
	rest = buf_span(&all);
	while (span_cut(&rest, '\n', &word)) {
		if (!is_shown_as_it_is(word))
			continue;
		buf_add(out, word);
		buf_add_char(out, '\n');
	}
	buf_finish(&all);
}

/* One a line; more than the screen holds are counted. */
static void
list(void *context, char *const *matches, size_t count)
{
	FILE *out = asker.options.out;
	size_t i, height, width;

	(void)context;
	asker_size(&height, &width);
	fputc('\n', out);
	for (i = 0; i < count && i + 2 < height; i++)
		fprintf(out, "%s\n", matches[i]);
	if (i < count)
		fprintf(out, "%zu more\n", count - i);
	rl_on_new_line();
	rl_forced_update_display();
}

static void
configure(void)
{
	rl_readline_name = "errdex";
	rl_instream = asker.options.in;
	rl_outstream = asker.options.out;
	asker.completing = (struct prompt_options){
		.complete = complete,
		.list = list,
	};
	completion_open(&asker.completing);
	rl_initialize();
	/* It would complete file names, of which there are none. */
	if (rl_editing_mode)
		rl_bind_keyseq("\\e/", rl_complete);
}

void
asker_open(const struct asker_options *options)
{
	asker.options = *options;
	if (options->typed)
		configure();
}

void
asker_close(void)
{
	if (!asker.options.typed)
		return;
	completion_close();
	recall_finish();
}

static bool
type_line(const char *prompt, struct buf *line)
{
	char *typed;

	recall_forget_unless(is_shown_as_it_is);
	typed = readline(prompt);
	if (!typed) {
		/* The end of input ends no line. */
		fputc('\n', asker.options.out);
		return false;
	}
	buf_add(line, span_of(typed));
	free(typed);
	return true;
}

bool
asker_next(const char *prompt, struct buf *line)
{
	char *read = NULL;
	size_t cap = 0;
	ssize_t len;

	if (asker.options.typed)
		return type_line(prompt, line);
	len = getline(&read, &cap, asker.options.in);
	if (len > 0 && read[len - 1] == '\n')
		len--;
	if (len >= 0)
		buf_add(line, (struct span){ read, (size_t)len });
	free(read);
	return len >= 0;
}

void
asker_size(size_t *height, size_t *width)
{
	int lines = HEIGHT, columns = WIDTH;

	if (asker.options.typed)
		rl_get_screen_size(&lines, &columns);
	*height = lines > 0 ? (size_t)lines : HEIGHT;
	*width = columns > 0 ? (size_t)columns : WIDTH;
}
