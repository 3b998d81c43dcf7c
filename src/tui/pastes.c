#include "tui/pastes.h"

#include <stdlib.h>

#include "catalog/lookup.h"
#include "query/response.h"
#include "tui/prompt.h"

static bool
is_known(const struct app *app, struct span code)
{
	size_t count;

	free(catalog_lookup(app->catalog, code, &count));
	return count > 0;
}

/* Whether one entry answers to both codes. */
static bool
is_known_together(const struct app *app, const struct response *response)
{
	size_t ncodes, nmodules, i, j;
	uint32_t *codes = catalog_lookup(app->catalog, response->code, &ncodes);
	uint32_t *modules =
	    catalog_lookup(app->catalog, response->module, &nmodules);
	bool together = false;

	for (i = 0; i < nmodules && !together; i++)
		for (j = 0; j < ncodes && !together; j++)
			together = codes[j] == modules[i];
	free(codes);
	free(modules);
	return together;
}

/*
 * Says what the catalogue does not have of the response; true when its
 * sub-code, too, leads to an entry.
 */
static bool
check_codes(struct app *app, const struct response *response)
{
	struct span code = response->code, module = response->module;
	bool code_known = code.len == 0 || is_known(app, code);
	bool module_known = module.len == 0 || is_known(app, module);

	if (!code_known && !module_known) {
		app_complain(app, "neither %.*s nor %.*s is in the catalogue",
		    SPAN_ARG(code), SPAN_ARG(module));
		return false;
	}
	if (!code_known && span_eq(code, SPAN_LIT("0"))) {
		app_say(app, "0 stands for success, and no entry has it");
		return false;
	}
	if (!code_known || !module_known) {
		app_complain(app, "%.*s is not in the catalogue",
		    SPAN_ARG(code_known ? module : code));
		return false;
	}
	if (module.len == 0)
		return false;
	if (code.len > 0 && !is_known_together(app, response)) {
		app_complain(app, "%.*s is not among the module codes of %.*s",
		    SPAN_ARG(module), SPAN_ARG(code));
		return false;
	}
	return true;
}

void
pastes_search(struct app *app, const struct response *response)
{
	struct buf query = { 0 };

	response_add_query(&query, response, check_codes(app, response));
	prompt_set(buf_span(&query));
	buf_finish(&query);
}

void
pastes_take(struct app *app, struct span text)
{
	struct response response;
	size_t count;

	if (focus_is_picker(app_focus(app))) {
		prompt_paste(text);
		return;
	}
	app_set_focus(app, FOCUS_QUERY);
	/* Two edits, so that undo brings back what was pasted. */
	prompt_paste(text);
	count = errors_read(app, text);
	if (response_read(text, &response) ||
	    (response_read_message(text, &response) &&
		is_known(app, response.module)))
		pastes_search(app, &response);
	if (count > 1 && app->status.len == 0)
		app_say(
		    app, "%zu errors in what was pasted; F6 lists them", count);
}
