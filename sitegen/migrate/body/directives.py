"""Comments in code that mark or hide lines: `// highlight-line`, `# hide-start`."""

import re
from dataclasses import dataclass

from sitegen.migrate.body.line_ranges import lines_of

_DIRECTIVE = re.compile(
    r"[ \t]*(?:\{[ \t]*/\*+|/\*+|//|#|<!--)[ \t]*(?P<what>highlight|hide)-"
    r"(?P<which>next-line|line|start|end|range)(?:\{(?P<lines>[^}]*)\})?"
    r"[ \t]*(?:\*/[ \t]*\}|\*/|-->)?[ \t]*$"
)


@dataclass(frozen=True, slots=True)
class Directed:
    """Code without its comments.

    kept:  for each line of the old code, as much of it as stays; None for none
    marks: lines from 1, of the new code
    """

    kept: tuple[str | None, ...]
    marks: frozenset[int]


def directed(lines: list[str]) -> Directed:
    """Read the comments of a block. source: gatsby-remark-prismjs, directives"""
    marked, hidden = set[int](), set[int]()
    kept: list[str | None] = []
    opened: dict[str, int] = {}
    for at, line in enumerate(lines):
        found = _DIRECTIVE.search(line)
        kept.append(line)
        if found is None:
            continue
        chosen = marked if found["what"] == "highlight" else hidden
        which = found["which"]
        kept[at] = line[: found.start()] if which == "line" else None
        if which == "start":
            opened[found["what"]] = at + 1
        elif which == "end":
            chosen |= set(range(opened.pop(found["what"], at), at))
        else:
            chosen |= _chosen(which, found["lines"] or "", at)
    for what, first in opened.items():
        (marked if what == "highlight" else hidden).update(range(first, len(lines)))
    kept = [None if at in hidden else line for at, line in enumerate(kept)]
    return Directed(tuple(kept), _renumbered(kept, marked))


def _chosen(which: str, lines: str, at: int) -> set[int]:
    if which == "line":
        return {at}
    if which == "next-line":
        return {at + 1}
    return {at + line for line in lines_of(lines)}


def _renumbered(kept: list[str | None], marked: set[int]) -> frozenset[int]:
    numbers, number = set[int](), 0
    for at, line in enumerate(kept):
        if line is not None:
            number += 1
            if at in marked:
                numbers.add(number)
    return frozenset(numbers)
