#include "support/random.h"

/* Marsaglia's xorshift, its high bits. */
uint32_t
random_next(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return (uint32_t)(*state >> 32);
}

size_t
random_below(uint64_t *state, size_t bound)
{
	return random_next(state) % bound;
}
