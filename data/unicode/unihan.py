#!/usr/bin/env python3
"""Makes pinyin.tsv and simplified.tsv beside this file from Unihan.

    data/unicode/unihan.py [FOLDER]

FOLDER holds Unihan_Readings.txt and Unihan_Variants.txt, compressed with bzip2
or not; by default it is where Debian's package unicode-data puts them.
"""

import bz2
import collections
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).parent
DEBIAN = '/usr/share/unicode'

# Readings that were counted less often in a corpus are slips or names.
COUNT_MIN = 5

# The block of characters that all modern Chinese is written in.
FIRST, LAST = 0x4E00, 0x9FFF


def read(folder, name):
    """The properties of a Unihan file, {property: {character: value}}."""
    path = pathlib.Path(folder, name)
    if path.exists():
        text = path.read_text(encoding='utf-8')
    else:
        packed = path.with_name(name + '.bz2').read_bytes()
        text = bz2.decompress(packed).decode('utf-8')
    version = re.search(r'^# Unicode version: (.*)$', text, re.M)[1]
    properties = collections.defaultdict(dict)
    for line in text.splitlines():
        if line.startswith('U+'):
            code, name, value = line.split('\t')
            properties[name][int(code[2:], 16)] = value
    return properties, version


def spellings(syllable):
    """How a syllable is typed: without tones, ü as v; none if nobody would."""
    marked = unicodedata.normalize('NFD', syllable)
    marked = marked.replace('u\u0308', 'v')
    plain = ''.join(c for c in marked if not unicodedata.combining(c))
    if not re.search('[aeiouv]', plain):
        return []  # ng, hm and others are interjections
    # No other syllable is spelled lue, and the ü is easily forgotten there.
    return [plain, plain.replace('ve', 'ue')] if 've' in plain else [plain]


def counted(value):
    """kHanyuPinlu: 'zhòng(1222) chóng(217)'."""
    pairs = re.findall(r'(\S+?)\((\d+)\)', value)
    return [syllable for syllable, count in pairs if int(count) >= COUNT_MIN]


def referenced(value):
    """kTGHZ2013 and kXHC1983: '0166.040:cháng 1457.020:zhǎng'."""
    return [s for entry in value.split() for s in entry.split(':')[1].split(',')]


SOURCES = (
    ('kHanyuPinlu', counted),
    ('kMandarin', str.split),
    ('kTGHZ2013', referenced),
    ('kXHC1983', referenced),
)


def readings(properties, code):
    """The readings of a character, the commonest first."""
    found = []
    for name, split in SOURCES:
        for syllable in split(properties[name].get(code, '')):
            found += [s for s in spellings(syllable) if s not in found]
    return found


def pinyin(properties):
    """{readings: characters}, each syllable alone among them and first."""
    groups = collections.defaultdict(str)
    for code in range(FIRST, LAST + 1):
        groups[tuple(readings(properties, code))] += chr(code)
    groups.pop((), None)
    for syllable in {s for group in groups for s in group}:
        groups.setdefault((syllable,), '')
    return sorted(groups.items(), key=lambda item: (len(item[0]) > 1, item[0]))


def targets(value):
    """kSemanticVariant: 'U+4E0A<kMatthews U+5C1A'."""
    return [int(code, 16) for code in re.findall(r'U\+([0-9A-F]+)', value)]


class Variants:
    def __init__(self, variants, properties, by_hand):
        self.variants = variants
        self.properties = properties
        self.by_hand = by_hand
        # The characters of the standard that is in force in mainland China.
        self.standard = set(properties['kTGHZ2013'])

    def named(self, kinds, code):
        """The other characters that these properties name."""
        for kind in kinds:
            for target in targets(self.variants[kind].get(code, '')):
                if target != code:
                    yield target

    def simplified(self, code):
        """
        The standard character for this one. A standard character stays as it
        is, though some, like 著, are also traditional: what the standard tells
        apart, the search tells apart. Of several the first is the usual one.
        """
        if code in self.by_hand or code in self.standard:
            return self.by_hand.get(code, code)
        for target in self.named(['kSimplifiedVariant'], code):
            if target in self.standard:
                return self.by_hand.get(target, target)
        return None

    def variant(self, code):
        """The same by way of a variant that sounds alike, if only one does."""
        sounds = set(readings(self.properties, code))
        found = set()
        for target in self.named(['kSemanticVariant', 'kZVariant'], code):
            target = self.simplified(target)
            if target and sounds & set(readings(self.properties, target)):
                found.add(target)
        return found.pop() if len(found) == 1 else None

    def all(self):
        for code in range(FIRST, LAST + 1):
            target = self.simplified(code) or self.variant(code) or code
            if target == code or code in self.by_hand:
                continue
            if FIRST <= target <= LAST:
                yield chr(code), chr(target)


def read_by_hand():
    """The single characters of variants.tsv."""
    by_hand = {}
    for line in (HERE / 'variants.tsv').read_text(encoding='utf-8').splitlines():
        pair = line.split('\t')
        if not line.startswith('#') and len(pair[0]) == 1:
            by_hand[ord(pair[0])] = ord(pair[1])
    return by_hand


def write(name, version, about, lines):
    header = [f'Made by unihan.py from Unihan {version}; do not edit. See LICENSE.']
    text = ''.join(f'# {line}\n' for line in header + about)
    text += ''.join(f'{line}\n' for line in lines)
    (HERE / name).write_text(text, encoding='utf-8')


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else DEBIAN
    properties, version = read(folder, 'Unihan_Readings.txt')
    variants, _ = read(folder, 'Unihan_Variants.txt')
    write('pinyin.tsv', version, [
        'Readings, the commonest first, and the characters that have just these.',
        'The syllables come first, one a line, then the characters with several.',
    ], (' '.join(group) + '\t' + ' '.join(characters)
        for group, characters in pinyin(properties)))
    write('simplified.tsv', version, [
        'Traditional characters and variants, and the simplified ones for them.',
    ], ('\t'.join(pair)
        for pair in Variants(variants, properties, read_by_hand()).all()))


if __name__ == '__main__':
    main()
