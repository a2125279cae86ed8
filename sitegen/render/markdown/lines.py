"""The lines of a text, measured at once."""

import re
from bisect import bisect_left
from itertools import accumulate, count
from operator import add, sub

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from markdown_it.utils import EnvType

# With a line end in front, which is found faster than the beginning of a line.
_INDENT = re.compile(r"\n[ \t]+")


class Lines(StateBlock):
    """The state of block parsing, set up as markdown-it-py does, with less work a line.

    Its own constructor looks at the first character of every line twice and lists all active
    rules anew for every text.
    """

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        """Measure where lines begin and end, and how far they are indented."""
        self.src, self.md, self.env, self.tokens = src, md, env, tokens
        self.blkIndent = self.line = self.level = 0
        self.ddIndent = self.listIndent = -1
        self.tight, self.parentType, self.result = False, "root", ""
        self._code_enabled = True
        self._measure(src)

    def _measure(self, src: str) -> None:
        # Sums and one search for all indents take half as long as looking at line by line.
        lengths = [*map(len, src.split("\n"))]
        ends = [*map(add, accumulate(lengths), count())]
        begins = [*map(sub, ends, lengths)]
        shifts, columns = [0] * len(ends), [0] * len(ends)
        for indent in _INDENT.finditer(f"\n{src}"):
            line, spaces = bisect_left(begins, indent.start()), indent[0][1:]
            shifts[line], columns[line] = len(spaces), len(spaces.expandtabs(4))
        if shifts[-1] == ends[-1] - begins[-1]:
            # A last line of nothing, or of spaces only, is no line.
            for each in (begins, ends, shifts, columns):
                each.pop()
        self.bMarks, self.eMarks = [*begins, len(src)], [*ends, len(src)]
        self.tShift, self.sCount = [*shifts, 0], [*columns, 0]
        self.bsCount, self.lineMax = [0] * (len(begins) + 1), len(begins)
