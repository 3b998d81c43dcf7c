#include "view/columns.h"

/* Nothing is a part that is empty. */
static size_t
add_part(struct part *parts, size_t count, struct part part)
{
	if (part.text.len == 0)
		return count;
	parts[count] = part;
	return count + 1;
}

static size_t
add_column(struct part *parts, size_t count, enum part_kind kind,
    const struct entry *entry, int column)
{
	if (column < 0)
		return count;
	return add_part(parts, count,
	    (struct part){
		.kind = kind,
		.field = entry_cell_field(entry, (size_t)column),
		.text = entry_cell(entry, (size_t)column),
	    });
}

static size_t
add_field(struct part *parts, size_t count, enum part_kind kind,
    const struct entry *entry, enum field field)
{
	return add_column(
	    parts, count, kind, entry, entry_column(entry, field));
}

static size_t
own_cell(const struct columns *columns, size_t column,
    const struct entry *entry, struct part *parts)
{
	size_t table = (size_t)(entry->table - columns->tables);

	return add_column(parts, 0, PART_MAIN, entry,
	    columns->cells[table * columns->count + column]);
}

static size_t
field_cell(const struct columns *columns, size_t column,
    const struct entry *entry, struct part *parts)
{
	return add_field(parts, 0, PART_MAIN, entry, columns->at[column].field);
}

/* Where a row has no code its name stands in the same place. */
static size_t
code_cell(const struct columns *columns, size_t column,
    const struct entry *entry, struct part *parts)
{
	(void)columns;
	(void)column;
	if (add_field(parts, 0, PART_MAIN, entry, FIELD_CODE) > 0)
		return 1;
	return add_field(parts, 0, PART_MAIN, entry, FIELD_NAME);
}

static size_t
text_cell(const struct columns *columns, size_t column,
    const struct entry *entry, struct part *parts)
{
	int title = entry_title_column(entry);
	int remedy = entry_remedy_column(entry);
	size_t count = 0;

	(void)columns;
	(void)column;
	if (entry_text(entry, FIELD_CODE).len > 0)
		count = add_field(parts, count, PART_NAME, entry, FIELD_NAME);
	count = add_column(parts, count, PART_MAIN, entry, title);
	if (remedy >= 0 && remedy != title)
		count = add_column(parts, count,
		    title < 0 ? PART_MAIN : PART_REMEDY, entry, remedy);
	return count;
}

static size_t
document_cell(const struct columns *columns, size_t column,
    const struct entry *entry, struct part *parts)
{
	const struct labels *labels = &columns->labels;
	size_t count = add_part(parts, 0,
	    (struct part){
		.kind = PART_DOCUMENT,
		.field = FIELD_OTHER,
		.text = labels_name(labels, entry->table->document),
	    });

	(void)column;
	return add_part(parts, count,
	    (struct part){
		.kind = PART_SECTION,
		.field = FIELD_OTHER,
		.text = labels_section(labels, entry),
	    });
}

size_t
columns_parts(const struct columns *columns, size_t column,
    const struct entry *entry, struct part parts[PARTS_MAX])
{
	static size_t (*const cells[])(const struct columns *, size_t,
	    const struct entry *, struct part *) = {
		[COLUMN_CELL] = own_cell,
		[COLUMN_FIELD] = field_cell,
		[COLUMN_CODE] = code_cell,
		[COLUMN_TEXT] = text_cell,
		[COLUMN_DOCUMENT] = document_cell,
		[COLUMN_REMEDY] = own_cell,
	};

	return cells[columns->at[column].source](columns, column, entry, parts);
}

struct span
columns_cell(
    const struct columns *columns, size_t column, const struct entry *entry)
{
	struct part parts[PARTS_MAX];
	size_t i, count = columns_parts(columns, column, entry, parts);

	for (i = 0; i < count; i++)
		if (parts[i].kind != PART_NAME)
			return parts[i].text;
	return count > 0 ? parts[0].text : (struct span){ NULL, 0 };
}
