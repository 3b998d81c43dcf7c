#include "base/mem.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Process-wide as malloc itself is: there is one heap and one way out. */
static void (*failure_hook)(void);

void
mem_on_failure(void (*hook)(void))
{
	failure_hook = hook;
}

_Noreturn static void
fail(void)
{
	static const char message[] = "errdex: out of memory\n";
	void (*hook)(void) = failure_hook;

	failure_hook = NULL;
	if (hook)
		hook();
	if (write(STDERR_FILENO, message, sizeof(message) - 1) < 0)
		_exit(2);
	_exit(2);
}

void *
xcalloc(size_t count, size_t size)
{
	void *ptr = calloc(count ? count : 1, size ? size : 1);

	if (!ptr)
		fail();
	return ptr;
}

void *
xreallocarray(void *ptr, size_t count, size_t size)
{
	ptr = reallocarray(ptr, count ? count : 1, size ? size : 1);
	if (!ptr)
		fail();
	return ptr;
}

void *
xgrow(void *array, size_t *cap, size_t need, size_t size)
{
	size_t room = *cap;

	if (need <= room)
		return array;
	room = room > (size_t)-1 / 2 ? need : room * 2;
	if (room < need)
		room = need;
	if (room < 8)
		room = 8;
	*cap = room;
	return xreallocarray(array, room, size);
}
