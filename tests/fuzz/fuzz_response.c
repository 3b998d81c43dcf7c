#include "base/buf.h"
#include "fuzz/common.h"
#include "response/responses.h"

const char fuzz_max_len[] = "-max_len=2000";

/* Responses that are found in any bytes are parts of them, as is the first. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct span text = { (const char *)data, size };
	struct responses responses;
	struct response response;
	struct buf message = { 0 };

	responses_begin(&responses, text);
	while (responses_next(&responses, &response)) {
		fuzz_assert(response.code.len + response.module.len > 0);
		fuzz_assert(fuzz_is_part(response.code, text));
		fuzz_assert(fuzz_is_part(response.module, text));
		fuzz_assert(fuzz_is_part(response.message, text));
		fuzz_assert(fuzz_is_part(response.request, text));
		fuzz_assert(response.at < size);
		buf_clear(&message);
		response_add_message(&message, &response);
	}
	buf_finish(&message);
	if (response_read(text, &response))
		fuzz_assert(response.code.len > 0);
	return 0;
}
