#include "cli/cli.h"

#include "cli/commands.h"
#include "cli/config.h"
#include "cli/help.h"
#include "cli/message.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/print.h"

static int
write_help(const struct settings *settings)
{
	struct output output;

	output_begin(&output, COLOR_NEVER);
	if (settings->version)
		buf_addf(&output.out.buf, "errdex %s\n", ERRDEX_VERSION);
	else
		help_add(&output.out.buf, settings->command);
	return output_end(&output) ? STATUS_FOUND : STATUS_FAILED;
}

static void
add_path(struct catalog *catalog, const char *path)
{
	struct err err = { 0 };

	if (catalog_add_path(catalog, path, &err))
		return;
	if (err.line > 0)
		message("%s:%zu: %s", path, err.line, err.text);
	else
		message("%s: %s", path, err.text);
}

/* Reads the documents that are asked for; false where there is none. */
static bool
load(const struct settings *settings, struct catalog *catalog)
{
	const char *warning;
	size_t i, count;

	for (i = 0; i < settings->ncatalogs; i++)
		add_path(catalog, settings->catalogs[i]);
	if (settings->ncatalogs == 0)
		catalog_add_default(catalog);
	catalog_finish(catalog);
	for (i = 0; (warning = catalog_warning(catalog, i)); i++)
		message("%s", warning);
	catalog_documents(catalog, &count);
	if (count == 0)
		message("no document could be read");
	return count > 0;
}

static int
list_actions(struct settings *settings, const struct front *front)
{
	struct span rest, line;
	struct output output;

	config_read(settings, front);
	rest = buf_span(&settings->complaints);
	while (span_cut(&rest, '\n', &line) && line.len > 0)
		message("%.*s", SPAN_ARG(line));
	output_begin(&output, COLOR_NEVER);
	front->list_actions(front->context, &output.out.buf);
	return output_end(&output) ? STATUS_FOUND : STATUS_FAILED;
}

static int
browse(struct settings *settings, const struct front *front,
    struct catalog *catalog)
{
	const struct entry *chosen = NULL;
	int status;

	config_read(settings, front);
	status = front->browse(front->context, settings, catalog, &chosen);
	return chosen ? print_entry(settings, catalog, chosen) : status;
}

static int
run(struct settings *settings, const struct front *front)
{
	struct catalog *catalog = catalog_new();
	int status = STATUS_FAILED;

	if (!load(settings, catalog))
		goto out;
	if (settings->command->run)
		status = settings->command->run(settings, catalog);
	else
		status = browse(settings, front, catalog);
out:
	catalog_free(catalog);
	return status;
}

int
cli_run(int argc, char **argv, const struct front *front)
{
	struct settings settings = { 0 };
	struct err err = { 0 };
	int status = STATUS_FAILED;

	if (!options_parse(argc, argv, &settings, &err)) {
		message("%s", err.text);
		message("see errdex --help");
	} else if (settings.help || settings.version) {
		status = write_help(&settings);
	} else if (settings.list_actions) {
		status = list_actions(&settings, front);
	} else {
		status = run(&settings, front);
	}
	settings_finish(&settings);
	return status;
}
