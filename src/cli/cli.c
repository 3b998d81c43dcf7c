#include "cli/cli.h"

#include "cli/commands.h"
#include "cli/config.h"
#include "cli/explain.h"
#include "cli/help.h"
#include "cli/message.h"
#include "cli/options.h"
#include "cli/output.h"

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

/* Reads the documents that are asked for; false where there is none. */
static bool
load(const struct settings *settings, struct catalog *catalog)
{
	bool found =
	    catalog_load(catalog, settings->catalogs, settings->ncatalogs);
	const char *warning;
	size_t i;

	for (i = 0; (warning = catalog_warning(catalog, i)); i++)
		message("%s", warning);
	return found;
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
run_command(const struct settings *settings)
{
	struct catalog *catalog = catalog_new();
	int status = STATUS_FAILED;

	if (load(settings, catalog))
		status = settings->command->run(settings, catalog);
	catalog_free(catalog);
	return status;
}

/* The browser reads the documents itself, to be seen meanwhile. */
static int
browse(struct settings *settings, const struct front *front)
{
	if (settings->browse && !explain_read(settings, &settings->text))
		return STATUS_FAILED;
	config_read(settings, front);
	return front->browse(front->context, settings);
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
	} else if (settings.command->run && !settings.browse) {
		status = run_command(&settings);
	} else {
		status = browse(&settings, front);
	}
	settings_finish(&settings);
	return status;
}
