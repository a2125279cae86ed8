"""Which block rules can match at a line, told by its first character."""

import re
from collections.abc import Callable, Mapping, Sequence

from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock

Rule = Callable[[StateBlock, int, int, bool], bool]

# The characters that can open what a rule recognises; a rule that is not here may open with any.
OPENERS: Mapping[str, str] = {
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*-+0123456789",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
    "container": ":",
    "leaf": ":",
    "tag": "<",
    "attributes": "{",
    "footnote_def": "[",
    "math_block": "$",
    "more": "<",
}
# These look at the lines below too, so each text line asks them.
ANYWHERE = frozenset(("code", "table", "lheading", "deflist", "paragraph"))
# With a letter behind them, these open no block.
_MARKED_TEXT = re.compile(r"(?:\*{1,2}|_{1,2}|`)[^\W\d_]")


class Choice:
    """The rules of one chain by the character that a line opens with.

    all:       every rule
    common:    the rules for lines that open with a letter
    is_closed: whether each of them is known not to match a line of text that stands alone
    """

    def __init__(self, ruler: Ruler[Rule], chain: str) -> None:
        """Choose from these rules, as they were when `look` was called last."""
        self._ruler, self._chain = ruler, chain
        self.all: Sequence[Rule] = ()
        self._by_opener: dict[str, tuple[Rule, ...]] = {}
        self.common: tuple[Rule, ...] = ()
        self.is_closed = False

    def look(self) -> None:
        """Look at the rules again, which may be others since the last text."""
        rules = self._ruler.getRules(self._chain)
        if rules is not self.all:
            self.all = rules
            self._sort()

    def at(self, state: StateBlock, line: int) -> tuple[Rule, ...]:
        """Give the rules that may match at a line that is not empty."""
        first = state.src[state.bMarks[line] + state.tShift[line]]
        return self._by_opener.get(first, self.common)

    def is_text(self, text: str, at: int) -> bool:
        """Tell whether a line that begins here opens no block but a paragraph, for certain."""
        first = text[at : at + 1]
        if not self.is_closed or not first or first.isspace():
            return False
        return first not in self._by_opener or _MARKED_TEXT.match(text, at) is not None

    def _sort(self) -> None:
        names = {rule.fn: rule.name for rule in self._ruler.__rules__ if rule.enabled}
        known = [(rule, names[rule]) for rule in self.all if names[rule] != "code"]
        self.common = tuple(rule for rule, name in known if name not in OPENERS)
        self.is_closed = all(name in OPENERS or name in ANYWHERE for _, name in known)
        self._by_opener = {
            opener: tuple(r for r, name in known if opener in OPENERS.get(name, opener))
            for opener in set("".join(OPENERS.values()))
        }
