#include "support/odd.h"

#include "support/random.h"

static const char *const letters[] = { "a", "b", "B", "1", "主", "题", "é", "z",
	"t" };

void
odd_word(struct buf *out, uint64_t *seed, size_t longest, int nletters)
{
	random_add(
	    out, random_below(seed, longest + 1), letters, nletters, seed);
}

/* Letters of Latin words, of which there are few. */
static void
add_latin_word(struct buf *out, uint64_t *seed)
{
	size_t len = 4 + random_below(seed, 7);

	while (len-- > 0)
		buf_add_char(out, "abz"[random_below(seed, 3)]);
	if (random_below(seed, 8) == 0)
		buf_add_char(out, '1');
}

void
odd_document(struct buf *out, uint64_t *seed)
{
	int row, cell;

	buf_addf(out,
	    "| 错误码 | 英文描述 | 说明 | 解决方法 |\n|---|---|---|---|\n");
	for (row = 0; row < 20; row++) {
		buf_addf(out, "| ");
		odd_word(out, seed, 4, 4);
		for (cell = 0; cell < 3; cell++) {
			buf_addf(out, " | ");
			odd_word(out, seed, 9, ODD_LETTERS);
		}
		for (cell = 0; cell < 3; cell++) {
			buf_addf(out, " ");
			add_latin_word(out, seed);
		}
		buf_addf(out, " |\n");
	}
	buf_add_char(out, '\0');
}

void
odd_query(struct buf *out, uint64_t *seed)
{
	static const char *const before[] = { "", "", "", "'", "^", "!",
		"code:", "msg:", "desc:^", "!desc:" };
	size_t terms = 1 + random_below(seed, 2);

	while (terms-- > 0) {
		buf_addf(out, " %s", random_of(seed, before));
		if (random_below(seed, 4) == 0)
			add_latin_word(out, seed);
		else
			odd_word(out, seed, 3, ODD_LETTERS);
		buf_addf(out, "%s", random_below(seed, 4) ? "" : "$");
	}
}
