#ifndef QUERY_INCIDENT_LIST_H
#define QUERY_INCIDENT_LIST_H

#include "catalog/catalog.h"
#include "response/incidents.h"

/*
 * A listing of what a text says that happened, in the order of the incidents:
 * the codes, how often and where they stand, what they mean and, as the text of
 * the entry, what was recognised and what a catalogue has to say to it; in is
 * as for diagnosis_make.
 */
struct catalog *incident_list_new(const struct catalog *catalog,
    const struct incidents *incidents, struct span in);

#endif
