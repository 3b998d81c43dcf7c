#include "cli/settings.h"

#include <stdlib.h>

void
settings_finish(struct settings *settings)
{
	free(settings->operands);
	free(settings->catalogs);
	free(settings->given);
	buf_finish(&settings->complaints);
	*settings = (struct settings){ 0 };
}
