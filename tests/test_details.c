#include "view/details.h"

#include <stdlib.h>

#include "support/documents.h"
#include "support/styled.h"
#include "support/suite.h"
#include "text/width.h"
#include "view/para.h"
#include "view/preview.h"

/* What is shown of one entry. */
struct world {
	struct catalog *catalog;
	struct marker marker;
	struct subject subject;
	struct details details;
	struct lines preview;
};

static void
open_world(struct world *world, struct catalog *catalog, const char *code)
{
	size_t count;
	uint32_t *found;

	*world = (struct world){ .catalog = catalog };
	found = catalog_lookup(catalog, span_of(code), &count);
	ck_assert_msg(count > 0, "no entry %s", code);
	world->subject.marker = &world->marker;
	subject_set(
	    &world->subject, catalog, documents_entry(catalog, found[0]));
	free(found);
}

static void
close_world(struct world *world)
{
	lines_finish(&world->preview);
	details_finish(&world->details);
	subject_finish(&world->subject);
	query_free((struct query *)world->marker.query);
	marker_finish(&world->marker);
	catalog_free(world->catalog);
}

START_TEST(details_of_a_module_entry_lead_to_its_public_one)
	{
		struct world world;

		open_world(&world, documents_shipped(), "10001");
		details_make(&world.details, &world.subject, 60);
		assert_lines_eq(&world.details.lines,
		    "  错误码\n"
		    "    4000\n"
		    "\n"
		    "  模块错误码\n"
		    "    10001\n"
		    "\n"
		    "  英文描述\n"
		    "    subnetId not exist\n"
		    "\n"
		    "  说明\n"
		    "    子网 ID 不存在\n"
		    "\n"
		    "  处理措施\n"
		    "    您指定的子网 ID 不存在，请您确认子网 ID 的合法性\n"
		    "\n"
		    "  公共错误码\n"
		    "    [1] 4000  请求参数非法\n"
		    "\n"
		    "  Document\n"
		    "    ckafka.md:137 · 模块错误码\n");
		ck_assert_uint_eq(world.details.nreferences, 1);
		ck_assert_uint_eq(world.details.references[0].line, 16);
		assert_span_eq(
		    entry_key(world.details.references[0].entry), "4000");
		close_world(&world);
	}
END_TEST

START_TEST(links_and_entries_are_numbered_in_one_row)
	{
		struct world world;

		open_world(&world, documents_shipped(), "5100");
		details_make(&world.details, &world.subject, 40);
		assert_lines_eq(&world.details.lines,
		    "  错误码\n"
		    "    5100\n"
		    "\n"
		    "  说明\n"
		    "    资源操作失败\n"
		    "\n"
		    "  处理措施\n"
		    "    对资源的操作失败，具体错误信息请查看\n"
		    "    错误描述 message 字段，请稍后重试或\n"
		    "    者 提交工单[1] 联系客服人员帮忙解决\n"
		    "    [1] https://console.cloud.tencent.co\n"
		    "        m/workorder/category\n"
		    "\n"
		    "  模块错误码\n"
		    "    [2] 10003  ckafka db error · 内部错…\n"
		    "    [3] 9093   vpc cgw errror · 内部错误\n"
		    "    [4] 9035   oss error · 内部错误\n"
		    "    [5] 10023  ckafka trade error · 内…\n"
		    "\n"
		    "  Document\n"
		    "    ckafka.md:88 · 公共错误码\n");
		ck_assert_uint_eq(world.details.nreferences, 5);
		assert_span_eq(world.details.references[0].url,
		    "https://console.cloud.tencent.com/workorder/category");
		ck_assert_ptr_null(world.details.references[0].entry);
		assert_span_eq(
		    entry_key(world.details.references[4].entry), "10023");
		close_world(&world);
	}
END_TEST

START_TEST(links_and_matches_are_marked_in_the_text)
	{
		struct world world;

		open_world(&world,
		    documents_of("|错误码|处理措施|\n|-|-|\n"
				 "|1|请 [提交工单](http://a.b) 了|\n"),
		    "1");
		world.marker.query = query_parse(SPAN_LIT("工单"));
		details_make(&world.details, &world.subject, 40);
		assert_styled_eq(&world.details.lines.at[4],
		    "    请 {link:提交}{link+match:工单}{key:[1]} 了");
		assert_styled_eq(&world.details.lines.at[5],
		    "    {key:[1]} {url:http://a.b}");
		close_world(&world);
	}
END_TEST

START_TEST(every_cell_is_there_even_without_text_or_heading)
	{
		struct world world;

		open_world(&world,
		    documents_of("|错误码|说明|处理措施|\n|-|-|-|\n"
				 "|1||a<br>b|beyond|\n"),
		    "1");
		details_make(&world.details, &world.subject, 40);
		assert_lines_eq(&world.details.lines,
		    "  错误码\n    1\n\n"
		    "  说明\n    –\n\n"
		    "  处理措施\n    a\n    b\n\n"
		    "  Column 4\n    beyond\n\n"
		    "  Document\n    test.md:3\n");
		close_world(&world);
	}
END_TEST

START_TEST(making_them_again_leaves_nothing_of_the_last_time)
	{
		struct world world;
		size_t lines;

		open_world(&world, documents_shipped(), "5100");
		details_make(&world.details, &world.subject, 60);
		lines = world.details.lines.count;
		details_make(&world.details, &world.subject, 20);
		details_make(&world.details, &world.subject, 60);
		ck_assert_uint_eq(world.details.lines.count, lines);
		ck_assert_uint_eq(world.details.nreferences, 5);
		close_world(&world);
	}
END_TEST

static const struct {
	const char *name, *code;
	size_t height, width;
	const char *lines;
} previews[] = {
	{ "a public entry: remedy and module codes", "5100", 5, 60,
	    "  处理措施    对资源的操作失败，具体错误信息请查看错误描述\n"
	    "              message 字段，请稍后重试或者 提交工单 联系客服\n"
	    "              人员帮忙解决\n"
	    "  模块错误码  10003 · 9093 · 9035 · 10023\n" },
	{ "a long remedy leaves room for them", "5100", 3, 60,
	    "  处理措施    对资源的操作失败，具体错误信息请查看错误描述\n"
	    "              message 字段，请稍后重试或者 提交工单 联系客…\n"
	    "  模块错误码  10003 · 9093 · 9035 · 10023\n" },
	{ "many module codes are cut", "4000", 2, 40,
	    "  处理措施    缺少必要参数，或者参数值…\n"
	    "  模块错误码  9003 · 10000 · 10001 ·…\n" },
	{ "a module entry: its public one, then other texts", "10012", 5, 60,
	    "  处理措施  主题不存在，请您确认主题的合法性\n"
	    "  错误码    4000 请求参数非法\n"
	    "  说明      主题不存在\n" },
	{ "one line is the remedy's", "10012", 1, 60,
	    "  处理措施  主题不存在，请您确认主题的合法性\n" },
	{ "no line is none's", "10012", 0, 60, "" },
};

START_TEST(a_preview_tells_what_matters_first)
	{
		struct world world;
		size_t i;

		open_world(&world, documents_shipped(), previews[_i].code);
		preview_lines(&world.preview, &world.subject,
		    previews[_i].height, previews[_i].width);
		assert_lines_eq(&world.preview, previews[_i].lines);
		for (i = 0; i < world.preview.count; i++)
			ck_assert_msg(
			    width_of(line_text(&world.preview.at[i])) <=
				previews[_i].width,
			    "%s: line %zu is too wide", previews[_i].name, i);
		close_world(&world);
	}
END_TEST

static const struct {
	size_t width;
	const char *rule;
} rules[] = {
	{ 60, "─ 10012 topic not exist ──────────────────── ckafka.md:147 ─" },
	{ 30, "─ 10012 topic not exist ──────" },
	{ 20, "─ 10012 topic not… ─" },
	{ 6, "─ 1001" },
	{ 1, "─" },
};

START_TEST(a_rule_names_the_entry_and_its_place)
	{
		struct world world;
		struct line line = { 0 };

		open_world(&world, documents_shipped(), "10012");
		subject_rule(&line, &world.subject, rules[_i].width);
		assert_span_eq(line_text(&line), rules[_i].rule);
		ck_assert_uint_eq(line.columns, rules[_i].width);
		line_finish(&line);
		close_world(&world);
	}
END_TEST

START_TEST(a_rule_does_without_a_title)
	{
		struct world world;
		struct line line = { 0 };

		open_world(&world,
		    documents_of("|错误码|原因|\n|-|-|\n|1001|校验失败|\n"),
		    "1001");
		subject_rule(&line, &world.subject, 30);
		assert_span_eq(
		    line_text(&line), "─ 1001 ─────────── test.md:3 ─");
		line_finish(&line);
		close_world(&world);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("details");
	TCase *tcase = suite_case(suite, "details");

	tcase_add_test(tcase, details_of_a_module_entry_lead_to_its_public_one);
	tcase_add_test(tcase, links_and_entries_are_numbered_in_one_row);
	tcase_add_test(tcase, links_and_matches_are_marked_in_the_text);
	tcase_add_test(tcase, every_cell_is_there_even_without_text_or_heading);
	tcase_add_test(
	    tcase, making_them_again_leaves_nothing_of_the_last_time);
	tcase = suite_case(suite, "preview");
	tcase_add_loop_test(
	    tcase, a_preview_tells_what_matters_first, 0, LENGTH(previews));
	tcase_add_test(tcase, a_rule_does_without_a_title);
	tcase_add_loop_test(
	    tcase, a_rule_names_the_entry_and_its_place, 0, LENGTH(rules));
	return suite_run(suite);
}
