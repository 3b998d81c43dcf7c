#include "fuzz/common.h"
#include "support/clean.h"
#include "text/filter.h"

const char fuzz_max_len[] = "-max_len=4096";

/* What comes out of the filter is harmless, and stays as it is. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct span text = { (const char *)data, size };
	struct buf once = { 0 }, twice = { 0 };

	filter_add(&once, text, FILTER_LINES);
	filter_add(&twice, buf_span(&once), FILTER_LINES);
	fuzz_assert(!clean_fault(buf_span(&once)));
	fuzz_assert(span_eq(buf_span(&once), buf_span(&twice)));
	buf_finish(&once);
	buf_finish(&twice);
	return 0;
}
