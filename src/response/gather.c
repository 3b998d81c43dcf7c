#include "response/gather.h"

#include <string.h>

#include "response/record.h"

static void
begin_record(struct gather *gather, struct level *level)
{
	memset(level->members, 0, sizeof(level->members));
	level->open = MEMBER_COUNT;
	level->form = RESPONSE_PLAIN;
	level->escaped = 0;
	level->doubt = DOUBT_NONE;
	level->found = gather->nfound;
}

void
gather_begin(struct gather *gather, struct span text)
{
	gather->text = text;
	gather->depth = 0;
	gather->deeper = 0;
	gather->strings = 0;
	gather->string_end = text.len;
	gather->cut_in = MEMBER_COUNT;
	gather->nfound = 0;
	gather->ntaken = 0;
	gather->levels[0].kind = LEVEL_TEXT;
	begin_record(gather, &gather->levels[0]);
}

struct level *
gather_level(struct gather *gather)
{
	return &gather->levels[gather->depth];
}

static void
end_record(struct gather *gather, size_t at, enum ending ending)
{
	struct level *level = gather_level(gather);

	gather_end_value(gather, at);
	record_end(gather, level, ending);
	begin_record(gather, level);
}

/* Whether another member of that kind tells of another response. */
static bool
begins_another(const struct level *level, enum member member)
{
	return level->kind != LEVEL_OBJECT &&
	    (member == MEMBER_CODE ||
		(member == MEMBER_MESSAGE && level_has(level, MEMBER_CODE)));
}

void
gather_set(struct gather *gather, enum member member, struct span value)
{
	struct level *level = gather_level(gather);

	if (gather->deeper > 0 || value.len == 0)
		return;
	if (level_has(level, member)) {
		if (!begins_another(level, member))
			return;
		end_record(gather, (size_t)(value.ptr - gather->text.ptr),
		    ENDING_WHOLE);
	}
	level->members[member] = value;
}

void
gather_set_code(struct gather *gather, struct span value,
    enum response_form form, enum doubt doubt)
{
	struct level *level = gather_level(gather);

	if (gather->deeper > 0)
		return;
	if (doubt && level_has(level, MEMBER_CODE))
		return;
	if (level->doubt)
		level->members[MEMBER_CODE].len = 0;
	gather_set(gather, MEMBER_CODE, value);
	if (level->members[MEMBER_CODE].ptr != value.ptr)
		return;
	level->doubt = doubt;
	if (level->form != RESPONSE_THROWN)
		level->form = form;
}

void
gather_set_escaped(struct gather *gather, size_t escaped)
{
	struct level *level = gather_level(gather);

	if (gather->deeper == 0 && !level_has(level, MEMBER_MESSAGE))
		level->escaped = escaped;
}

void
gather_begin_thrown(struct gather *gather, size_t at)
{
	struct level *level = gather_level(gather);

	if (gather->deeper > 0)
		return;
	if (level_has(level, MEMBER_CODE) && level->kind != LEVEL_OBJECT)
		end_record(gather, at, ENDING_WHOLE);
	level->form = RESPONSE_THROWN;
	gather_open_value(gather, MEMBER_THROWN, at);
}

void
gather_open_value(struct gather *gather, enum member member, size_t at)
{
	struct level *level = gather_level(gather);

	if (gather->deeper > 0)
		return;
	level->open = member;
	level->open_from = at;
}

/* What stands between a value and the next key is no part of it. */
static struct span
trim_value(struct span value)
{
	static const char around[] = " \t\r,;([{-|";

	value = span_trim(value);
	while (value.len > 0 && strchr(around, value.ptr[value.len - 1]) &&
	    value.ptr[value.len - 1])
		value.len--;
	return value;
}

void
gather_end_value(struct gather *gather, size_t at)
{
	struct level *level = gather_level(gather);
	enum member member = level->open;

	if (member == MEMBER_COUNT)
		return;
	level->open = MEMBER_COUNT;
	gather_set(gather, member,
	    trim_value(span_sub(gather->text, level->open_from, at)));
}

static bool
has_room(const struct gather *gather)
{
	return gather->deeper == 0 && gather->depth + 1 < LEVELS_MAX;
}

static struct level *
enter(struct gather *gather, enum level_kind kind)
{
	struct level *level;

	gather->depth++;
	level = gather_level(gather);
	level->kind = kind;
	begin_record(gather, level);
	return level;
}

void
gather_enter_object(struct gather *gather)
{
	if (has_room(gather))
		enter(gather, LEVEL_OBJECT);
	else
		gather->deeper++;
}

static void
leave(struct gather *gather, size_t at, enum ending ending)
{
	end_record(gather, at, ending);
	gather->deeper = 0;
	gather->depth--;
}

void
gather_leave_object(struct gather *gather, size_t at)
{
	if (gather->deeper > 0)
		gather->deeper--;
	else if (gather_level(gather)->kind == LEVEL_OBJECT)
		leave(gather, at, ENDING_WHOLE);
}

void
gather_enter_element(struct gather *gather, size_t at)
{
	const struct level *level = gather_level(gather);

	if (gather->deeper == 0 && level->kind == LEVEL_OBJECT &&
	    level->form == RESPONSE_TAGGED)
		leave(gather, at, ENDING_CUT);
	gather_enter_object(gather);
}

void
gather_enter_string(struct gather *gather, size_t end, size_t resume)
{
	struct level *level;

	if (!has_room(gather))
		return;
	level = enter(gather, LEVEL_STRING);
	level->end = end;
	level->resume = resume;
	gather->strings++;
	gather->string_end = end;
}

/* Where the string ends that is now the innermost. */
static size_t
find_string_end(const struct gather *gather)
{
	size_t i;

	for (i = gather->depth; i > 0; i--)
		if (gather->levels[i].kind == LEVEL_STRING)
			return gather->levels[i].end;
	return gather->text.len;
}

size_t
gather_leave_string(struct gather *gather)
{
	size_t at = gather->string_end, resume;

	while (gather_level(gather)->kind == LEVEL_OBJECT)
		leave(gather, at, ENDING_CUT);
	resume = gather_level(gather)->resume;
	leave(gather, at, ENDING_WHOLE);
	gather->strings--;
	gather->string_end = find_string_end(gather);
	return resume;
}

void
gather_end_record(struct gather *gather, size_t at)
{
	if (gather_level(gather)->kind != LEVEL_OBJECT)
		end_record(gather, at, ENDING_WHOLE);
	else
		gather_end_value(gather, at);
}

void
gather_end_objects(struct gather *gather, size_t at)
{
	gather->deeper = 0;
	while (gather_level(gather)->kind == LEVEL_OBJECT)
		leave(gather, at, ENDING_CUT);
	end_record(gather, at, ENDING_WHOLE);
}

void
gather_finish(struct gather *gather)
{
	while (gather->depth > 0)
		leave(gather, gather->text.len, ENDING_TEXT);
	end_record(gather, gather->text.len, ENDING_TEXT);
}
