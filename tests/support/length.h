#ifndef TESTS_SUPPORT_LENGTH_H
#define TESTS_SUPPORT_LENGTH_H

/* The elements of an array, as an int: so many is what check's loops take. */
#define LENGTH(array) (int)(sizeof(array) / sizeof((array)[0]))

#endif
