#include "cli/remarks.h"

static bool
is_made(const struct remarks *remarks, struct span remark)
{
	struct span rest = buf_span(&remarks->text), one;

	while (span_cut(&rest, '\n', &one))
		if (span_eq(one, remark))
			return true;
	return false;
}

void
remarks_add(struct remarks *remarks, struct span remark)
{
	if (remarks->count == REMARKS_MAX || is_made(remarks, remark))
		return;
	if (remarks->count++ > 0)
		buf_add_char(&remarks->text, '\n');
	buf_add(&remarks->text, remark);
}

void
remarks_write(struct remarks *remarks, struct buf *out, struct span before,
    struct span after)
{
	struct span rest = buf_span(&remarks->text), one;

	while (remarks->count > 0 && span_cut(&rest, '\n', &one)) {
		buf_add(out, before);
		buf_add(out, one);
		buf_add(out, after);
	}
	buf_clear(&remarks->text);
	remarks->count = 0;
}

void
remarks_finish(struct remarks *remarks)
{
	buf_finish(&remarks->text);
}
