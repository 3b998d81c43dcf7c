#include "view/marker.h"

void
marker_finish(struct marker *marker)
{
	highlighter_finish(&marker->highlighter);
	*marker = (struct marker){ 0 };
}

struct marks
marker_find(struct marker *marker, const struct entry *entry, enum field field,
    struct span text, struct hit hit)
{
	if (!marker->query)
		return NO_MARKS;
	return (struct marks){
		.at = marker->found,
		.count = query_highlight(&marker->highlighter, marker->query,
		    entry, field, text, hit, marker->found, MARKER_MAX),
	};
}

struct marks
marker_find_place(struct marker *marker, struct span text)
{
	if (!marker->query)
		return NO_MARKS;
	return (struct marks){
		.at = marker->found,
		.count = query_highlight_place(&marker->highlighter,
		    marker->query, text, marker->found, MARKER_MAX),
	};
}
