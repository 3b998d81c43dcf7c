#ifndef TESTS_SUPPORT_RESULTS_H
#define TESTS_SUPPORT_RESULTS_H

#include "out/out.h"

/* A list of all entries, as blocks. */
struct out_list results_of(const struct catalog *catalog);

/* Writes all entries, or all tables, in a format. Returns what is in out. */
struct span results_entries(
    struct out *out, const char *format, const struct catalog *catalog);
struct span results_tables(
    struct out *out, const char *format, const struct catalog *catalog);

/* Fails unless a terminal shows these bytes, and does nothing else. */
void results_check_harmless(struct span text, const char *what);

#endif
