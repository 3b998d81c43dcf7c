#include "support/odd.h"

#include <stdlib.h>

static const char *const letters[] = { "a", "b", "B", "1", "主", "题", "é", "z",
	"t" };

void
odd_word(struct buf *out, unsigned *seed, int longest, size_t nletters)
{
	int len = rand_r(seed) % (longest + 1);

	while (len-- > 0)
		buf_addf(out, "%s", letters[(size_t)rand_r(seed) % nletters]);
}

/* Letters of Latin words, of which there are few. */
static void
add_latin_word(struct buf *out, unsigned *seed)
{
	int len = 4 + rand_r(seed) % 7;

	while (len-- > 0)
		buf_add_char(out, "abz"[rand_r(seed) % 3]);
	if (rand_r(seed) % 8 == 0)
		buf_add_char(out, '1');
}

void
odd_document(struct buf *out, unsigned *seed)
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
odd_query(struct buf *out, unsigned *seed)
{
	static const char *const before[] = { "", "", "", "'", "^", "!",
		"code:", "msg:", "desc:^", "!desc:" };
	int terms = 1 + rand_r(seed) % 2;

	while (terms-- > 0) {
		buf_addf(out, " %s", before[rand_r(seed) % 10]);
		if (rand_r(seed) % 4 == 0)
			add_latin_word(out, seed);
		else
			odd_word(out, seed, 3, ODD_LETTERS);
		buf_addf(out, "%s", rand_r(seed) % 4 ? "" : "$");
	}
}
