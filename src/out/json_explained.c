#include "out/explained.h"
#include "out/json_write.h"

static json_t *
message_of(const struct response *response)
{
	struct buf message = { 0 };
	json_t *text;

	response_add_message(&message, response);
	text = json_text_or_null(buf_span(&message));
	buf_finish(&message);
	return text;
}

static json_t *
remarks_of(const struct diagnosis *diagnosis)
{
	json_t *array = json_array();
	struct buf remarks = { 0 };
	struct span rest, line;

	diagnosis_add_remarks(&remarks, diagnosis);
	rest = buf_span(&remarks);
	while (rest.len > 0 && span_cut(&rest, '\n', &line))
		json_array_append_new(array, json_text(line));
	buf_finish(&remarks);
	return array;
}

static json_t *
findings_of(const struct diagnosis *diagnosis, bool guesses)
{
	json_t *array = json_array();
	size_t i;

	for (i = 0; i < diagnosis->count; i++) {
		const struct finding *finding = &diagnosis->findings[i];
		json_t *object;

		if (finding_is_guess(finding) != guesses)
			continue;
		object = json_object();
		json_set(object, "role",
		    json_string(finding_role_names[finding->role]));
		json_set(object, "entry", json_entry(finding->entry));
		json_array_append_new(array, object);
	}
	return array;
}

static json_t *
object_of(const struct incident *incident, const struct diagnosis *diagnosis)
{
	const struct response *response = &incident->response;
	json_t *object = json_object();

	json_set(object, "line", json_integer((json_int_t)incident->line));
	json_set(object, "count", json_integer((json_int_t)incident->count));
	json_set(object, "code", json_text_or_null(response->code));
	json_set(object, "module", json_text_or_null(response->module));
	json_set(object, "message", message_of(response));
	json_set(object, "request", json_text_or_null(response->request));
	json_set(object, "cut", json_boolean(response->cut));
	json_set(
	    object, "verdict", json_string(verdict_names[diagnosis->verdict]));
	json_set(object, "remarks", remarks_of(diagnosis));
	json_set(object, "explanations", findings_of(diagnosis, false));
	json_set(object, "guesses", findings_of(diagnosis, true));
	return object;
}

static void
write_incident(void *context, const struct incident *incident,
    const struct diagnosis *diagnosis)
{
	struct json_writer *writer = context;

	json_next(writer);
	json_put(writer, object_of(incident, diagnosis));
}

static void
write_explained(struct out *out, struct out_explained *explained,
    const struct json_frame *frame)
{
	struct json_writer writer = json_begin(out, frame);

	out_each(out, explained, write_incident, &writer);
	json_end(&writer);
}

void
json_explained(struct out *out, struct out_explained *explained)
{
	write_explained(out, explained, &json_array_frame);
}

void
jsonl_explained(struct out *out, struct out_explained *explained)
{
	write_explained(out, explained, &json_lines_frame);
}
