#include "support/random.h"

/* Marsaglia's xorshift; multiplied, small seeds differ at once, too. */
uint32_t
random_next(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return (uint32_t)(*state * 0x2545F4914F6CDD1D >> 32);
}

size_t
random_below(uint64_t *state, size_t bound)
{
	return random_next(state) % bound;
}

void
random_add(struct buf *out, size_t count, const char *const *pieces,
    int npieces, uint64_t *state)
{
	while (count-- > 0)
		buf_add(
		    out, span_of(pieces[random_below(state, (size_t)npieces)]));
}
