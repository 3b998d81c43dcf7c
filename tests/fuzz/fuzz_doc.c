#include "fuzz/common.h"
#include "fuzz/touch.h"

const char fuzz_max_len[] = "-max_len=16384";

/* Any bytes are a document, whatever its format. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t i;

	for (i = 0; i < doc_nformats; i++)
		touch_bytes(
		    &doc_formats[i], (struct span){ (const char *)data, size });
	return 0;
}
