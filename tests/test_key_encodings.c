#include "support/session.h"
#include "support/suite.h"

/*
 * A key means the same however a terminal sends it: xterm in both modes of
 * its cursor keys, rxvt, the VT220, PuTTY, kitty and the Linux console.
 */

/* Each is steps of a screen test; before and after may be NULL. */
static const struct {
	const char *name;
	const char *before;
	const char *sent[6];
	const char *after, *shows, *undo;
} keys[] = {
	{ .name = "Left",
	    .before = "type one\\stwo",
	    .sent = { "\\e[D", "\\eOD" },
	    .after = "type x",
	    .shows = "starts 23 / one twxo" },
	{ .name = "Right",
	    .before = "raw ab\\x01",
	    .sent = { "\\e[C", "\\eOC" },
	    .after = "type x",
	    .shows = "starts 23 / axb" },
	{ .name = "Home",
	    .before = "type one",
	    .sent = { "\\e[H", "\\eOH", "\\e[1~", "\\e[7~" },
	    .after = "type x",
	    .shows = "starts 23 / xone" },
	{ .name = "End",
	    .before = "raw ab\\x01",
	    .sent = { "\\e[F", "\\eOF", "\\e[4~", "\\e[8~" },
	    .after = "type x",
	    .shows = "starts 23 / abx" },
	{ .name = "Ctrl and Left",
	    .before = "type one\\stwo",
	    .sent = { "\\e[1;5D", "\\e[5D", "\\eO5D", "\\eOd" },
	    .after = "type x",
	    .shows = "starts 23 / one xtwo" },
	{ .name = "Ctrl and Right",
	    .before = "raw one\\stwo\\x01",
	    .sent = { "\\e[1;5C", "\\e[5C", "\\eO5C", "\\eOc" },
	    .after = "type x",
	    .shows = "starts 23 / onex two" },
	{ .name = "Alt and Left",
	    .before = "type one\\stwo",
	    .sent = { "\\e[1;3D", "\\e[3D", "\\e\\e[D", "\\e\\eOD" },
	    .after = "type x",
	    .shows = "starts 23 / one xtwo" },
	{ .name = "Backspace",
	    .before = "type 主题",
	    .sent = { "\\x7F", "\\x08" },
	    .shows = "starts 23 / 主" },
	{ .name = "Delete",
	    .before = "raw 主题\\x01",
	    .sent = { "\\e[3~" },
	    .shows = "starts 23 / 题" },
	{ .name = "Ctrl and Delete",
	    .before = "raw one\\stwo\\x01",
	    .sent = { "\\e[3;5~", "\\e[3^" },
	    .after = "type x",
	    .shows = "starts 23 / x two" },
	{ .name = "Down",
	    .sent = { "\\e[B", "\\eOB" },
	    .shows = "contains >4100",
	    .undo = "key C-Home" },
	{ .name = "Up",
	    .before = "key Down Down",
	    .sent = { "\\e[A", "\\eOA" },
	    .shows = "contains >4100",
	    .undo = "key C-Home" },
	{ .name = "PgDn",
	    .sent = { "\\e[6~" },
	    .shows = "lacks >4000",
	    .undo = "key C-Home" },
	{ .name = "PgUp",
	    .before = "key PgDn",
	    .sent = { "\\e[5~" },
	    .shows = "contains >4000    请求参数非法" },
	{ .name = "Ctrl and End",
	    .sent = { "\\e[1;5F", "\\e[5F", "\\eO5F", "\\e[4;5~", "\\e[8;5~",
		"\\e[8^" },
	    .shows = "contains >6200",
	    .undo = "key C-Home" },
	{ .name = "Ctrl and Home",
	    .before = "key C-End",
	    .sent = { "\\e[1;5H", "\\e[5H", "\\eO5H", "\\e[1;5~", "\\e[7;5~",
		"\\e[7^" },
	    .shows = "contains >4000    请求参数非法" },
	{ .name = "Enter",
	    .sent = { "\\r", "\\n", "\\eOM" },
	    .shows = "contains N Previous",
	    .undo = "key Esc" },
	{ .name = "Shift and Tab",
	    .sent = { "\\e[Z" },
	    .shows = "contains >4000    9003",
	    .undo = "key Tab" },
	{ .name = "F1",
	    .sent = { "\\eOP", "\\e[11~", "\\e[[A", "\\e[P" },
	    .shows = "contains this help, and back",
	    .undo = "key Esc" },
	{ .name = "F2",
	    .sent = { "\\eOQ", "\\e[12~", "\\e[[B", "\\e[Q" },
	    .shows = "contains sent to the terminal" },
	{ .name = "F3",
	    .sent = { "\\eOR", "\\e[13~", "\\e[[C" },
	    .shows = "contains sent to the terminal" },
	{ .name = "F4",
	    .sent = { "\\eOS", "\\e[14~", "\\e[[D", "\\e[S" },
	    .shows = "contains only 4000",
	    .undo = "key F4" },
	{ .name = "F5",
	    .sent = { "\\e[15~", "\\e[[E" },
	    .shows = "contains Line by line",
	    .undo = "key Esc" },
	{ .name = "F6",
	    .sent = { "\\e[17~" },
	    .shows = "contains paste a response" },
	{ .name = "F7", .sent = { "\\e[18~" }, .shows = "contains no link" },
	{ .name = "F8", .sent = { "\\e[19~" }, .shows = "contains sorted" },
	{ .name = "F9",
	    .before = "key Tab",
	    .sent = { "\\e[20~" },
	    .shows = "contains >4000    请求参数非法",
	    .undo = "key C-Home" },
	{ .name = "F11",
	    .before = "type one",
	    .sent = { "\\e[23~" },
	    .after = "type x",
	    .shows = "starts 23 / onex" },
	{ .name = "F12",
	    .before = "type one",
	    .sent = { "\\e[24~" },
	    .after = "type x",
	    .shows = "starts 23 / onex" },
};

static void
do_step(struct session *session, const char *step)
{
	if (step)
		session_must(session, "%s", step);
}

START_TEST(a_key_means_the_same_in_each_encoding)
	{
		struct session session = { 0 };
		const char *const *sent;

		session_open(&session, keys[_i].name);
		session_must(&session, "size 100x24");
		for (sent = keys[_i].sent; sent < keys[_i].sent + 6 && *sent;
		     sent++) {
			do_step(&session, keys[_i].before);
			session_must(&session, "raw %s", *sent);
			do_step(&session, keys[_i].after);
			do_step(&session, keys[_i].shows);
			do_step(&session, keys[_i].undo);
			session_must(&session, "key End C-u");
		}
		session_close(&session);
	}
END_TEST

static const char *const ends[] = { "\\e[21~", "\\x04" };

START_TEST(f10_and_control_d_quit)
	{
		struct session session = { 0 };

		session_open(&session, "quit");
		session_must(&session, "raw %s", ends[_i]);
		session_must(&session, "status 0");
		session_must(&session, "restored");
		session_close(&session);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("key encodings");
	TCase *tcase = suite_case(suite, "key encodings");

	tcase_add_loop_test(
	    tcase, a_key_means_the_same_in_each_encoding, 0, LENGTH(keys));
	tcase_add_loop_test(tcase, f10_and_control_d_quit, 0, LENGTH(ends));
	return suite_run(suite);
}
