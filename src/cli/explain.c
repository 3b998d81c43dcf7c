#include "cli/explain.h"

#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/status.h"
#include "cli/message.h"
#include "cli/output.h"
#include "doc/encoding.h"
#include "out/explained.h"
#include "out/formats.h"
#include "text/colored.h"

static int
write_all(const struct settings *settings, struct out_explained *explained)
{
	struct output output;

	output_begin(&output, settings->color);
	settings_format(settings)->explained(&output.out, explained);
	if (!output_end(&output))
		return STATUS_FAILED;
	if (explained->incidents->count == 0)
		message("no response, and no code of one, in what was read");
	return explained->incidents->count == 0 || explained->missed
	    ? STATUS_NOTHING
	    : STATUS_FOUND;
}

static bool
read_bytes(const char *path, struct buf *bytes, struct err *err)
{
	return strcmp(path, "-") ? file_read(path, bytes, err)
				 : file_read_fd(STDIN_FILENO, bytes, err);
}

bool
explain_read(const struct settings *settings, struct buf *text)
{
	const char *path = settings_input(settings);
	struct buf bytes = { 0 }, decoded = { 0 };
	struct encoding encoding;
	struct err err = { 0 };
	bool read = read_bytes(path, &bytes, &err) &&
	    encoding_read(&encoding, buf_span(&bytes), &decoded, &err);

	if (read)
		colored_strip(text, encoding.text);
	else
		message("%s: %s", path, err.text);
	buf_finish(&bytes);
	buf_finish(&decoded);
	return read;
}

int
explain_write(const struct settings *settings, const struct catalog *catalog)
{
	struct incidents incidents = { 0 };
	struct out_explained explained = {
		.catalog = catalog,
		.incidents = &incidents,
		.in = settings->in,
		.limit = settings->limit,
	};
	struct buf text = { 0 };
	int status = STATUS_FAILED;

	if (explain_read(settings, &text)) {
		incidents_find(
		    &incidents, buf_span(&text), diagnosis_is_known, catalog);
		status = write_all(settings, &explained);
	}
	incidents_finish(&incidents);
	buf_finish(&text);
	return status;
}
