#include "out/out.h"

static const size_t many = (size_t)64 * 1024;

static void
hand_on(struct out *out)
{
	if (!out->failed && out->buf.len > 0)
		out->failed = !out->write(out->data, buf_span(&out->buf));
	buf_clear(&out->buf);
}

void
out_advance(struct out *out)
{
	if (out->write && out->buf.len >= many)
		hand_on(out);
}

void
out_flush(struct out *out)
{
	if (out->write)
		hand_on(out);
}

bool
out_finish(struct out *out)
{
	out_flush(out);
	buf_finish(&out->buf);
	return !out->failed;
}

const struct entry *
out_list_entry(const struct out_list *list, size_t index)
{
	size_t count;
	const struct entry *entries = catalog_entries(list->catalog, &count);

	return &entries[list->hits ? list->hits[index].entry : index];
}
