#include "cli/output.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/message.h"

static bool
write_out(void *data, struct span bytes)
{
	struct output *output = data;

	while (bytes.len > 0) {
		ssize_t n = write(STDOUT_FILENO, bytes.ptr, bytes.len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0) {
			output->error = errno;
			return false;
		}
		bytes = span_sub(bytes, (size_t)n, bytes.len);
	}
	return true;
}

static bool
is_set(const char *variable)
{
	const char *value = getenv(variable);

	return value && value[0];
}

bool
output_is_colored(enum color color)
{
	const char *term = getenv("TERM");

	if (color != COLOR_AUTO)
		return color == COLOR_ALWAYS;
	return !is_set("NO_COLOR") && term && strcmp(term, "dumb") != 0 &&
	    isatty(STDOUT_FILENO);
}

void
output_begin(struct output *output, enum color color)
{
	*output = (struct output){
		.out = {
			.color = output_is_colored(color),
			.write = write_out,
			.data = output,
		},
	};
}

bool
output_end(struct output *output)
{
	if (out_finish(&output->out))
		return true;
	message("standard output: %s", strerror(output->error));
	return false;
}
