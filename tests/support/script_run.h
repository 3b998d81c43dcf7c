#ifndef TESTS_SUPPORT_SCRIPT_RUN_H
#define TESTS_SUPPORT_SCRIPT_RUN_H

#include "support/terminal.h"

/* A growing NULL-terminated list of strings, which it owns. */
struct script_list {
	char **items;
	size_t count, cap;
};

void script_list_add(struct script_list *list, struct span text);
void script_list_finish(struct script_list *list);

/* A script that is being run, or steps that are made up as one goes. */
struct script_run {
	const char *path; /* what reports call it */
	bool update;
	struct buf *report;

	struct span *lines; /* of the script */
	size_t count, cap;
	size_t at;           /* the line of the step */
	struct buf updated;  /* the script as far as it has been run */
	struct buf replaced; /* what becomes of the step; empty: it stays */

	/* What the program is started with, by the first step. */
	struct script_list argv, env;
	struct buf inputrc, config, history;
	unsigned columns, rows;

	bool started;
	struct terminal terminal;
	size_t copies; /* payloads that the script has spoken of */

	/* Before the last thing that was typed. */
	size_t drawn;  /* bytes drawn */
	size_t writes; /* calls of write, without those for marks */
};

/*
 * A kind of line. Its function gets what stands behind the word, blanks
 * trimmed, and returns false after script_fail.
 */
struct script_step {
	const char *word;
	bool (*run)(struct script_run *run, struct span rest);
};

/*
 * The kinds that stand before the first step, those that do something and
 * those that expect; a NULL word ends them.
 */
extern const struct script_step script_settings[];
extern const struct script_step script_actions[];
extern const struct script_step script_expectations[];

void script_init(struct script_run *run, const char *path, const char *program,
    struct buf *report);
void script_finish(struct script_run *run);

/* Runs one step, a line that is not empty; false after a report. */
bool script_step(struct script_run *run, struct span line);

/* Reports the step's file and line with a text; false, for a return. */
bool script_fail(struct script_run *run, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The same with what the terminal says about its failure. */
bool script_fail_terminal(struct script_run *run);

/* terminal_settle, with a report. */
bool script_settle(struct script_run *run);

/* The calls of write for anything but marks so far. */
bool script_count_writes(const struct script_run *run, size_t *count);

/* Cuts the next word off rest; false where there is none. */
bool script_cut_word(struct span *rest, struct span *word);

/* "100x20" with 'x' as sep; false for anything else. */
bool script_parse_pair(
    struct span text, char sep, unsigned *first, unsigned *second);
bool script_parse_number(struct span text, unsigned *number);

/*
 * The lines of the block below the step, each without its |, which the step
 * uses up: count of them from script_block_line(run, 0).
 */
size_t script_block(const struct script_run *run);
struct span script_block_line(const struct script_run *run, size_t i);

#endif
