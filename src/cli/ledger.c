#include "cli/ledger.h"

#include <stdlib.h>

#include "base/mem.h"
#include "query/diagnosis.h"

void
ledger_init(struct ledger *ledger, const struct catalog *catalog,
    struct span in, bool color)
{
	*ledger = (struct ledger){
		.catalog = catalog,
		.in = in,
		.slots = xcalloc(LEDGER_SLOTS, sizeof(*ledger->slots)),
		.scratch = { .color = color },
	};
}

void
ledger_finish(struct ledger *ledger)
{
	arena_finish(&ledger->arena);
	out_finish(&ledger->scratch);
	free(ledger->rows);
	free(ledger->slots);
}

/* The slot of an error, or the empty one where it belongs. */
static uint16_t *
slot_of(struct ledger *ledger, const struct response *error)
{
	size_t at = response_hash(error);

	for (;; at++) {
		uint16_t *slot = &ledger->slots[at % LEDGER_SLOTS];
		const struct annotation *there;

		if (*slot == 0)
			return slot;
		there = &ledger->rows[*slot - 1U].annotation;
		if (span_eq(there->code, error->code) &&
		    span_eq(there->module, error->module))
			return slot;
	}
}

static void
resolve(const struct ledger *ledger, const struct response *response,
    struct annotation *error)
{
	struct diagnosis diagnosis;
	struct explanation best;

	diagnosis_make_sure(&diagnosis, ledger->catalog, response, ledger->in);
	best = diagnosis_best(&diagnosis);
	error->public_entry = best.public_entry;
	/* A sub-code means what it does below another code, too. */
	error->module_entry = best.module_entry
	    ? best.module_entry
	    : diagnosis_elsewhere(&diagnosis);
	diagnosis_finish(&diagnosis);
}

static struct ledger_row *
add_row(struct ledger *ledger, uint16_t *slot, const struct response *response)
{
	struct annotation error = {
		.code = response->code,
		.module = response->module,
	};
	struct ledger_row *row;

	resolve(ledger, response, &error);
	if (ledger->count >=
	    (annotation_is_known(&error) ? LEDGER_ROWS : LEDGER_ROWS / 2)) {
		ledger->other = (struct ledger_row){ .annotation = error };
		return &ledger->other;
	}
	error.code = arena_copy(&ledger->arena, error.code);
	error.module = arena_copy(&ledger->arena, error.module);
	ledger->rows = xgrow(ledger->rows, &ledger->cap, ledger->count + 1,
	    sizeof(*ledger->rows));
	row = &ledger->rows[ledger->count++];
	*row = (struct ledger_row){ .annotation = error };
	*slot = (uint16_t)ledger->count;
	return row;
}

/*
 * Whether it can be nothing but a failure, though its code is unknown: an
 * exception, an <Error>, a sub-code in its place, or a name as a code.
 */
static bool
is_clear(const struct response *response)
{
	if (response->vague)
		return false;
	return response->form == RESPONSE_THROWN ||
	    response->form == RESPONSE_TAGGED || response->module.len > 0 ||
	    (response->form == RESPONSE_QUOTED && response->message.len > 0 &&
		response->code.len > 0 && response->code.ptr[0] >= 'A' &&
		response->code.ptr[0] <= 'Z');
}

static void
count(struct annotation_place *place, size_t line)
{
	if (place->count++ == 0)
		place->first = line;
	place->last = line;
}

struct ledger_row *
ledger_note(struct ledger *ledger, const struct response *response, size_t line)
{
	struct ledger_row *row;
	uint16_t *slot;

	if (response->code.len == 0 || response_is_success(response))
		return NULL;
	slot = slot_of(ledger, response);
	row =
	    *slot ? &ledger->rows[*slot - 1U] : add_row(ledger, slot, response);
	if (!annotation_is_known(&row->annotation) && !is_clear(response))
		return NULL;
	count(&row->place, line);
	ledger->beyond += row == &ledger->other;
	return row;
}

struct span
ledger_say(struct ledger *ledger, struct ledger_row *row)
{
	struct span said;

	if (row->said.len > 0)
		return row->said;
	buf_clear(&ledger->scratch.buf);
	text_annotation(&ledger->scratch, &row->annotation);
	said = buf_span(&ledger->scratch.buf);
	if (row == &ledger->other || ledger->text + said.len > LEDGER_TEXT)
		return said;
	ledger->text += said.len;
	row->said = arena_copy(&ledger->arena, said);
	return row->said;
}
