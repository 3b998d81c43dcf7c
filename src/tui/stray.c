#include "tui/stray.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/file.h"

void
stray_begin(struct stray *stray)
{
	stray->found = -1;
	stray->file = memfd_create("errdex", MFD_CLOEXEC);
	if (stray->file < 0)
		return;
	fflush(stderr);
	stray->found = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0);
	if (stray->found >= 0)
		dup2(stray->file, STDERR_FILENO);
	else
		close(stray->file);
}

void
stray_end(struct stray *stray, struct buf *out)
{
	if (stray->found < 0)
		return;
	fflush(stderr);
	dup2(stray->found, STDERR_FILENO);
	close(stray->found);
	if (lseek(stray->file, 0, SEEK_SET) == 0)
		file_read_fd(stray->file, out, NULL);
	close(stray->file);
}
