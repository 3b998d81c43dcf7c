#include "fuzz/common.h"
#include "fuzz/touch.h"

const char fuzz_max_len[] = "-max_len=4096";

/* Values with commas or tabs between them. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct span bytes = { (const char *)data, size };

	touch_bytes(doc_format_for(SPAN_LIT("x.csv")), bytes);
	touch_bytes(doc_format_for(SPAN_LIT("x.tsv")), bytes);
	return 0;
}
