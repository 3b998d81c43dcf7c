#ifndef TESTS_SUPPORT_HELPER_H
#define TESTS_SUPPORT_HELPER_H

#include <check.h>

#include "support/folder.h"
#include "sys/run.h"

/* Programs that errdex runs; here they are scripts. */

/* Each test of the case has a folder for them, which is $PATH. */
void helper_in_folder(TCase *tcase);
const struct folder *helper_folder(void);

/* The arguments of the one that is started. */
extern const char *const helper_argv[];

/* Starts a script. */
void helper_start(
    struct run *run, const char *script, struct span input, bool may_stay);

/* Lets the time of one that will not end run out soon. */
void helper_hurry(struct run *run);

/* Whether a process is there; whether it goes, for which this waits. */
bool helper_lives(long pid);
bool helper_dies(long pid);

/* Fails where one that ended was not asked how. */
void helper_assert_reaped(void);

#endif
