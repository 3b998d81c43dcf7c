#include "support/monkey.h"

#include "support/random.h"

unsigned
monkey_number(struct monkey *monkey, unsigned limit)
{
	return (unsigned)random_below(&monkey->state, limit);
}

static const char *
pick(struct monkey *monkey, const char *const *words, unsigned count)
{
	return words[monkey_number(monkey, count)];
}

/* What the browser gives a meaning to comes up more often than the rest. */
static const char *const names[] = { "Up", "Down", "Left", "Right", "PgUp",
	"PgDn", "Home", "End", "C-Home", "C-End", "Tab", "S-Tab", "Enter",
	"Esc", "Backspace", "Delete", "Insert", "Space", "F1", "F2", "F3", "F4",
	"F5", "F6", "F7", "F8", "F9", "F11", "F12", "C-Left", "C-Right", "M-Up",
	"S-F4", "j", "k", "g", "G", "y", "Y", "c", "m", "p", "s", "o", "?", "/",
	"n", "N" };

static void
add_key(struct monkey *monkey, struct buf *out)
{
	static const char *const forms[] = { "C-%c", "M-%c", "%c" };
	unsigned kind = monkey_number(monkey, 6);

	buf_addf(out, "key ");
	if (kind >= LENGTH(forms))
		buf_addf(out, "%s", pick(monkey, names, LENGTH(names)));
	else
		buf_addf(out, forms[kind],
		    (int)(kind == 0 ? 'a' + monkey_number(monkey, 26)
				    : '!' + monkey_number(monkey, 94)));
}

/* Ways through the browser that single keys hardly ever find. */
static const char *const journeys[] = { "Enter n n N Esc", "Enter 1 Enter Esc",
	"Enter PgDn 2 Enter m Esc Esc", "Enter C-End 9 9 Backspace Enter",
	"F4 Down Enter Right Esc", "F4 F8 F8 Esc", "F9 Enter F9 F9",
	"F8 F8 PgDn F8", "Esc s s s G k", "Esc m j s p m", "Esc g o y Y c",
	"F1 PgDn PgDn G C-Home Esc", "F1 Enter F4 Esc Esc", "Esc ? / x",
	"Tab F4 Tab F8 C-u", "C-r t o C-r Enter", "C-p C-p C-n",
	"C-u M-/ M-/" };

static void
add_journey(struct monkey *monkey, struct buf *out)
{
	buf_addf(out, "key %s", pick(monkey, journeys, LENGTH(journeys)));
}

static const char *const texts[] = { "主题", "4000", "10003",
	"code:", "code:4000..4600", "module:", "！", "｜", "'", "\"db", "^4",
	"error$", "| |", "!主题", "kafka", "CKAFKA", "参数", "zhuti", "é",
	"\\xE2\\x80\\x8B", "👩‍👩‍👧", "ｆｕｌｌ", "　",
	"in:", "fix:工单", "-503", "a\\s\\sb", "\\\\", "{" };

static void
add_typing(struct monkey *monkey, struct buf *out)
{
	buf_addf(out, "type %s", pick(monkey, texts, LENGTH(texts)));
}

static const char *const pastes[] = {
	"{\"code\":5100,\"message\":\"(10003)ckafka db error\"}",
	"{\"code\": 5100, \"message\": \"(100004)projectId不正确\"}",
	"{\\n  \"code\": 4000,\\n  \"message\": \"（9003）x\"\\n}\\n",
	"主题\\n不存在\\r\\n",
	"\\x00\\x01\\x1B[31m\\x7F\\xC2\\x9B31m",
	"\\xFF\\xFE主",
	"\\e[200~nested",
	"\\e]52;c;eHg=\\x07",
	"{",
	"",
};

static void
add_paste(struct monkey *monkey, struct buf *out)
{
	unsigned times = monkey_number(monkey, 20) ? 1 : 300;
	const char *text = pick(monkey, pastes, LENGTH(pastes));

	buf_addf(out, monkey_number(monkey, 3) ? "paste " : "raw ");
	while (times--)
		buf_addf(out, "%s", text);
}

/* Pieces of sequences, whole ones that mean nothing, mouse reports. */
static const char *const sequences[] = { "\\e", "\\e[", "\\e[1;", "\\eO",
	"\\e[999z", "\\e[?1;2c", "\\e[200~", "\\e[201~", "\\e[<0;5;5M",
	"\\e[<64;1;1M", "\\e[M !!", "\\e[I", "\\e]0;x\\x07", "\\e\\e[A",
	"\\e\\e", "\\e[[A", "\\e[11~", "\\xE4", "\\xE4\\xB8", "\\xE4\\xB8\\xBB",
	"\\x80", "\\xC2\\x9B", "\\xF4\\x90\\x80\\x80", "\\xED\\xA0\\x80",
	"\\r\\n", "\\n", "\\x00", "\\x16\\e[A", "\\x18(", "\\x18)", "\\x18e" };

/*
 * Any byte but C-c, and but those that begin characters of two bytes: many of
 * these have another width in libvterm than in the C library.
 */
static unsigned
any_byte(struct monkey *monkey)
{
	unsigned byte = monkey_number(monkey, 256);

	if (byte == 3 || (byte >= 0xC0 && byte < 0xE0))
		return byte ^ 0x40;
	return byte;
}

static void
add_raw(struct monkey *monkey, struct buf *out)
{
	unsigned count = 1 + monkey_number(monkey, 4);

	buf_addf(out, "raw ");
	while (count--) {
		if (monkey_number(monkey, 2))
			buf_addf(out, "\\x%02X", any_byte(monkey));
		else
			buf_addf(out, "%s",
			    pick(monkey, sequences, LENGTH(sequences)));
	}
}

/* A button or the wheel, down and up again, on the screen or beside it. */
static void
add_mouse(struct monkey *monkey, struct buf *out)
{
	static const unsigned buttons[] = { 0, 0, 0, 2, 32, 64, 65 };
	unsigned button = buttons[monkey_number(monkey, LENGTH(buttons))];
	unsigned x = monkey_number(monkey, 130);
	unsigned y = monkey_number(monkey, 40);
	unsigned times = 1 + monkey_number(monkey, 3);

	buf_addf(out, "raw ");
	while (times--)
		buf_addf(out, "\\e[<%u;%u;%uM\\e[<%u;%u;%um", button, x, y,
		    button, x, y);
}

static void
add_resize(struct monkey *monkey, struct buf *out)
{
	unsigned count = 1 + monkey_number(monkey, 3);

	buf_addf(out, "resize");
	while (count--) {
		bool small = monkey_number(monkey, 3) == 0;

		buf_addf(out, " %ux%u",
		    1 + monkey_number(monkey, small ? 12 : 140),
		    1 + monkey_number(monkey, small ? 6 : 45));
	}
}

static const struct {
	unsigned weight;
	void (*add)(struct monkey *monkey, struct buf *out);
} kinds[] = {
	{ 46, add_key },
	{ 18, add_typing },
	{ 12, add_journey },
	{ 6, add_mouse },
	{ 5, add_paste },
	{ 6, add_raw },
	{ 7, add_resize },
};

void
monkey_add_step(struct monkey *monkey, struct buf *out)
{
	unsigned at = monkey_number(monkey, 100), i = 0;

	while (at >= kinds[i].weight)
		at -= kinds[i++].weight;
	kinds[i].add(monkey, out);
}
