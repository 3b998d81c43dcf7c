#include "support/dim.h"

static void
add_translated(struct buf *out, struct span parameter)
{
	if (span_eq(parameter, SPAN_LIT("2")))
		buf_addf(out, "11");
	else if (span_eq(parameter, SPAN_LIT("22")))
		buf_addf(out, "22;10");
	else
		buf_add(out, parameter);
}

static bool
begins_colour(struct span parameter)
{
	return span_eq(parameter, SPAN_LIT("38")) ||
	    span_eq(parameter, SPAN_LIT("48"));
}

/* What stands between CSI and m. A colour's own numbers stay as they are. */
static void
add_parameters(struct buf *out, struct span rest)
{
	struct span parameter;
	bool kind = false;  /* comes next: 5 for a palette's colour, or 2 */
	unsigned parts = 0; /* of the colour, still to come */
	const char *sep = "";

	while (span_cut(&rest, ';', &parameter)) {
		buf_addf(out, "%s", sep);
		sep = ";";
		if (kind) {
			buf_add(out, parameter);
			parts = span_eq(parameter, SPAN_LIT("5")) ? 1 : 3;
			kind = false;
		} else if (parts > 0) {
			buf_add(out, parameter);
			parts--;
		} else {
			add_translated(out, parameter);
			kind = begins_colour(parameter);
		}
	}
}

static bool
is_parameter(char c)
{
	return (c >= '0' && c <= '9') || c == ';';
}

/* Whether c goes on with what is held as the start of such a sequence. */
static bool
goes_on(const struct buf *held, char c)
{
	if (held->len == 0)
		return c == '\033';
	if (held->len == 1)
		return c == '[';
	return is_parameter(c);
}

void
dim_finish(struct dim *dim)
{
	buf_finish(&dim->held);
}

void
dim_replace(struct dim *dim, struct span bytes, struct buf *out)
{
	size_t i;

	for (i = 0; i < bytes.len; i++) {
		char c = bytes.ptr[i];

		if (!goes_on(&dim->held, c)) {
			struct span held = buf_span(&dim->held);

			buf_add(out, span_sub(held, 0, 2));
			held = span_sub(held, 2, held.len);
			if (c == 'm')
				add_parameters(out, held);
			else
				buf_add(out, held);
			buf_clear(&dim->held);
		}
		if (goes_on(&dim->held, c))
			buf_add_char(&dim->held, c);
		else
			buf_add_char(out, c);
	}
}
