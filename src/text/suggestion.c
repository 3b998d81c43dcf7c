#include "text/suggestion.h"

#include "text/edits.h"

/* What is left off at the end of a name counts as one edit, however long. */
static size_t
edits_to(const struct suggestion *suggestion, struct span name)
{
	struct span typed = suggestion->typed;
	size_t whole = edits_between(typed, name);
	size_t begun = edits_between(typed, span_sub(name, 0, typed.len));

	return begun < whole ? begun + 1 : whole;
}

void
suggestion_consider(struct suggestion *suggestion, const char *name)
{
	size_t edits = edits_to(suggestion, span_of(name));

	/* A name of which little is left is another name. */
	if (edits > (suggestion->typed.len + 1) / 3)
		return;
	if (suggestion->nearest && edits >= suggestion->edits)
		return;
	suggestion->nearest = name;
	suggestion->edits = edits;
}

bool
suggestion_fail(const struct suggestion *suggestion, const char *what,
    const char *hyphens, struct err *err)
{
	if (!suggestion->nearest)
		return err_set(err, ERR_USAGE, 0, "there is no %s '%s%.*s'",
		    what, hyphens, SPAN_ARG(suggestion->typed));
	return err_set(err, ERR_USAGE, 0,
	    "there is no %s '%s%.*s'; is it '%s%s' that you want?", what,
	    hyphens, SPAN_ARG(suggestion->typed), hyphens, suggestion->nearest);
}
