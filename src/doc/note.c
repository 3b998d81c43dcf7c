#include "doc/note.h"

#include <stdio.h>

struct doc_note
note_print(struct arena *arena, size_t line, const char *format, va_list args)
{
	struct doc_note note = { .line = (uint32_t)line };
	va_list again;
	char *text;
	int len;

	va_copy(again, args);
	len = vsnprintf(NULL, 0, format, args);
	if (len > 0) {
		text = arena_alloc(arena, (size_t)len + 1, 1);
		vsnprintf(text, (size_t)len + 1, format, again);
		note.text = (struct span){ text, (size_t)len };
	}
	va_end(again);
	return note;
}

/* They come nearly in order, and there are not many. */
void
note_sort(struct doc_note *notes, size_t count)
{
	size_t i, j;

	for (i = 1; i < count; i++) {
		struct doc_note note = notes[i];

		for (j = i; j > 0 && notes[j - 1].line > note.line; j--)
			notes[j] = notes[j - 1];
		notes[j] = note;
	}
}

struct span
note_quote(struct span text)
{
	size_t len = NOTE_QUOTE;

	if (text.len <= len)
		return text;
	while (len > 0 && (text.ptr[len] & 0xC0) == 0x80)
		len--;
	return span_sub(text, 0, len);
}

void
note_quote_cells(struct buf *out, const struct span *cells, size_t count)
{
	size_t i, before = out->len;

	for (i = 0; i < count && out->len - before < NOTE_QUOTE; i++)
		if (cells[i].len)
			buf_addf(out, "%s'%.*s'", out->len > before ? ", " : "",
			    SPAN_ARG(note_quote(cells[i])));
}
