#include "cli/print.h"

#include "base/status.h"
#include "cli/output.h"
#include "out/formats.h"

int
print_entry(const struct settings *settings, const struct catalog *catalog,
    const struct entry *entry)
{
	const struct out_format *format = settings_format(settings);
	struct output output;
	size_t count;
	struct hit hit = {
		.entry = (uint32_t)(entry - catalog_entries(catalog, &count)),
	};

	output_begin(&output, settings->color);
	format->entries(&output.out,
	    &(struct out_list){
		.catalog = catalog,
		.hits = &hit,
		.count = 1,
		.shape = OUT_BLOCKS,
	    });
	return output_end(&output) ? STATUS_FOUND : STATUS_FAILED;
}
