#ifndef BASE_STATUS_H
#define BASE_STATUS_H

/* Exit statuses of the program, whatever it was asked to do. */
enum {
	STATUS_FOUND = 0,
	STATUS_NOTHING = 1, /* or one of several codes was missed */
	STATUS_FAILED = 2,
	STATUS_INTERRUPTED = 130, /* as a shell says it of SIGINT */
};

#endif
