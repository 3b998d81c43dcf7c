#include "cli/annotate.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "base/status.h"
#include "cli/annotator.h"
#include "cli/message.h"
#include "cli/output.h"
#include "doc/encoding.h"
#include "out/formats.h"

/* Where a log comes from. */
struct input {
	const char *name;
	int fd;
	int interrupt; /* becomes readable when one interrupts; -1: that ends us
			*/
	bool interrupted;
	char head[ENCODING_MARK]; /* its first bytes, and how many have come */
	size_t nhead;
};

static bool
open_input(struct input *input, const struct settings *settings)
{
	const char *path = settings_input(settings);

	*input = (struct input){
		.name = "standard input",
		.fd = STDIN_FILENO,
		.interrupt = -1,
	};
	if (!strcmp(path, "-"))
		return true;
	input->name = path;
	input->fd = open(path, O_RDONLY | O_CLOEXEC);
	if (input->fd < 0)
		message("%s: %s", path, strerror(errno));
	return input->fd >= 0;
}

/* So that what is told in the end is told, too, of a log that never ends. */
static void
catch_interrupts(struct input *input)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGINT);
	sigprocmask(SIG_BLOCK, &set, NULL);
	input->interrupt = signalfd(-1, &set, SFD_CLOEXEC);
}

static void
close_input(struct input *input)
{
	if (input->interrupt >= 0)
		close(input->interrupt);
	if (input->fd != STDIN_FILENO)
		close(input->fd);
}

/* Waits for the input; false where one interrupts. */
static bool
wait_for(struct input *input)
{
	struct pollfd fds[] = {
		{ .fd = input->interrupt, .events = POLLIN },
		{ .fd = input->fd, .events = POLLIN },
	};

	if (input->interrupt < 0)
		return true;
	while (poll(fds, 2, -1) < 0)
		if (errno != EINTR)
			return true;
	input->interrupted = fds[0].revents != 0;
	return !input->interrupted;
}

/*
 * In an encoding of 16-bit units no error is found, and nothing could be added
 * to it that the rest would go with.
 */
static void
warn_of_encoding(struct input *input, struct span bytes)
{
	const char *name;

	if (input->nhead == sizeof(input->head))
		return;
	while (bytes.len > 0 && input->nhead < sizeof(input->head)) {
		input->head[input->nhead++] = bytes.ptr[0];
		bytes = span_sub(bytes, 1, bytes.len);
	}
	name = encoding_marked((struct span){ input->head, input->nhead });
	if (name)
		message("%s: it is %s, which is copied as it is: errdex "
			"explain reads it, and iconv -f UTF-16 converts it",
		    input->name, name);
}

/* Reads what there is; 0 at the end, and when one interrupts. */
static ssize_t
read_input(struct input *input, char *room, size_t len)
{
	ssize_t n;

	do {
		if (!wait_for(input))
			return 0;
		n = read(input->fd, room, len);
	} while (n < 0 && errno == EINTR);
	if (n > 0)
		warn_of_encoding(input, (struct span){ room, (size_t)n });
	return n;
}

/* Copies all of the input; false, and a message, where it cannot be read. */
static bool
pump(struct input *input, struct annotator *annotator)
{
	ssize_t n;

	do {
		size_t len;
		char *room = annotator_room(annotator, &len);

		n = read_input(input, room, len);
		if (n > 0)
			annotator_take(annotator, (size_t)n);
		else
			annotator_end(annotator);
		if (n < 0)
			message("%s: %s", input->name, strerror(errno));
		out_flush(annotator->out);
	} while (n > 0 && !annotator->out->failed);
	return n >= 0;
}

static void
write_summary(const struct annotator *annotator)
{
	struct out *out = annotator->out;

	if (annotator->options.objects) {
		ledger_write_jsonl(annotator->ledger, out);
		return;
	}
	if (annotator->last && annotator->last != '\n')
		buf_add_char(&out->buf, '\n');
	ledger_write(annotator->ledger, out);
}

static int
run(struct input *input, struct annotator *annotator, bool summary)
{
	bool ok;

	if (summary)
		catch_interrupts(input);
	ok = pump(input, annotator);
	if (summary)
		write_summary(annotator);
	if (!ok)
		return STATUS_FAILED;
	if (input->interrupted)
		return STATUS_INTERRUPTED;
	return annotator->found > 0 ? STATUS_FOUND : STATUS_NOTHING;
}

/* False, and a message, for a format that logs are not written in. */
static bool
choose(const struct settings *settings, struct annotator_options *options)
{
	const struct out_format *format = settings_format(settings);
	struct buf names = { 0 };

	*options = (struct annotator_options){
		.in_line = settings->in_line,
		.only = settings->only,
		.objects = format == out_format_named(SPAN_LIT("jsonl")),
		.filtered = isatty(STDOUT_FILENO),
	};
	options->counted = options->objects || settings->summary;
	if (format->for_logs)
		return true;
	out_formats_add_names(&names, true);
	message("annotate writes %.*s, not %s", SPAN_ARG(buf_span(&names)),
	    format->name);
	buf_finish(&names);
	return false;
}

int
annotate(const struct settings *settings, const struct catalog *catalog)
{
	struct annotator_options options;
	struct annotator annotator;
	struct ledger ledger;
	struct output output;
	struct input input;
	int status;

	if (!choose(settings, &options) || !open_input(&input, settings))
		return STATUS_FAILED;
	output_begin(&output, settings->color);
	ledger_init(&ledger, catalog, settings->in, output.out.color);
	annotator_init(&annotator, &output.out, &ledger, options);
	status = run(&input, &annotator, settings->summary);
	annotator_finish(&annotator);
	ledger_finish(&ledger);
	close_input(&input);
	return output_end(&output) ? status : STATUS_FAILED;
}
