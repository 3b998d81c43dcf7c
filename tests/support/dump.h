#ifndef TESTS_SUPPORT_DUMP_H
#define TESTS_SUPPORT_DUMP_H

#include "base/buf.h"
#include "doc/doc.h"

/*
 * Writes a document as the tests of documents expect it: its prose and notes,
 * then its tables.
 *
 *	heading 2, line 1: 公共错误码
 *	text, line 2: code \\n code
 *	note, line 9: the code that begins here never ends
 *
 *	table html, line 4, in 公共错误码
 *	   4 | 错误码 | 说明 |
 *	   8 | 4000 | 请求 \| 参数\n非法 |
 *	     column 2: 请求 <https://cloud.tencent.com>
 *	note, line 8: 3 cells, 2 columns: 'x' kept
 *
 * A row begins with its line, a link stands below its row. Newlines, pipes,
 * backslashes and bytes below U+0020 are escaped.
 */
void dump_doc(struct buf *out, const struct doc *doc);

#endif
