#include "cli/config.h"

#include <stdlib.h>

#include "base/file.h"
#include "cli/options.h"
#include "sys/paths.h"
#include "text/suggestion.h"

/* Larger files are no configuration. */
static const size_t bytes_max = (size_t)1 << 20;

enum {
	WORDS_MAX = 8
};

struct config {
	struct settings *settings;
	const struct front *front;
	const char *path;
	size_t line; /* 0: the file as a whole */
};

/* A line, by its first word. */
struct keyword {
	const char *name, *usage;
	size_t least, most; /* of the words behind it */
	bool (*run)(const struct config *config, const struct span *words,
	    size_t count, struct err *err);
};

static void
complain(const struct config *config, const char *text)
{
	struct buf *out = &config->settings->complaints;

	buf_addf(out, "%s:", config->path);
	if (config->line > 0)
		buf_addf(out, "%zu:", config->line);
	buf_addf(out, " %s\n", text);
}

static bool
bind(const struct config *config, const struct span *words, size_t count,
    struct err *err)
{
	const struct front *front = config->front;

	(void)count;
	return front->bind(front->context, words[0], words[1], words[2], err);
}

static bool
unbind(const struct config *config, const struct span *words, size_t count,
    struct err *err)
{
	const struct front *front = config->front;

	(void)count;
	return front->unbind(front->context, words[0], words[1], err);
}

/* "colour.match" and "color.match" are the style match. */
static bool
cut_style(struct span name, struct span *style)
{
	static const struct span prefixes[] = { { "colour.", 7 },
		{ "color.", 6 } };
	size_t i;

	for (i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++) {
		if (!span_starts(name, prefixes[i]))
			continue;
		*style = span_sub(name, prefixes[i].len, name.len);
		return true;
	}
	return false;
}

static const struct option *
option_named(struct span name, struct err *err)
{
	struct suggestion suggestion = { .typed = name };
	size_t i;

	for (i = 0; i < noptions; i++) {
		if (!options[i].configurable)
			continue;
		if (span_eq(span_of(options[i].name), name))
			return &options[i];
		suggestion_consider(&suggestion, options[i].name);
	}
	suggestion_fail(&suggestion, "option to set", "", err);
	return NULL;
}

static bool
read_flag(struct span value, bool *flag, struct err *err)
{
	*flag = span_eq(value, SPAN_LIT("on"));
	return *flag || span_eq(value, SPAN_LIT("off")) ||
	    err_set(err, ERR_USAGE, 0, "it can be set on or off, not '%.*s'",
		SPAN_ARG(value));
}

/* The command line comes first; what it overrides is checked all the same. */
static bool
set_option(struct settings *settings, const struct option *option,
    struct span value, struct err *err)
{
	struct settings overridden = *settings;
	struct buf copy = { 0 };
	bool ok;

	if (settings->given[option - options])
		settings = &overridden;
	if (!option->argument)
		return read_flag(value, option_flag(option, settings), err);
	buf_add(&copy, value);
	buf_add_char(&copy, '\0');
	ok = option->apply(settings, copy.ptr, err);
	buf_finish(&copy);
	return ok;
}

static bool
set(const struct config *config, const struct span *words, size_t count,
    struct err *err)
{
	const struct front *front = config->front;
	struct span style;
	const struct option *option;

	if (cut_style(words[0], &style))
		return front->set_color(
		    front->context, style, words + 1, count - 1, err);
	option = option_named(words[0], err);
	if (!option)
		return false;
	if (count > 2)
		return err_set(err, ERR_USAGE, 0, "'%.*s' is too much",
		    SPAN_ARG(words[2]));
	return set_option(config->settings, option, words[1], err);
}

static const struct keyword keywords[] = {
	{
	    .name = "bind",
	    .usage = "bind FOCUS KEY ACTION",
	    .least = 3,
	    .most = 3,
	    .run = bind,
	},
	{
	    .name = "unbind",
	    .usage = "unbind FOCUS KEY",
	    .least = 2,
	    .most = 2,
	    .run = unbind,
	},
	{
	    .name = "set",
	    .usage = "set OPTION VALUE",
	    .least = 2,
	    .most = WORDS_MAX - 1,
	    .run = set,
	},
};

static const struct keyword *
keyword_named(struct span name, struct err *err)
{
	struct suggestion suggestion = { .typed = name };
	size_t i;

	for (i = 0; i < sizeof(keywords) / sizeof(keywords[0]); i++) {
		if (span_eq(name, span_of(keywords[i].name)))
			return &keywords[i];
		suggestion_consider(&suggestion, keywords[i].name);
	}
	if (suggestion.nearest)
		suggestion_fail(&suggestion, "keyword", "", err);
	else
		err_set(err, ERR_USAGE, 0,
		    "a line begins with bind, unbind or set, not '%.*s'",
		    SPAN_ARG(name));
	return NULL;
}

/* Cuts a word off the line, which has no blanks at its ends. */
static struct span
cut_word(struct span *line)
{
	struct span word;
	size_t len = 0;

	while (
	    len < line->len && line->ptr[len] != ' ' && line->ptr[len] != '\t')
		len++;
	word = span_sub(*line, 0, len);
	*line = span_trim(span_sub(*line, len, line->len));
	return word;
}

/* A comment may stand behind what is needed: # is a key, too. */
static bool
run_line(const struct config *config, struct span line, struct err *err)
{
	const struct keyword *keyword = keyword_named(cut_word(&line), err);
	struct span words[WORDS_MAX];
	size_t count = 0;

	if (!keyword)
		return false;
	while (line.len > 0 && (count < keyword->least || line.ptr[0] != '#')) {
		if (count == keyword->most)
			return err_set(err, ERR_USAGE, 0,
			    "'%.*s' is too much: %s", SPAN_ARG(line),
			    keyword->usage);
		words[count++] = cut_word(&line);
	}
	if (count < keyword->least)
		return err_set(
		    err, ERR_USAGE, 0, "it is to be: %s", keyword->usage);
	return keyword->run(config, words, count, err);
}

static void
run_lines(struct config *config, struct span text)
{
	struct span line;

	while (span_cut(&text, '\n', &line)) {
		struct err err = { 0 };

		config->line++;
		line = span_trim(line);
		if (line.len > 0 && line.ptr[0] != '#' &&
		    !run_line(config, line, &err))
			complain(config, err.text);
	}
}

void
config_read(struct settings *settings, const struct front *front)
{
	char *path = paths_of(PATHS_CONFIG, "config");
	struct config config = { settings, front, path, 0 };
	struct buf bytes = { 0 };
	struct err err = { 0 };

	if (!path)
		return;
	if (file_read_regular(path, bytes_max, &bytes, &err))
		run_lines(&config, buf_span(&bytes));
	else if (err.code != ERR_MISSING)
		complain(&config, err.text);
	buf_finish(&bytes);
	free(path);
}
