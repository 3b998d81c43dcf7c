#include "fuzz/common.h"
#include "query/response.h"

const char fuzz_max_len[] = "-max_len=1000";

/* A response that is read out of any bytes is a part of them. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct span text = { (const char *)data, size };
	struct response response = { 0 };

	if (!response_read(text, &response))
		return 0;
	fuzz_assert(response.code.len > 0);
	fuzz_assert(fuzz_is_part(response.code, text));
	fuzz_assert(fuzz_is_part(response.module, text));
	fuzz_assert(fuzz_is_part(response.message, text));
	return 0;
}
