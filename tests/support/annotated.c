#include "support/annotated.h"

#include <stdlib.h>
#include <string.h>

#include "support/documents.h"

static const char document[] =
    "## 公共错误码\n"
    "| 错误码 | 说明 | 处理措施 |\n|---|---|---|\n"
    "| 5100 | failed | retry |\n"
    "| AuthFailure | no access | sign |\n"
    "## 模块错误码\n"
    "| 错误码 | 模块错误码 | 说明 | 处理措施 |\n|---|---|---|---|\n"
    "| 5100 | 10003 | db error | call us |\n";

struct catalog *
annotated_catalog(void)
{
	return documents_of(document);
}

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

void
annotated_add(struct buf *out, const struct catalog *catalog, struct span log,
    struct pieces pieces, struct annotator_options options)
{
	struct out written = { 0 };
	struct ledger ledger;
	struct annotator annotator;
	size_t i;

	ledger_init(&ledger, catalog, (struct span){ 0 }, false);
	annotator_init(&annotator, &written, &ledger, options);
	for (i = 0; log.len > 0; i++) {
		size_t len;
		char *room = annotator_room(&annotator, &len);

		if (len == 0)
			abort();
		len = least(len, pieces.sizes[i % pieces.count]);
		len = least(len, log.len);
		memcpy(room, log.ptr, len);
		annotator_take(&annotator, len);
		log = span_sub(log, len, log.len);
	}
	annotator_end(&annotator);
	annotator_finish(&annotator);
	ledger_finish(&ledger);
	buf_add(out, buf_span(&written.buf));
	out_finish(&written);
}

/* The end of a line, less what it ends with. */
static size_t
line_end(struct span text, size_t at)
{
	size_t end = span_find(text, SPAN_LIT("\n"), at);

	if (end == SPAN_NONE)
		return text.len;
	return text.ptr[end - 1] == '\r' ? end - 1 : end;
}

void
annotated_strip(struct buf *out, struct span text)
{
	size_t arrow;

	while ((arrow = span_find(text, SPAN_LIT("↳ "), 0)) != SPAN_NONE) {
		size_t end = line_end(text, arrow);
		struct span before = span_sub(text, 0, arrow);

		/* A line of its own goes with the end of the line above. */
		if (span_ends(before, SPAN_LIT("\n    ")))
			before.len -= strlen("\n    ");
		else
			before.len -= strlen("  ");
		if (end < text.len && text.ptr[end] == '\r' &&
		    span_ends(before, SPAN_LIT("\r")))
			before.len--;
		buf_add(out, before);
		text = span_sub(text, end, text.len);
	}
	buf_add(out, text);
}
