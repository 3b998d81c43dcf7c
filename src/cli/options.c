#include "cli/options.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cli/commands.h"
#include "out/formats.h"
#include "text/suggestion.h"

static bool
set_catalog(struct settings *settings, const char *value, struct err *err)
{
	if (!*value)
		return err_set(err, ERR_USAGE, 0, "--catalog needs a path");
	settings->catalogs = xreallocarray(settings->catalogs,
	    settings->ncatalogs + 1, sizeof(*settings->catalogs));
	settings->catalogs[settings->ncatalogs++] = value;
	return true;
}

/* Says what is like the value, or what there is. */
static bool
fail_value(const struct suggestion *suggestion, const char *what,
    void (*add_names)(struct buf *names, enum command_id command),
    struct err *err)
{
	struct buf names = { 0 };

	if (suggestion->nearest)
		return suggestion_fail(suggestion, what, "", err);
	add_names(&names, COMMAND_ALL);
	err_set(err, ERR_USAGE, 0, "there is no %s '%.*s'; there are %.*s",
	    what, SPAN_ARG(suggestion->typed), SPAN_ARG(buf_span(&names)));
	buf_finish(&names);
	return false;
}

static void
add_formats(struct buf *names, enum command_id command)
{
	out_formats_add_names(names, command == COMMAND_ANNOTATE);
}

static bool
set_format(struct settings *settings, const char *value, struct err *err)
{
	struct suggestion suggestion = { .typed = span_of(value) };
	size_t i;

	settings->format = out_format_named(span_of(value));
	if (settings->format)
		return true;
	for (i = 0; i < out_nformats; i++)
		suggestion_consider(&suggestion, out_formats[i].name);
	return fail_value(&suggestion, "format", add_formats, err);
}

static bool
set_limit(struct settings *settings, const char *value, struct err *err)
{
	size_t limit = 0;
	const char *at;

	for (at = value; *at >= '0' && *at <= '9'; at++) {
		if (limit > SIZE_MAX / 10 - 1)
			break;
		limit = limit * 10 + (size_t)(*at - '0');
	}
	if (*at || limit == 0)
		return err_set(err, ERR_USAGE, 0,
		    "--limit takes a number from 1 up, not '%s'", value);
	settings->limit = limit;
	return true;
}

static const char *const colors[] = {
	[COLOR_AUTO] = "auto",
	[COLOR_ALWAYS] = "always",
	[COLOR_NEVER] = "never",
};

static const size_t ncolors = sizeof(colors) / sizeof(colors[0]);

static void
add_colors(struct buf *names, enum command_id command)
{
	size_t i;

	(void)command;
	for (i = 0; i < ncolors; i++)
		buf_addf(names, "%s%s", i > 0 ? "|" : "", colors[i]);
}

static bool
set_color(struct settings *settings, const char *value, struct err *err)
{
	struct suggestion suggestion = { .typed = span_of(value) };
	size_t i;

	for (i = 0; i < ncolors; i++) {
		if (!strcmp(colors[i], value)) {
			settings->color = (enum color)i;
			return true;
		}
		suggestion_consider(&suggestion, colors[i]);
	}
	return fail_value(&suggestion, "choice of colour", add_colors, err);
}

static const char *const ambiwidths[] = { "1", "2" };

static bool
set_ambiwidth(struct settings *settings, const char *value, struct err *err)
{
	settings->wide_ambiguous = !strcmp(value, ambiwidths[1]);
	return settings->wide_ambiguous || !strcmp(value, ambiwidths[0]) ||
	    err_set(err, ERR_USAGE, 0, "ambiwidth is 1 or 2, not '%s'", value);
}

static void
add_ambiwidths(struct buf *names, enum command_id command)
{
	(void)command;
	buf_addf(names, "%s|%s", ambiwidths[0], ambiwidths[1]);
}

static bool
set_query(struct settings *settings, const char *value, struct err *err)
{
	(void)err;
	settings->query = span_of(value);
	return true;
}

static bool
set_in(struct settings *settings, const char *value, struct err *err)
{
	(void)err;
	settings->in = span_of(value);
	return true;
}

const struct option options[] = {
	{
	    .letter = 'c',
	    .name = "catalog",
	    .argument = "PATH",
	    .commands = COMMAND_ALL,
	    .help = "document, folder or - (standard input); repeatable",
	    .apply = set_catalog,
	},
	{
	    .letter = 'f',
	    .name = "format",
	    .argument = "FORMAT",
	    .add_values = add_formats,
	    .commands = COMMAND_ALL,
	    .help = "how results are written",
	    .apply = set_format,
	},
	{
	    .letter = 'n',
	    .name = "limit",
	    .argument = "N",
	    .commands = COMMAND_LOOKUP | COMMAND_SEARCH | COMMAND_EXPORT |
		COMMAND_EXPLAIN,
	    .help = "at most N results",
	    .apply = set_limit,
	},
	{
	    .name = "browse",
	    .commands = COMMAND_EXPLAIN,
	    .help = "list what failed in the browser",
	    .flag = offsetof(struct settings, browse),
	},
	{
	    .name = "in",
	    .argument = "TEXT",
	    .commands = COMMAND_EXPLAIN | COMMAND_ANNOTATE,
	    .help = "documents and sections that have TEXT in their name",
	    .apply = set_in,
	},
	{
	    .name = "explain-query",
	    .commands = COMMAND_SEARCH,
	    .help = "how the query was read, instead of results",
	    .flag = offsetof(struct settings, explain_query),
	},
	{
	    .name = "inline",
	    .commands = COMMAND_ANNOTATE,
	    .help = "say it in the line, not below it",
	    .flag = offsetof(struct settings, in_line),
	},
	{
	    .name = "only",
	    .commands = COMMAND_ANNOTATE,
	    .help = "only lines that name an error",
	    .flag = offsetof(struct settings, only),
	},
	{
	    .name = "summary",
	    .commands = COMMAND_ANNOTATE,
	    .help = "end with a table of the errors",
	    .flag = offsetof(struct settings, summary),
	},
	{
	    .name = "color",
	    .configurable = true,
	    .argument = "WHEN",
	    .add_values = add_colors,
	    .commands = COMMAND_ALL,
	    .help = "colours; auto: on a terminal, without NO_COLOR",
	    .apply = set_color,
	},
	{
	    .letter = 'q',
	    .name = "query",
	    .argument = "QUERY",
	    .commands = COMMAND_BROWSER,
	    .help = "what the browser starts with",
	    .apply = set_query,
	},
	{
	    .name = "plain",
	    .configurable = true,
	    .commands = COMMAND_BROWSER,
	    .help = "a prompt and lines instead of a screen",
	    .flag = offsetof(struct settings, plain),
	},
	{
	    .name = "print",
	    .commands = COMMAND_BROWSER,
	    .help = "Enter prints the chosen entry, in that format, and quits",
	    .flag = offsetof(struct settings, print),
	},
	{
	    .name = "mouse",
	    .configurable = true,
	    .commands = COMMAND_BROWSER,
	    .help = "let the mouse choose and scroll",
	    .flag = offsetof(struct settings, mouse),
	},
	{
	    .name = "ascii",
	    .configurable = true,
	    .commands = COMMAND_BROWSER,
	    .help = "draw borders in ASCII",
	    .flag = offsetof(struct settings, ascii),
	},
	{
	    .name = "ambiwidth",
	    .configurable = true,
	    .argument = "COLUMNS",
	    .add_values = add_ambiwidths,
	    .commands = COMMAND_BROWSER,
	    .help = "columns that Greek and other ambiguous characters take",
	    .apply = set_ambiwidth,
	},
	{
	    .name = "no-history",
	    .configurable = true,
	    .commands = COMMAND_BROWSER,
	    .help = "neither read nor remember earlier queries",
	    .flag = offsetof(struct settings, no_history),
	},
	{
	    .name = "list-actions",
	    .commands = COMMAND_BROWSER,
	    .help = "what keys can be bound to, and those that are",
	    .flag = offsetof(struct settings, list_actions),
	},
	{
	    .letter = 'h',
	    .name = "help",
	    .commands = COMMAND_ALL,
	    .help = "this help; behind a command, of that command",
	    .flag = offsetof(struct settings, help),
	},
	{
	    .letter = 'V',
	    .name = "version",
	    .commands = COMMAND_ALL,
	    .help = "the version",
	    .flag = offsetof(struct settings, version),
	},
};

const size_t noptions = sizeof(options) / sizeof(options[0]);

bool *
option_flag(const struct option *option, struct settings *settings)
{
	return (bool *)((char *)settings + option->flag);
}
