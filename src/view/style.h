#ifndef VIEW_STYLE_H
#define VIEW_STYLE_H

/* What a piece of text is; the terminal's colours for it are elsewhere. */
enum style {
	STYLE_NORMAL,
	STYLE_BORDER,
	STYLE_TITLE,   /* of a pane */
	STYLE_HEADING, /* of a column or a cell */
	STYLE_CODE,
	STYLE_DIM,  /* what matters less: document, line */
	STYLE_MARK, /* what the filter wrote instead of a byte */
	STYLE_LINK,
	STYLE_URL,
	STYLE_KEY, /* a key in hints and help */
	STYLE_PROMPT,
	STYLE_CHIP, /* a scope */
	STYLE_STATUS,
	STYLE_ERROR,
	STYLE_COUNT,
	/* Combined with one of the above. */
	STYLE_MATCH = 0x40,
	STYLE_SELECTED = 0x80,  /* the row of the cursor */
	STYLE_INACTIVE = 0x100, /* that row, in a pane that is not chosen */
	STYLE_SIGN = 0x200,     /* borders and the like, see line_add_signs */
	STYLE_BITS = 0x3F,
};

#endif
