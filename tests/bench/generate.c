#include <inttypes.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/*
 * Writes a Markdown document with one table of error codes, as many rows as
 * asked for and the same ones each time: about 75 bytes of text a row, six of
 * seven rows with Chinese in them, more than half of the texts different.
 */

struct word {
	const char *english, *chinese;
};

static const struct word things[] = {
	{ "topic", "主题" },
	{ "instance", "实例" },
	{ "partition", "分区" },
	{ "subnet", "子网" },
	{ "vpc", "私有网络" },
	{ "bucket", "存储桶" },
	{ "object", "对象" },
	{ "certificate", "证书" },
	{ "signature", "签名" },
	{ "token", "令牌" },
	{ "account", "账号" },
	{ "password", "密码" },
	{ "domain", "域名" },
	{ "listener", "监听器" },
	{ "security group", "安全组" },
	{ "snapshot", "快照" },
	{ "image", "镜像" },
	{ "disk", "云硬盘" },
	{ "route", "路由" },
	{ "gateway", "网关" },
	{ "database", "数据库" },
	{ "backup", "备份" },
	{ "replica", "副本" },
	{ "consumer group", "消费分组" },
	{ "message", "消息" },
	{ "queue", "队列" },
	{ "function", "函数" },
	{ "trigger", "触发器" },
	{ "order", "订单" },
	{ "quota", "配额" },
	{ "region", "地域" },
	{ "zone", "可用区" },
	{ "project", "项目" },
	{ "policy", "策略" },
	{ "role", "角色" },
	{ "video", "视频" },
	{ "stream", "直播流" },
	{ "room", "房间" },
	{ "template", "模板" },
	{ "task", "任务" },
};

static const struct word details[] = {
	{ "id", " ID" },
	{ "name", "名称" },
	{ "status", "状态" },
	{ "type", "类型" },
	{ "size", "大小" },
	{ "number", "数目" },
	{ "owner", "所有者" },
	{ "version", "版本" },
	{ "parameter", "参数" },
	{ "timeout", "超时时间" },
	{ "format", "格式" },
	{ "limit", "上限" },
};

static const struct word states[] = {
	{ "not exist", "不存在" },
	{ "already exists", "已存在" },
	{ "is invalid", "非法" },
	{ "exceeds the limit", "超过限制" },
	{ "is not supported", "不支持" },
	{ "has expired", "已过期" },
	{ "is being deleted", "正在删除中" },
	{ "is locked", "已被锁定" },
	{ "is empty", "不能为空" },
	{ "is too long", "过长" },
	{ "mismatch", "不匹配" },
	{ "permission denied", "没有权限" },
	{ "internal error", "内部错误" },
	{ "request timed out", "请求超时" },
};

static const struct word remedies[] = {
	{ "check the %s", "请检查%s后重试" },
	{ "contact the owner of the %s", "请联系%s的管理员" },
	{ "create the %s first", "请先创建%s" },
	{ "see the documentation of the %s", "请参考%s的文档说明" },
	{ "wait for the %s and retry", "请等待%s就绪，稍后重试" },
	{ "upgrade the %s", "请升级%s，或者提交工单咨询" },
};

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* Marsaglia's xorshift; the same numbers on every machine. */
static uint64_t
random_below(uint64_t *state, uint64_t below)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return (*state >> 16) % below;
}

/* The words of a row, and what it is about. */
struct row {
	const struct word *thing, *other, *detail, *state;
	unsigned number; /* of the thing, as in "topic-4711" */
	bool english, chinese, remedy;
};

static struct row
next_row(uint64_t *state)
{
	struct row row;

	row.thing = &things[random_below(state, COUNT(things))];
	row.other = &things[random_below(state, COUNT(things))];
	row.detail = &details[random_below(state, COUNT(details))];
	row.state = &states[random_below(state, COUNT(states))];
	row.number = (unsigned)random_below(state, 10000);
	row.chinese = random_below(state, 7) > 0;
	row.english = !row.chinese || random_below(state, 2);
	row.remedy = random_below(state, 10) < (row.english ? 3 : 9);
	return row;
}

static void
write_english(const struct row *row)
{
	printf("%s %s", row->thing->english, row->detail->english);
	if (row->number % 3 == 0)
		printf(" %s-%u", row->other->english, row->number);
	printf(" %s", row->state->english);
}

static void
write_chinese(const struct row *row)
{
	printf("%s的%s%s%s | ", row->other->chinese, row->thing->chinese,
	    row->detail->chinese, row->state->chinese);
}

static void
write_remedy(const struct row *row, const struct word *remedy)
{
	const char *format = row->chinese ? remedy->chinese : remedy->english;
	const char *thing =
	    row->chinese ? row->thing->chinese : row->thing->english;

	for (; *format; format++) {
		if (format[0] == '%' && format[1] == 's') {
			fputs(thing, stdout);
			format++;
		} else {
			putchar(*format);
		}
	}
}

static void
write_row(uint64_t *state)
{
	struct row row = next_row(state);
	uint64_t code = 1000 + random_below(state, 999000);

	printf("| %" PRIu64 " | ", code);
	if (row.english)
		write_english(&row);
	printf(" | ");
	if (row.chinese)
		write_chinese(&row);
	else
		printf("%s %s | ", row.other->english, row.state->english);
	if (row.remedy)
		write_remedy(
		    &row, &remedies[random_below(state, COUNT(remedies))]);
	printf(" |\n");
}

int
main(int argc, char **argv)
{
	long i, count = argc > 1 ? strtol(argv[1], NULL, 10) : 1000000;
	uint64_t state = 88172645463325252U;

	printf("## 错误码列表\n\n| 错误码 | 英文描述 | 说明 | 处理措施 |\n"
	       "|---|---|---|---|\n");
	for (i = 0; i < count; i++)
		write_row(&state);
	return ferror(stdout) ? EXIT_FAILURE : EXIT_SUCCESS;
}
