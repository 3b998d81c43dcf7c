#ifndef TESTS_FUZZ_COMMON_H
#define TESTS_FUZZ_COMMON_H

#include <stdint.h>

#include "base/span.h"

/* What libFuzzer calls. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerInitialize(int *argc, char ***argv);

/* The option that says how long the inputs of a target get, "-max_len=9". */
extern const char fuzz_max_len[];

/* Stops the run, keeping the input, where a promise is broken. */
void fuzz_assert(bool kept);

/* Reads each byte, so that the sanitizer sees a span that it must not. */
void fuzz_touch(struct span text);

/* Whether part lies within whole. */
bool fuzz_is_part(struct span part, struct span whole);

#endif
