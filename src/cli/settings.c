#include "cli/settings.h"

#include <stdlib.h>

#include "out/formats.h"

const char *
settings_input(const struct settings *settings)
{
	return settings->noperands > 0 ? settings->operands[0] : "-";
}

const struct out_format *
settings_format(const struct settings *settings)
{
	return settings->format ? settings->format : &out_formats[0];
}

void
settings_finish(struct settings *settings)
{
	free(settings->operands);
	free(settings->catalogs);
	free(settings->given);
	buf_finish(&settings->text);
	buf_finish(&settings->complaints);
	*settings = (struct settings){ 0 };
}
