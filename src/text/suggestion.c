#include "text/suggestion.h"

#include "text/edits.h"

void
suggestion_consider(struct suggestion *suggestion, const char *name)
{
	size_t edits = edits_between(suggestion->typed, span_of(name));

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
