#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/*
 * Writes the log of a service, as many megabytes as asked for and the same
 * ones each time. One line in a hundred holds an error of CKafka, in one of
 * the ways in which they are logged; another one a call that succeeded, or a
 * word that looks like the name of a code.
 */

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* What follows the time, the level and the thread; %u is a number. */
static const char *const usual[] = {
	"INFO  consumer - fetched %u records of partition 5 in 12 ms, lag 4000",
	"INFO  http - GET /v2/instances/ckafka-5100/topics?limit=%u 200 31 ms",
	"DEBUG pool - 16 connections, %u waiting, oldest 4100 ms",
	"INFO  producer - batch of %u messages (10003 bytes) sent to broker 7",
	"WARN  scheduler - task %u took longer than 5000 ms, next run at 12:51:00",
	"DEBUG cache - hit ratio 0.9812 over %u lookups, 10012 evicted",
	"INFO  分区 %u 的副本已经同步，耗时 4300 毫秒",
};

static const char *const harmless[] = {
	"INFO  api - response {\"code\":0,\"message\":\"\",\"total\":%u}",
	"DEBUG codec - decoded %u bytes with the encoder of utf-8",
};

static const char *const errors[] = {
	"ERROR api - {\"code\":5100,\"message\":\"(10003)ckafka db error %u\"}",
	"ERROR api - call failed code=4000 msg=\"(10012)topic t-%u not exist\"",
	"ERROR sdk - [TencentCloudSDKException] code:4100 message:bad signature "
	"requestId:%u",
	"ERROR gateway - body=\"{\\\"code\\\":4000,\\\"message\\\":\\\"(9003)%u "
	"invalid request parameters\\\"}\"",
};

/* Marsaglia's xorshift; the same numbers on every machine. */
static uint64_t
random_next(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state >> 16;
}

static const char *
choose(uint64_t line, uint64_t number)
{
	if (line % 100 == 37)
		return errors[number % COUNT(errors)];
	if (line % 100 == 73)
		return harmless[number % COUNT(harmless)];
	return usual[number % COUNT(usual)];
}

static int
write_line(uint64_t line, uint64_t number)
{
	unsigned ms = (unsigned)(line % 1000), s = (unsigned)(line / 1000 % 60);
	int written = printf("2024-05-11 12:%02u:%02u.%03u [worker-%u] ",
	    (unsigned)(line / 60000 % 60), s, ms, (unsigned)(number % 32));

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	written +=
	    printf(choose(line, number), (unsigned)(number >> 8) % 1000000);
#pragma GCC diagnostic pop
	putchar('\n');
	return written + 1;
}

int
main(int argc, char **argv)
{
	long megabytes = argc > 1 ? strtol(argv[1], NULL, 10) : 500;
	uint64_t state = 88172645463325252U, line = 0;
	int64_t left = (int64_t)megabytes * 1000000;

	while (left > 0)
		left -= write_line(line++, random_next(&state));
	return ferror(stdout) ? EXIT_FAILURE : EXIT_SUCCESS;
}
