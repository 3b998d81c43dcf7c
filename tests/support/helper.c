#include "support/helper.h"

#include <errno.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static struct folder folder;

/* A helper that an earlier test killed may be this process's child still. */
static void
setup(void)
{
	while (waitpid(-1, NULL, 0) > 0)
		continue;
	folder_make(&folder);
}

static void
teardown(void)
{
	folder_remove(&folder);
}

void
helper_in_folder(TCase *tcase)
{
	tcase_add_checked_fixture(tcase, setup, teardown);
}

const struct folder *
helper_folder(void)
{
	return &folder;
}

const char *const helper_argv[] = { "helper", NULL };

void
helper_start(
    struct run *run, const char *script, struct span input, bool may_stay)
{
	struct run_job job = { helper_argv, input, may_stay };
	struct err err = { 0 };

	folder_add_script(&folder, "helper", script);
	ck_assert_msg(run_start(run, &job, &err), "%s", err.text);
}

void
helper_hurry(struct run *run)
{
	run->deadline -= RUN_LIMIT_MS - 200;
}

/* A process that has gone may still wait for its parent to ask. */
bool
helper_lives(long pid)
{
	char path[64], state = 'Z';
	FILE *file;

	snprintf(path, sizeof(path), "/proc/%ld/stat", pid);
	file = fopen(path, "re");
	if (!file)
		return false;
	if (fscanf(file, "%*d (%*[^)]) %c", &state) != 1)
		state = 'Z';
	fclose(file);
	return state != 'Z';
}

bool
helper_dies(long pid)
{
	int tries;

	for (tries = 0; tries < 500 && helper_lives(pid); tries++)
		usleep(10000);
	return !helper_lives(pid);
}

void
helper_assert_reaped(void)
{
	int status;

	ck_assert_msg(waitpid(-1, &status, WNOHANG) < 0 && errno == ECHILD,
	    "a child was not reaped");
}
