#include "catalog/field.h"

static const char *const code_headings[] = { "码", "代码", "码*范围", "码*区间",
	"错误号", "错误*id", "错误编号", "事件*id", "告警*id", "值", "十进制",
	"code", "codes", "errno", "error*id", "error*no", "error*number",
	"event*id", "value", "decimal", NULL };

static const char *const module_headings[] = { "模块*码", "模块*代码",
	"业务*码", "业务*代码", "子*码", "二级*码", "codedesc", "module*code",
	"business*code", "biz*code", "sub*code", NULL };

static const char *const name_headings[] = { "错误", "异常", "枚举", "符号",
	"常量", "常量定义", "宏", "宏定义", "标识", "标识符", "事件定义",
	"事件*名", "错误*名", "错误*名称", "异常*名", "异常*名称", "码*名称",
	"码*定义", "error", "errors", "exception", "constant", "enum", "symbol",
	"identifier", "macro", "code*name", "error*name", "event*definition",
	NULL };

static const char *const perhaps_name[] = { "名称", "名字", "关键字", "事件",
	"通知", "告警", "类型", "状态", "name", "key", "keyword", "event",
	"type", "status", "alarm", NULL };

static const char *const hex_headings[] = { "十六进制", "十六进制*值",
	"十六进制*码", "16进制", "16进制*值", "16进制*码", "hex", "hexadecimal",
	"hex*value", "hex*code", NULL };

static const char *const http_headings[] = { "http", "http*码", "http*代码",
	"http*状态", "http*状态码", "http*code", "http*status", NULL };

static const char *const title_headings[] = { "错误*类型", "标题", "摘要",
	"简述", "error*type", "title", "summary", "reason*phrase", NULL };

static const char *const perhaps_title[] = { "名称", "name", NULL };

static const char *const message_headings[] = { "信息", "消息", "提示",
	"提示语", "文案", "英文", "英文*描述", "英文*说明", "英文*含义", "报错",
	"message", "msg", "error*text", "status*text", "english",
	"english*description", NULL };

static const char *const description_headings[] = { "描述", "含义", "说明",
	"意义", "解释", "释义", "详情", "备注", "注释", "中文", "定义", "场景",
	"情况", "现象", "内容", "注意事项", "description", "desc", "meaning",
	"note", "notes", "remark", "remarks", "explanation", "detail",
	"details", "definition", "comment", "chinese", NULL };

static const char *const reason_headings[] = { "原因", "触发*条件", "reason",
	"cause", NULL };

static const char *const solution_headings[] = { "措施", "方案", "办法", "建议",
	"对策", "解决", "处理", "排查", "修复", "应对", "怎么办", "指引",
	"解决*方法", "解决*方式", "处理*方法", "处理*方式", "排查*方法",
	"调试*方法", "应对*方法", "修复*方法", "solution", "resolution",
	"remedy", "action", "workaround", "suggestion", "recommendation",
	"advice", "handling", "troubleshooting", "mitigation", "measure",
	"possible*fix", "suggested*fix", "how*fix", "what*do", NULL };

static const char *const category_headings[] = { "分类", "类别", "类型", "级别",
	"等级", "严重程度", "严重性", "模块", "错误域", "type", "category",
	"class", "level", "severity", "domain", "module", NULL };

/* Headings that hold a word of another field, but are not that field. */
static const char *const other_headings[] = { "参数", "参数*名", "参数*值",
	"是否*", "默认*值", "范围", "验证码", "示例", "来源", "parameter",
	"parameter*", "default*value", "example", NULL };

const struct field_info field_infos[FIELD_COUNT] = {
	[FIELD_CODE] = {
		.key = "code",
		.title = "Code",
		.prefix = "code",
		.is_code = true,
		.headings = code_headings,
	},
	[FIELD_MODULE] = {
		.key = "module",
		.title = "Module code",
		.prefix = "module",
		.is_code = true,
		.headings = module_headings,
	},
	[FIELD_NAME] = {
		.key = "name",
		.title = "Name",
		.prefix = "name",
		.is_code = true,
		.headings = name_headings,
		.perhaps = perhaps_name,
	},
	[FIELD_HEX] = {
		.key = "hex",
		.title = "Hex",
		.is_code = true,
		.headings = hex_headings,
	},
	[FIELD_HTTP] = {
		.key = "http",
		.title = "HTTP",
		.prefix = "http",
		.headings = http_headings,
	},
	[FIELD_TITLE] = {
		.key = "title",
		.title = "Title",
		.prefix = "title",
		.headings = title_headings,
		.perhaps = perhaps_title,
	},
	[FIELD_MESSAGE] = {
		.key = "message",
		.title = "Message",
		.prefix = "msg",
		.headings = message_headings,
	},
	[FIELD_DESCRIPTION] = {
		.key = "description",
		.title = "Description",
		.prefix = "desc",
		.headings = description_headings,
	},
	[FIELD_REASON] = {
		.key = "reason",
		.title = "Reason",
		.prefix = "reason",
		.headings = reason_headings,
	},
	[FIELD_SOLUTION] = {
		.key = "solution",
		.title = "Solution",
		.prefix = "fix",
		.headings = solution_headings,
	},
	[FIELD_CATEGORY] = {
		.key = "category",
		.title = "Category",
		.headings = category_headings,
	},
	[FIELD_OTHER] = {
		.key = "other",
		.title = "Other",
		.headings = other_headings,
	},
};
