#include "cli/settings.h"

#include <stdlib.h>

void
settings_finish(struct settings *settings)
{
	free(settings->operands);
	free(settings->catalogs);
	*settings = (struct settings){ 0 };
}
