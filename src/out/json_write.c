#include "out/json_write.h"

#include "text/filter.h"
#include "text/utf8.h"

/* jansson refuses what is not UTF-8, so each such byte becomes U+FFFD. */
static json_t *
mended(struct span text)
{
	struct buf buf = { 0 };
	json_t *value;

	while (text.len > 0) {
		uint32_t c;
		size_t len = utf8_decode(text, &c);

		if (c == UTF8_BAD)
			buf_add(&buf, SPAN_LIT("\uFFFD"));
		else
			buf_add(&buf, span_sub(text, 0, len));
		text = span_sub(text, len, text.len);
	}
	value = json_stringn_nocheck(buf.ptr, buf.len);
	buf_finish(&buf);
	return value;
}

json_t *
json_text(struct span text)
{
	if (text.len == 0)
		return json_string("");
	return utf8_is_valid(text) ? json_stringn_nocheck(text.ptr, text.len)
				   : mended(text);
}

json_t *
json_text_or_null(struct span text)
{
	return text.len > 0 ? json_text(text) : json_null();
}

void
json_set(json_t *object, const char *key, json_t *value)
{
	json_object_set_new_nocheck(object, key, value);
}

static void
add_escape(struct buf *buf, uint32_t c)
{
	if (c > 0xFFFF) {
		c -= 0x10000;
		buf_addf(buf, "\\u%04X\\u%04X", 0xD800 + (c >> 10),
		    0xDC00 + (c & 0x3FF));
		return;
	}
	buf_addf(buf, "\\u%04X", c);
}

/*
 * Adds JSON with escapes for what jansson lets through: it only escapes what
 * it must, and a terminal acts on more than that. Outside of its strings there
 * is nothing to escape.
 */
static void
add_escaped(struct buf *buf, struct span json)
{
	struct filter filter = { .mode = FILTER_LINES };

	for (;;) {
		struct filter_piece piece;

		buf_add(buf, filter_cut_plain(&filter, &json));
		if (json.len == 0)
			return;
		piece = filter_next(&filter, json);
		if (piece.mark)
			add_escape(buf, piece.c);
		else
			buf_add(buf, (struct span){ piece.bytes, piece.len });
		json = span_sub(json, piece.taken, json.len);
	}
}

static int
add_to_buf(const char *bytes, size_t len, void *data)
{
	buf_add(data, (struct span){ bytes, len });
	return 0;
}

const struct json_frame json_array_frame = {
	.before = "[\n",
	.between = ",\n",
	.after = "\n]\n",
	.none = "[]\n",
};

const struct json_frame json_lines_frame = {
	.before = "",
	.between = "\n",
	.after = "\n",
	.none = "",
};

struct json_writer
json_begin(struct out *out, const struct json_frame *frame)
{
	return (struct json_writer){ .out = out, .frame = frame };
}

void
json_put_signs(struct json_writer *writer, const char *signs)
{
	buf_add(&writer->out->buf, span_of(signs));
}

void
json_next(struct json_writer *writer)
{
	json_put_signs(writer,
	    writer->count == 0 ? writer->frame->before
			       : writer->frame->between);
	writer->count++;
}

static struct span
dump(struct json_writer *writer, json_t *value)
{
	buf_clear(&writer->scratch);
	json_dump_callback(value, add_to_buf, &writer->scratch,
	    JSON_COMPACT | JSON_ENCODE_ANY);
	json_decref(value);
	return buf_span(&writer->scratch);
}

void
json_put(struct json_writer *writer, json_t *value)
{
	add_escaped(&writer->out->buf, dump(writer, value));
	out_advance(writer->out);
}

void
json_put_open(struct json_writer *writer, json_t *object)
{
	struct span json = dump(writer, object);

	add_escaped(&writer->out->buf, span_sub(json, 0, json.len - 1));
}

void
json_end(struct json_writer *writer)
{
	json_put_signs(writer,
	    writer->count == 0 ? writer->frame->none : writer->frame->after);
	buf_finish(&writer->scratch);
}
