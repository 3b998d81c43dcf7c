#include "out/annotation.h"

#include "catalog/entry.h"
#include "out/json_write.h"
#include "out/styled.h"

bool
annotation_is_known(const struct annotation *annotation)
{
	return annotation->public_entry || annotation->module_entry;
}

/* The entry that says what to do, the more exact one first; or NULL. */
static const struct entry *
telling(const struct annotation *annotation)
{
	const struct entry *module = annotation->module_entry;

	if (module && entry_remedy_column(module) >= 0)
		return module;
	return annotation->public_entry ? annotation->public_entry : module;
}

/* Appends what to do, with its links, unless the title says the same. */
static void
add_remedy(struct buf *out, const struct annotation *annotation)
{
	const struct entry *entry = telling(annotation);
	int column = entry ? entry_remedy_column(entry) : -1;

	if (column >= 0 && column != entry_title_column(entry))
		entry_add_cell_with_links(out, entry, (size_t)column);
}

void
annotation_add_codes(struct line *line, const struct annotation *annotation)
{
	line_add(line, annotation->code, STYLE_CODE);
	if (annotation->module.len == 0)
		return;
	line_add(line, SPAN_LIT(" "), STYLE_NORMAL);
	line_add(line, annotation->module, STYLE_CODE);
}

static void
add_title(struct line *line, const struct entry *entry)
{
	if (entry)
		line_add(line, entry_title(entry), STYLE_NORMAL);
	else
		line_add(line, SPAN_LIT("not in the documents"), STYLE_DIM);
}

void
annotation_add_meaning(struct line *line, const struct annotation *annotation)
{
	if (annotation->public_entry || !annotation->module_entry)
		add_title(line, annotation->public_entry);
	if (!annotation_is_known(annotation) ||
	    (annotation->module.len == 0 && !annotation->module_entry))
		return;
	if (annotation->public_entry)
		line_add(line, SPAN_LIT(" · "), STYLE_DIM);
	if (annotation->module_entry) {
		add_title(line, annotation->module_entry);
	} else {
		line_add(line, annotation->module, STYLE_NORMAL);
		line_add(line, SPAN_LIT(" "), STYLE_NORMAL);
		add_title(line, NULL);
	}
}

void
text_annotation(struct out *out, const struct annotation *annotation)
{
	struct line line = { 0 };
	struct buf remedy = { 0 };

	add_remedy(&remedy, annotation);
	annotation_add_codes(&line, annotation);
	line_add(&line, SPAN_LIT("  "), STYLE_NORMAL);
	annotation_add_meaning(&line, annotation);
	if (remedy.len > 0) {
		line_add(&line, SPAN_LIT(" → "), STYLE_DIM);
		line_add(&line, buf_span(&remedy), STYLE_NORMAL);
	}
	styled_add(out, &line);
	line_finish(&line);
	buf_finish(&remedy);
}

static void
set_entry(json_t *object, const struct entry *entry)
{
	if (!entry) {
		json_set(object, "document", json_null());
		json_set(object, "document_line", json_null());
		return;
	}
	json_set(object, "document", json_text(entry_document(entry)));
	json_set(object, "document_line",
	    json_integer((json_int_t)entry_line(entry)));
}

static json_t *
title_of(const struct entry *entry)
{
	return entry ? json_text_or_null(entry_title(entry)) : json_null();
}

static void
set_place(json_t *object, const struct annotation_place *place)
{
	if (place->count == 0) {
		json_set(
		    object, "line", json_integer((json_int_t)place->first));
		return;
	}
	json_set(object, "count", json_integer((json_int_t)place->count));
	json_set(object, "first_line", json_integer((json_int_t)place->first));
	json_set(object, "last_line", json_integer((json_int_t)place->last));
}

void
jsonl_annotation(struct out *out, const struct annotation *annotation,
    const struct annotation_place *place)
{
	struct json_writer writer = json_begin(out, &json_lines_frame);
	json_t *object = json_object();
	struct buf remedy = { 0 };

	add_remedy(&remedy, annotation);
	set_place(object, place);
	json_set(object, "code", json_text(annotation->code));
	json_set(object, "module", json_text_or_null(annotation->module));
	json_set(object, "meaning", title_of(annotation->public_entry));
	json_set(object, "module_meaning", title_of(annotation->module_entry));
	json_set(object, "remedy", json_text_or_null(buf_span(&remedy)));
	set_entry(object, telling(annotation));
	buf_finish(&remedy);
	json_next(&writer);
	json_put(&writer, object);
	json_end(&writer);
}
