#include "query/response.h"

#include "query/number.h"
#include "query/quote.h"

/* What is read of an object. */
enum member {
	MEMBER_CODE,
	MEMBER_MESSAGE,
	MEMBER_DESC,
	MEMBER_COUNT
};

static const char *const keys[MEMBER_COUNT] = {
	[MEMBER_CODE] = "code",
	[MEMBER_MESSAGE] = "message",
	[MEMBER_DESC] = "codeDesc",
};

struct object {
	struct span members[MEMBER_COUNT]; /* empty: not there */
};

/* Responses lie less deep than this; what lies deeper is passed over. */
#define DEPTH_MAX 16

struct cursor {
	struct span text;
	size_t at;
};

struct scanner {
	struct cursor cursor;
	size_t depth;
	struct object open[DEPTH_MAX]; /* by depth; the 0th is the text */
	struct object best;            /* the outermost with a code */
	size_t best_depth;
};

static bool
has_code(const struct object *object)
{
	return object->members[MEMBER_CODE].len > 0;
}

static void
open_object(struct scanner *scanner)
{
	scanner->depth++;
	if (scanner->depth < DEPTH_MAX)
		scanner->open[scanner->depth] = (struct object){ 0 };
}

static void
consider(struct scanner *scanner, size_t depth)
{
	if (depth >= DEPTH_MAX || !has_code(&scanner->open[depth]))
		return;
	if (has_code(&scanner->best) && depth >= scanner->best_depth)
		return;
	scanner->best = scanner->open[depth];
	scanner->best_depth = depth;
}

static void
close_object(struct scanner *scanner)
{
	consider(scanner, scanner->depth);
	if (scanner->depth > 0)
		scanner->depth--;
}

static void
skip_blanks(struct cursor *cursor)
{
	struct span text = cursor->text;

	while (
	    cursor->at < text.len && (unsigned char)text.ptr[cursor->at] <= ' ')
		cursor->at++;
}

static bool
skip(struct cursor *cursor, struct span what)
{
	if (!span_starts(
		span_sub(cursor->text, cursor->at, cursor->text.len), what))
		return false;
	cursor->at += what.len;
	return true;
}

/*
 * What a string holds whose opening quote was passed. The closing one is
 * passed too; where it is missing, the string ends with its line.
 */
static struct span
read_string(struct cursor *cursor, struct quote open)
{
	size_t from = cursor->at;
	size_t end = quote_find_end(cursor->text, from, open);

	if (end == SPAN_NONE) {
		end = span_find(cursor->text, SPAN_LIT("\n"), from);
		cursor->at = end == SPAN_NONE ? cursor->text.len : end;
		return span_sub(cursor->text, from, cursor->at);
	}
	cursor->at = end + quote_at(cursor->text, end).len;
	return span_sub(cursor->text, from, end);
}

static struct span
read_bare(struct cursor *cursor)
{
	struct span text = cursor->text;
	size_t from = cursor->at;

	while (cursor->at < text.len &&
	    ((text.ptr[cursor->at] >= '0' && text.ptr[cursor->at] <= '9') ||
		text.ptr[cursor->at] == '-'))
		cursor->at++;
	return span_sub(text, from, cursor->at);
}

/* Reads the value behind the colon of a key; the first of a key counts. */
static void
read_value(struct scanner *scanner, enum member member)
{
	struct cursor *cursor = &scanner->cursor;
	struct quote quote;
	struct span value;
	int64_t number;

	skip_blanks(cursor);
	quote = quote_at(cursor->text, cursor->at);
	if (quote.kind == QUOTE_NONE) {
		value = read_bare(cursor);
	} else {
		cursor->at += quote.len;
		value = span_trim(read_string(cursor, quote));
	}
	if (member == MEMBER_CODE && !number_parse(value, &number))
		return;
	if (scanner->depth < DEPTH_MAX &&
	    scanner->open[scanner->depth].members[member].len == 0)
		scanner->open[scanner->depth].members[member] = value;
}

/* Passes the rest of a key, behind its quote, and the colon behind it. */
static bool
skip_key(struct cursor *cursor, struct quote open, struct span key)
{
	struct cursor ahead = *cursor;
	struct quote quote;

	if (!skip(&ahead, key))
		return false;
	quote = quote_at(ahead.text, ahead.at);
	if (!quote_closes(quote, open))
		return false;
	ahead.at += quote.len;
	skip_blanks(&ahead);
	if (!skip(&ahead, SPAN_LIT(":")) && !skip(&ahead, SPAN_LIT("：")))
		return false;
	cursor->at = ahead.at;
	return true;
}

/*
 * Passes a string that is no key, unless a response may stand in it. An
 * apostrophe is no quote, and neither is one that nothing closes on its line.
 */
static void
skip_string(struct cursor *cursor, struct quote open)
{
	size_t from = cursor->at;

	skip_blanks(cursor);
	if (open.kind == QUOTE_DOUBLE && !skip(cursor, SPAN_LIT("{")) &&
	    quote_find_end(cursor->text, from, open) != SPAN_NONE) {
		cursor->at = from;
		read_string(cursor, open);
		return;
	}
	cursor->at = from;
}

static void
read_quoted(struct scanner *scanner, struct quote open)
{
	enum member member;

	scanner->cursor.at += open.len;
	for (member = 0; member < MEMBER_COUNT; member++) {
		if (!skip_key(&scanner->cursor, open, span_of(keys[member])))
			continue;
		read_value(scanner, member);
		return;
	}
	skip_string(&scanner->cursor, open);
}

static void
scan_next(struct scanner *scanner)
{
	struct cursor *cursor = &scanner->cursor;
	struct quote quote = quote_at(cursor->text, cursor->at);
	char c = cursor->text.ptr[cursor->at];

	if (quote.kind != QUOTE_NONE) {
		read_quoted(scanner, quote);
		return;
	}
	cursor->at += quote.len ? quote.len : 1;
	if (c == '{')
		open_object(scanner);
	else if (c == '}')
		close_object(scanner);
}

/* The first object with a code at or after an offset; else one without. */
static struct object
scan(struct span text, size_t at)
{
	struct scanner scanner = { .cursor = { text, at } };

	while (scanner.cursor.at < text.len) {
		scan_next(&scanner);
		if (scanner.depth == 0 && has_code(&scanner.best))
			return scanner.best;
	}
	while (scanner.depth > 0)
		close_object(&scanner);
	consider(&scanner, 0);
	return scanner.best;
}

/* Passes one of two brackets. */
static bool
skip_bracket(struct cursor *cursor, struct span ascii, struct span wide)
{
	skip_blanks(cursor);
	return skip(cursor, ascii) || skip(cursor, wide);
}

/* Cuts the sub-code in brackets off the start of a message. */
static void
cut_module(struct response *response)
{
	struct cursor cursor = { .text = response->message };
	struct span module;
	int64_t number;

	if (!skip_bracket(&cursor, SPAN_LIT("("), SPAN_LIT("（")))
		return;
	skip_blanks(&cursor);
	module = read_bare(&cursor);
	if (!number_parse(module, &number) ||
	    !skip_bracket(&cursor, SPAN_LIT(")"), SPAN_LIT("）")))
		return;
	response->module = module;
	response->message =
	    span_trim(span_sub(cursor.text, cursor.at, cursor.text.len));
}

/* Whether a text may be a code: "9110", "InvalidParameter". */
static bool
is_code(struct span text)
{
	size_t i;

	for (i = 0; i < text.len; i++) {
		char c = text.ptr[i];

		if (!(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z') &&
		    !(c >= 'a' && c <= 'z') && c != '.' && c != '_' && c != '-')
			return false;
	}
	return text.len > 0;
}

bool
response_read(struct span text, struct response *response)
{
	size_t brace = span_find(text, SPAN_LIT("{"), 0);
	struct object object = { 0 };
	struct span desc;

	/* What stands before the first brace may hold quotes of any kind. */
	if (brace != SPAN_NONE)
		object = scan(text, brace);
	if (!has_code(&object))
		object = scan(text, 0);
	if (!has_code(&object))
		return false;
	*response = (struct response){
		.code = object.members[MEMBER_CODE],
		.message = object.members[MEMBER_MESSAGE],
	};
	cut_module(response);
	/* What succeeded has a codeDesc too: "Success". */
	desc = object.members[MEMBER_DESC];
	if (response->module.len == 0 && is_code(desc) &&
	    !span_eq(response->code, SPAN_LIT("0")))
		response->module = desc;
	return true;
}

void
response_add_query(
    struct buf *out, const struct response *response, bool with_module)
{
	buf_add(out, SPAN_LIT("code:"));
	buf_add(out, response->code);
	if (!with_module || response->module.len == 0)
		return;
	buf_add(out, SPAN_LIT(" module:"));
	buf_add(out, response->module);
}
