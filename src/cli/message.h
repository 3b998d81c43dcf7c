#ifndef CLI_MESSAGE_H
#define CLI_MESSAGE_H

/*
 * Writes "errdex: " and a message as one line on standard error. It goes
 * through the filter, so it may quote anything.
 */
void message(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
