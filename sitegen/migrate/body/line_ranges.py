"""Lists of lines: `1,3-5`, `3..5`, `3...5`."""

import re
from collections.abc import Iterable

_PART = re.compile(r"(\d{1,6})(?:\s*(-|\.{2,3})\s*(\d{1,6}))?")
# No block has more lines, and a range written by accident should not fill memory.
_MOST = 20_000


def lines_of(text: str) -> frozenset[int]:
    """Read a list of lines. source: the packages parse-numeric-range and node-ranges"""
    found: set[int] = set()
    for begin, sign, end in _PART.findall(text):
        first, last = int(begin), int(end or begin) - (sign == "...")
        found.update(range(first, min(last, first + _MOST) + 1))
    return frozenset(found)


def written(lines: Iterable[int]) -> str:
    """Write lines as a list, as short as it can be."""
    parts, held = list[str](), sorted(lines)
    while held:
        first = last = held.pop(0)
        while held and held[0] == last + 1:
            last = held.pop(0)
        parts.append(f"{first}-{last}" if last > first else str(first))
    return ",".join(parts)
