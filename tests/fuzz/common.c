#include "fuzz/common.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* The first is where libFuzzer writes what it finds. */
static const char *const corpora[] = { FUZZ_FOUND, TEST_DATA, FUZZ_CATALOGS };
static const size_t ncorpora = sizeof(corpora) / sizeof(corpora[0]);

/* Arguments that are not options are corpora, or inputs to be run again. */
static bool
names_inputs(int argc, char **argv)
{
	int i;

	for (i = 1; i < argc; i++)
		if (argv[i][0] != '-')
			return true;
	return false;
}

/* What is given comes after our own options, so that it holds. */
int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	size_t given = (size_t)*argc - 1, count = 0, i;
	char **all = xcalloc(given + ncorpora + 4, sizeof(*all));

	setlocale(LC_ALL, "C.UTF-8");
	all[count++] = (*argv)[0];
	all[count++] = strdup("-dict=" FUZZ_WORDS);
	all[count++] = strdup(fuzz_max_len);
	memcpy(all + count, *argv + 1, given * sizeof(*all));
	count += given;
	if (!names_inputs(*argc, *argv))
		for (i = 0; i < ncorpora; i++)
			all[count++] = strdup(corpora[i]);
	*argc = (int)count;
	*argv = all;
	return 0;
}

void
fuzz_assert(bool kept)
{
	if (!kept)
		abort();
}

void
fuzz_touch(struct span text)
{
	volatile unsigned char sum = 0;
	size_t i;

	for (i = 0; i < text.len; i++)
		sum = (unsigned char)(sum + (unsigned char)text.ptr[i]);
}

bool
fuzz_is_part(struct span part, struct span whole)
{
	return part.len == 0 ||
	    (part.ptr >= whole.ptr &&
		part.ptr + part.len <= whole.ptr + whole.len);
}
