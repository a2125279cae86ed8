"""What is amiss in a body, and where in its source."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from urllib.parse import unquote

from sitegen.model.place import Place
from sitegen.model.problem import Problem

Make = Callable[[Place], Problem]

# Where a name may stand, the likeliest first: where a link leads, as a word, anywhere.
_AS_TARGET = r"(?:(?<=[(<\"'])|(?<=: )){}(?=[)>\"'\s]|\Z)"
_AS_WORD = r"(?<![\w./%-]){}(?![\w/%-])"


class Report:
    """Collects the problems of one body.

    lines: the lines, from 0, of the block that is being looked at, as [first, behind the last]
    """

    def __init__(self, path: str, text: str) -> None:
        """Begin with none.

        text: the Markdown under the front matter; its first line is line 1
        """
        self.lines: Sequence[int] = (0, 0)
        self._path, self._text = path, text
        self._problems: list[Problem] = []
        self._from = 0

    def tell(self, make: Make, needle: str = "") -> None:
        """Note a problem of the current block.

        needle: what it is about; the problem's place is where that stands next in the block
        """
        self._problems.append(make(self._place(needle)))

    def tell_sign(self, make: Make, sign: str) -> None:
        """Note a problem of the current block where a sign such as `:badge` stands in it next."""
        first, behind = self._offset(self.lines[0]), self._offset(self.lines[-1])
        begin = max(first, self._from if self._from < behind else first)
        found = self._text.find(sign, begin, behind)
        if found < 0:
            self._problems.append(make(Place(self._path, self.lines[0] + 1)))
            return
        self._from = found + len(sign)
        self._problems.append(make(self._spot(found, len(sign))))

    def add(self, problem: Problem) -> None:
        """Note a problem that has a place already."""
        self._problems.append(problem)

    def problems(self) -> tuple[Problem, ...]:
        """List what was told, in the order of the text."""
        return tuple(sorted(self._problems, key=lambda one: (one.place.line, one.place.column)))

    def _place(self, needle: str) -> Place:
        first, behind = self._offset(self.lines[0]), self._offset(self.lines[-1])
        for wanted in dict.fromkeys((needle, unquote(needle))) if needle else ():
            begin = max(first, self._from if self._from < behind else first)
            found = self._find(wanted, begin, behind) or self._find(wanted, 0, len(self._text))
            if found is not None:
                if first <= found < behind:
                    self._from = found + len(wanted)
                return self._spot(found, len(wanted))
        return Place(self._path, self.lines[0] + 1)

    def _find(self, wanted: str, begin: int, end: int) -> int | None:
        name = re.escape(wanted)
        for pattern in (_AS_TARGET.format(name), _AS_WORD.format(name), name):
            if match := re.compile(pattern).search(self._text, begin, end):
                return match.start()
        return None

    def _spot(self, offset: int, length: int) -> Place:
        line = bisect_right(self._begins, offset)
        column = offset - self._begins[line - 1] + 1
        return Place(self._path, line, column, column + length)

    @cached_property
    def _begins(self) -> list[int]:
        """Where each line begins."""
        return [0, *(match.end() for match in re.finditer("\n", self._text))]

    def _offset(self, line: int) -> int:
        return self._begins[line] if line < len(self._begins) else len(self._text)
