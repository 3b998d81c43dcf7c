#ifndef DOC_NOTE_H
#define DOC_NOTE_H

#include <stdarg.h>

#include "base/arena.h"
#include "base/buf.h"
#include "doc/doc.h"

/* A note whose text is in the arena. */
struct doc_note note_print(struct arena *arena, size_t line, const char *format,
    va_list args) __attribute__((format(printf, 3, 0)));

/* By line; those of one line stay in their order. */
void note_sort(struct doc_note *notes, size_t count);

/* The start of a text, as much of it as a note quotes: so many bytes. */
#define NOTE_QUOTE 60
struct span note_quote(struct span text);

/* Appends "'a', 'b'": the cells that are not empty, as far as one quotes. */
void note_quote_cells(struct buf *out, const struct span *cells, size_t count);

#endif
