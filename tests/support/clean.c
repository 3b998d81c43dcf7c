#include "support/clean.h"

#include <stdint.h>
#include <utf8proc.h>
#include <wchar.h>

#include "text/filter.h"
#include "text/utf8.h"

struct range {
	uint32_t first, last;
};

/* Default_Ignorable_Code_Point of Unicode 15, from DerivedCoreProperties. */
static const struct range ignorable[] = {
	{ 0x00AD, 0x00AD },
	{ 0x034F, 0x034F },
	{ 0x061C, 0x061C },
	{ 0x115F, 0x1160 },
	{ 0x17B4, 0x17B5 },
	{ 0x180B, 0x180F },
	{ 0x200B, 0x200F },
	{ 0x202A, 0x202E },
	{ 0x2060, 0x206F },
	{ 0x3164, 0x3164 },
	{ 0xFE00, 0xFE0F },
	{ 0xFEFF, 0xFEFF },
	{ 0xFFA0, 0xFFA0 },
	{ 0xFFF0, 0xFFF8 },
	{ 0x1BCA0, 0x1BCA3 },
	{ 0x1D173, 0x1D17A },
	{ 0xE0000, 0xE0FFF },
	{ 0, 0 },
};

/* Drawn as nothing all the same. */
static const struct range blank[] = {
	{ 0x2800, 0x2800 },
	{ 0x1D159, 0x1D159 },
	{ 0, 0 },
};

/* Bidi_Control of Unicode 15, from PropList. */
static const struct range bidi[] = {
	{ 0x061C, 0x061C },
	{ 0x200E, 0x200F },
	{ 0x202A, 0x202E },
	{ 0x2066, 0x2069 },
	{ 0, 0 },
};

/* Emoji_Modifier, which terminals join to what is before, or do not. */
static const struct range tones[] = {
	{ 0x1F3FB, 0x1F3FF },
	{ 0, 0 },
};

static const char *const categories[] = {
	[UTF8PROC_CATEGORY_CN] = "an unassigned character",
	[UTF8PROC_CATEGORY_ZL] = "a line separator",
	[UTF8PROC_CATEGORY_ZP] = "a paragraph separator",
	[UTF8PROC_CATEGORY_CC] = "a control character",
	[UTF8PROC_CATEGORY_CF] = "a format character",
	[UTF8PROC_CATEGORY_CS] = "a surrogate",
	[UTF8PROC_CATEGORY_CO] = "a private character",
};

static bool
is_among(const struct range *ranges, uint32_t c)
{
	for (; ranges->last; ranges++)
		if (c >= ranges->first && c <= ranges->last)
			return true;
	return false;
}

static const char *
character_fault(uint32_t c)
{
	if (c == UTF8_BAD)
		return "bytes that are not UTF-8";
	if (c < 0x20 && c != '\n')
		return "a C0 control";
	if (c == 0x7F)
		return "DEL";
	if (c >= 0x80 && c < 0xA0)
		return "a C1 control";
	if (is_among(bidi, c))
		return "a bidi control";
	if (is_among(ignorable, c) || is_among(blank, c))
		return "an invisible character";
	if (is_among(tones, c))
		return "a skin tone";
	return c == '\n' ? NULL
			 : categories[utf8proc_category((utf8proc_int32_t)c)];
}

static bool
combines(uint32_t c)
{
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);

	return category == UTF8PROC_CATEGORY_MN ||
	    category == UTF8PROC_CATEGORY_MC ||
	    category == UTF8PROC_CATEGORY_ME || wcwidth((wchar_t)c) == 0;
}

const char *
clean_fault(struct span text)
{
	unsigned marks = FILTER_MARKS;
	size_t at = 0;

	while (at < text.len) {
		const char *fault;
		uint32_t c;

		at += utf8_decode(span_sub(text, at, text.len), &c);
		fault = character_fault(c);
		if (fault)
			return fault;
		if (!combines(c))
			marks = c == '\n' ? FILTER_MARKS : 0;
		else if (marks++ >= FILTER_MARKS)
			return "a mark too many, or on nothing";
	}
	return NULL;
}
