#ifndef QUERY_DIAGNOSIS_H
#define QUERY_DIAGNOSIS_H

#include "catalog/catalog.h"
#include "response/response.h"

/* What an entry has to do with a response; after FINDING_MODULE, guesses. */
enum finding_role {
	FINDING_PUBLIC,    /* it explains the code */
	FINDING_MODULE,    /* it explains the sub-code */
	FINDING_ELSEWHERE, /* it has the sub-code, but below another code */
	FINDING_LIKE_TEXT, /* it says what the message says */
	FINDING_LIKE_CODE, /* its code looks like, or is near the one asked for
			    */
	FINDING_ROLES
};

/* "public", "module", "elsewhere", "text", "code": for programs. */
extern const char *const finding_role_names[FINDING_ROLES];

struct finding {
	enum finding_role role;
	const struct entry *entry;
};

enum verdict {
	VERDICT_SUCCESS,   /* nothing failed */
	VERDICT_EXPLAINED, /* all that the response names has an entry */
	VERDICT_PARTLY,    /* the code has one, but not its sub-code, or */
			   /* the sub-code and not the code */
	VERDICT_UNKNOWN,
	VERDICTS
};

/* "success", "explained", "partly", "unknown": for programs. */
extern const char *const verdict_names[VERDICTS];

/*
 * Whether a catalogue, which is passed as incidents_find does, has the code of
 * what may be no response at all.
 */
bool diagnosis_is_known(const void *catalog, const struct response *response);

/*
 * What a catalogue knows about a response: first the entries that explain it,
 * a public entry and, behind it, the module entry below it, those of the
 * document first that fits the response best; then guesses. The response and
 * the catalogue must outlive it.
 */
struct diagnosis {
	const struct response *response;
	struct span in; /* as it was asked for */
	enum verdict verdict;
	bool code_known, module_known;
	/* What of "A.B.C" was found, "A.B"; empty where it was the whole. */
	struct span prefix;
	struct finding *findings;
	size_t count, cap;
};

/*
 * in: only entries of a document, or a section, whose name has that text in
 * it; case and width do not count. Empty for all.
 */
void diagnosis_make(struct diagnosis *diagnosis, const struct catalog *catalog,
    const struct response *response, struct span in);

/* The same without guessing by text and number, which reads all entries. */
void
diagnosis_make_sure(struct diagnosis *diagnosis, const struct catalog *catalog,
    const struct response *response, struct span in);
void diagnosis_finish(struct diagnosis *diagnosis);

/* The entries of one document that explain it best; NULL where there is none.
 */
struct explanation {
	const struct entry *public_entry, *module_entry;
};
struct explanation diagnosis_best(const struct diagnosis *diagnosis);

/* Appends what the two say in short, and behind "; " what is amiss. */
void diagnosis_add_meaning(struct buf *out, const struct diagnosis *diagnosis);

/* Whether the findings from here on are guesses. */
bool finding_is_guess(const struct finding *finding);

/* An entry with the sub-code, but below another code; NULL: none. */
const struct entry *diagnosis_elsewhere(const struct diagnosis *diagnosis);

/*
 * Appends the query that finds what explains it: "code:5100 module:10003",
 * without the sub-code if no entry has both; with in:"TEXT" if that was asked
 * for.
 */
void diagnosis_add_query(struct buf *out, const struct diagnosis *diagnosis);

/*
 * Appends what there is to say beside the entries, a line each without its
 * newline between; nothing where all is explained. Not filtered:
 *
 *	100004 is not in the catalogue
 */
void diagnosis_add_remarks(struct buf *out, const struct diagnosis *diagnosis);

#endif
