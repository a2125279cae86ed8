"""YAML of plain lines, as most front matter is, read without a parser of YAML.

That parser takes a quarter of the time of reading an entry.
"""

import re

from sitegen.read.scalars import scalar, tag_of

# What YAML does not print, what it takes for the end of a line, and what begins a comment.
_ODD = "\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
_QUOTED = rf'"([^"\\{_ODD}]*)"|\'([^\'{_ODD}]*)\''
_ITEM = re.compile(rf"{_QUOTED}|(\w(?:[\w .+/-]*[\w.+/-])?)")
_BARE = _ITEM.pattern.replace("(\\w", "(?:\\w").replace("([^", "(?:[^")
_LINE = re.compile(
    rf"([A-Za-z_][A-Za-z0-9_-]*):(?: +(?:{_QUOTED}"
    rf"|\[((?:(?:{_BARE})(?:, *(?:{_BARE}))*)?)\]"
    rf"|(\w(?:(?:[^:#{_ODD}]|:(?=\S))*[^:#\s{_ODD}])?)))?"
)
_LIST, _WORD = 4, 5


def read_lines(text: str) -> dict[str, object] | None:
    """Read lines of `key: value`, each value a word, a text in quotes or a list of them.

    returns: what YAML says they are; None where YAML has to be asked
    """
    values: dict[str, object] = {}
    for line in text.split("\n"):
        if not line:
            continue
        told = _LINE.fullmatch(line)
        if told is None or told[1] in values:
            return None
        try:
            values[told[1]] = _value(told)
        except ValueError:
            return None
    return values or None


def _value(told: re.Match[str]) -> object:
    at = told.lastindex or 1
    if at == 1:
        return None
    held: str = told[at]
    if at == _LIST:
        return [_item(*each) for each in _ITEM.findall(held)]
    return scalar(tag_of(held), held) if at == _WORD else held


def _item(double: str, single: str, word: str) -> object:
    return scalar(tag_of(word), word) if word else double or single
