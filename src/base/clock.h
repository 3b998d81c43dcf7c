#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdint.h>

/* Milliseconds of a clock that nobody sets; and with what is less than one. */
int64_t clock_ms(void);
double clock_exact_ms(void);

/* The sooner of two time-outs as poll has them, of which -1 is never. */
int clock_sooner(int a, int b);

/* The time-out that ends at a moment; 0 when it has passed. */
int clock_until(int64_t moment);

#endif
