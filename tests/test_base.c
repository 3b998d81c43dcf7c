#include <limits.h>
#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "base/mem.h"
#include "support/suite.h"

START_TEST(a_buffer_grows_by_what_is_added)
	{
		struct buf buf = { 0 };
		size_t i;

		assert_span_eq(buf_span(&buf), "");
		buf_add(&buf, (struct span){ NULL, 0 });
		ck_assert_ptr_null(buf.ptr);
		buf_add(&buf, SPAN_LIT("a"));
		buf_add_char(&buf, 'b');
		buf_addf(&buf, "%d%s", 12, "c");
		assert_span_eq(buf_span(&buf), "ab12c");
		for (i = 0; i < 1000; i++)
			buf_addf(&buf, "%03zu,", i);
		ck_assert_uint_eq(buf.len, 5 + 4000);
		assert_span_eq(
		    span_sub(buf_span(&buf), 0, 13), "ab12c000,001,");
		assert_span_eq(span_sub(buf_span(&buf), 4001, 4005), "999,");
		buf_finish(&buf);
		ck_assert_ptr_null(buf.ptr);
	}
END_TEST

START_TEST(a_buffer_that_is_cleared_keeps_its_memory)
	{
		struct buf buf = { 0 };
		char *memory;

		buf_add(&buf, SPAN_LIT("some text"));
		memory = buf.ptr;
		buf_clear(&buf);
		assert_span_eq(buf_span(&buf), "");
		buf_add(&buf, SPAN_LIT("other"));
		ck_assert_ptr_eq(buf.ptr, memory);
		assert_span_eq(buf_span(&buf), "other");
		buf_finish(&buf);
	}
END_TEST

START_TEST(room_for_nothing_is_a_place)
	{
		struct buf buf = { 0 };

		ck_assert_ptr_nonnull(buf_room(&buf, 0));
		ck_assert_uint_eq(buf.len, 0);
		buf_finish(&buf);
	}
END_TEST

START_TEST(text_that_just_fits_is_formatted_whole)
	{
		size_t len;

		for (len = 0; len < 40; len++) {
			struct buf buf = { 0 };
			size_t i;

			buf_room(&buf, 20);
			for (i = 0; i < 3; i++)
				buf_addf(&buf, "%0*d", (int)len + 1, 7);
			ck_assert_uint_eq(buf.len, 3 * (len + 1));
			for (i = 1; i <= 3; i++)
				ck_assert_int_eq(
				    buf.ptr[i * (len + 1) - 1], '7');
			buf_finish(&buf);
		}
	}
END_TEST

START_TEST(room_is_at_least_doubled)
	{
		size_t cap = 0, moves = 0, need;
		char *array = NULL;

		for (need = 1; need <= 1 << 20; need++) {
			size_t before = cap;

			array = xgrow(array, &cap, need, 1);
			ck_assert_uint_ge(cap, need);
			moves += cap != before;
		}
		ck_assert_uint_le(moves, 20);
		free(array);
	}
END_TEST

START_TEST(an_arena_gives_zeroed_aligned_memory)
	{
		struct arena arena = { 0 };
		size_t size;

		for (size = 0; size < 70000; size = size * 3 / 2 + 1) {
			char *odd = arena_alloc(&arena, 1, 3);
			char *block = arena_alloc(&arena, size, 1);
			size_t i;

			ck_assert_uint_eq(
			    (uintptr_t)block % alignof(max_align_t), 0);
			for (i = 0; i < size; i++)
				ck_assert_int_eq(block[i], 0);
			memset(block, 0xFF, size);
			memset(odd, 0xFF, 3);
		}
		arena_finish(&arena);
		ck_assert_ptr_null(arena.blocks);
	}
END_TEST

/* That it is freed, and once, is for the sanitizers to say. */
START_TEST(an_arena_owns_what_it_is_given)
	{
		struct arena arena = { 0 };
		char *given = xreallocarray(NULL, 2, 1);

		arena_own(&arena, xreallocarray(NULL, 1, 1));
		arena_own(&arena, given);
		given[1] = 'x';
		arena_finish(&arena);
		ck_assert_ptr_null(arena.owned);
	}
END_TEST

START_TEST(copies_in_an_arena_stay_as_they_were)
	{
		struct arena arena = { 0 };
		struct span copies[3000];
		char text[40] = "";
		size_t i;

		for (i = 0; i < 3000; i++) {
			memset(text, (int)('a' + i % 26), i % sizeof(text));
			copies[i] = arena_copy(
			    &arena, (struct span){ text, i % sizeof(text) });
		}
		for (i = 0; i < 3000; i++) {
			memset(text, (int)('a' + i % 26), i % sizeof(text));
			ck_assert_msg(
			    span_eq(copies[i],
				(struct span){ text, i % sizeof(text) }),
			    "copy %zu changed", i);
		}
		assert_span_eq(
		    arena_copy(&arena, (struct span){ NULL, 0 }), "");
		arena_finish(&arena);
	}
END_TEST

START_TEST(a_large_piece_leaves_room_for_small_ones)
	{
		struct arena arena = { 0 };
		char *first = arena_alloc(&arena, 1, 16), *second;

		arena_alloc(&arena, 1, 100000);
		second = arena_alloc(&arena, 1, 16);
		ck_assert_ptr_eq(second, first + 16);
		arena_finish(&arena);
	}
END_TEST

START_TEST(an_error_keeps_code_line_and_text)
	{
		struct err err = { 0 };
		char text[2000];

		ck_assert(!err_set(&err, ERR_SYNTAX, 7, "%s is odd", "this"));
		ck_assert_int_eq(err.code, ERR_SYNTAX);
		ck_assert_uint_eq(err.line, 7);
		assert_span_eq(span_of(err.text), "this is odd");
		ck_assert(!err_set(NULL, ERR_SYNTAX, 0, "nobody asks"));
		memset(text, 'x', sizeof(text));
		text[sizeof(text) - 1] = '\0';
		err_set(&err, ERR_SIZE, 0, "%s", text);
		ck_assert_uint_eq(strlen(err.text), sizeof(err.text) - 1);
	}
END_TEST

/* The address sanitizer would stop the program where malloc gives NULL. */
const char *__asan_default_options(void);

const char *
__asan_default_options(void)
{
	return "allocator_may_return_null=1";
}

static void
leave_by_the_hook(void)
{
	_exit(77);
}

static void
ask_for_too_many(void)
{
	xreallocarray(NULL, SIZE_MAX / 2, 4);
}

static void
ask_for_too_much(void)
{
	/* Not a constant, or the compiler would object. */
	volatile size_t size = SIZE_MAX / 2;

	xcalloc(1, size);
}

static void
grow_a_buffer_beyond_memory(void)
{
	struct buf buf = { 0 };

	buf_add(&buf, SPAN_LIT("x"));
	buf_room(&buf, SIZE_MAX);
}

static void
ask_an_arena_for_too_many(void)
{
	struct arena arena = { 0 };

	arena_alloc(&arena, SIZE_MAX / 2, 4);
}

static void (*const exhaustions[])(void) = {
	ask_for_too_many,
	ask_for_too_much,
	grow_a_buffer_beyond_memory,
	ask_an_arena_for_too_many,
};

START_TEST(without_memory_the_program_says_so_and_ends)
	{
		close(STDERR_FILENO);
		exhaustions[_i]();
	}
END_TEST

START_TEST(without_memory_the_hook_comes_first)
	{
		mem_on_failure(leave_by_the_hook);
		exhaustions[_i]();
	}
END_TEST

/* These end the process, so that they need one of their own. */
static void
add_exhaustions(Suite *suite)
{
	TCase *tcase = suite_case(suite, "exhaustion");

	if (!suite_forks()) {
		puts("base: without forks, nothing can run out of memory");
		return;
	}
	tcase_add_loop_exit_test(tcase,
	    without_memory_the_program_says_so_and_ends, 2, 0,
	    LENGTH(exhaustions));
	tcase_add_loop_exit_test(tcase, without_memory_the_hook_comes_first, 77,
	    0, LENGTH(exhaustions));
}

int
main(void)
{
	Suite *suite = suite_create("base");
	TCase *tcase = suite_case(suite, "base");

	tcase_add_test(tcase, a_buffer_grows_by_what_is_added);
	tcase_add_test(tcase, a_buffer_that_is_cleared_keeps_its_memory);
	tcase_add_test(tcase, room_for_nothing_is_a_place);
	tcase_add_test(tcase, text_that_just_fits_is_formatted_whole);
	tcase_add_test(tcase, room_is_at_least_doubled);
	tcase_add_test(tcase, an_arena_gives_zeroed_aligned_memory);
	tcase_add_test(tcase, an_arena_owns_what_it_is_given);
	tcase_add_test(tcase, copies_in_an_arena_stay_as_they_were);
	tcase_add_test(tcase, a_large_piece_leaves_room_for_small_ones);
	tcase_add_test(tcase, an_error_keeps_code_line_and_text);
	add_exhaustions(suite);
	return suite_run(suite);
}
