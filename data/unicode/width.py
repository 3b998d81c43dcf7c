#!/usr/bin/env python3
"""Makes ambiguous.tsv beside this file from the Unicode Character Database.

    data/unicode/width.py [FOLDER]

FOLDER holds EastAsianWidth.txt and UnicodeData.txt; by default it is where
Debian's package unicode-data puts them.
"""

import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
DEBIAN = '/usr/share/unicode'

# Marks take no column of their own, and the rest never reaches a terminal.
OTHERS = {'Mn', 'Me', 'Cc', 'Cf', 'Co'}


def categories(folder):
    """{character: general category}, of those that are listed one by one."""
    rows = pathlib.Path(folder, 'UnicodeData.txt').read_text().splitlines()
    fields = [row.split(';') for row in rows]
    return {int(row[0], 16): row[2] for row in fields}


def ambiguous(text):
    """The characters that are narrow or wide by what surrounds them."""
    for first, last in re.findall(r'^(\w+)(?:\.\.(\w+))?;A', text, re.M):
        yield from range(int(first, 16), int(last or first, 16) + 1)


def ranges(characters):
    """Sorted characters as [first, last]."""
    found = []
    for c in characters:
        if found and found[-1][1] == c - 1:
            found[-1][1] = c
        else:
            found.append([c, c])
    return found


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else DEBIAN
    text = pathlib.Path(folder, 'EastAsianWidth.txt').read_text()
    version = re.search(r'EastAsianWidth-([\d.]+)\.txt', text)[1]
    category = categories(folder)
    kept = [c for c in ambiguous(text) if category.get(c, 'Co') not in OTHERS]
    with open(HERE / 'ambiguous.tsv', 'w', encoding='utf-8') as out:
        out.write(f'# Made by width.py from Unicode {version}; do not edit. '
                  'See LICENSE.\n# Characters whose East_Asian_Width is '
                  'ambiguous: the first, the last of each range.\n')
        for first, last in ranges(kept):
            out.write(f'{first:04X}\t{last:04X}\n')


if __name__ == '__main__':
    main()
