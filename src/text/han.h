#ifndef TEXT_HAN_H
#define TEXT_HAN_H

#include <stdint.h>

#include "base/span.h"

/*
 * The block of Han characters that all modern Chinese is written in, CJK
 * Unified Ideographs. Each takes HAN_BYTES of UTF-8. What is known of single
 * characters is kept in tables over this block.
 */
#define HAN_FIRST 0x4E00U
#define HAN_LAST 0x9FFFU
#define HAN_COUNT (HAN_LAST - HAN_FIRST + 1)
#define HAN_BYTES 3U

/* The character whose bytes begin here, three of them; 0: none of the block. */
static inline uint32_t
han_of(const char *bytes)
{
	const unsigned char *s = (const unsigned char *)bytes;
	uint32_t all = ((uint32_t)s[0] << 8 | s[1]) << 8 | s[2];
	uint32_t c = (all >> 4 & 0xF000) | (all >> 2 & 0x0FC0) | (all & 0x003F);

	if ((all & 0xF0C0C0) != 0xE08080 || c < HAN_FIRST || c > HAN_LAST)
		return 0;
	return c;
}

/* The same at an offset of a text. */
static inline uint32_t
han_at(struct span text, size_t at)
{
	return text.len - at >= HAN_BYTES ? han_of(text.ptr + at) : 0;
}

#endif
