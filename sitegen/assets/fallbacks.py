"""Declarations that a processor would leave out for later ones, kept from it.

`color: red; color: oklch(…)` says `red` to a browser that does not know `oklch`. The processor
does, and would leave `red` out. And it leaves a rule out when the same selector has all of its
properties again, though they be `!important` in the first. It leaves properties alone that it has
never heard of, and puts no rule together with one that holds an at-rule it has never heard of.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import tinycss2
from tinycss2.ast import AtKeywordToken, LiteralToken

from sitegen.assets.scope import HOLDERS, KEYFRAMES
from sitegen.model.frozen import dataclass

_MARK = "sitegen-7d1f"
_MARKED = re.compile(rf"{_MARK}-\d+-|;@{_MARK};(?=\}})|@{_MARK};")
_BLOCK = "{} block"


def shielded(text: str, *, has_browsers: bool = False) -> str:
    """Mark what is important, and rename properties that are declared again in the same rule.

    has_browsers: whether the processor is told of browsers: it then keeps by itself what is written
                  for them, and nothing is renamed
    """
    rules = [rule for rule in tinycss2.parse_stylesheet(text) if rule.type != "error"]
    shield = _Shield(renames=not has_browsers)
    for rule in rules:
        if rule.type == "qualified-rule":
            shield.block(rule.content, "")
        elif rule.type == "at-rule":
            shield.block(rule.content or [], rule.lower_at_keyword)
    return str(tinycss2.serialize(rules))


def unshielded(text: str) -> str:
    """Take the marks out, and give the properties their names again."""
    return _MARKED.sub("", text)


@dataclass(frozen=True, slots=True)
class _Shield:
    renames: bool

    def block(self, content: list[Any], keyword: str, is_alone: bool = False) -> None:
        """Shield what stands between braces, in place.

        keyword:  of the at-rule they belong to; "" for those of a style rule
        is_alone: whether the rule is put together with no other anyway
        """
        if keyword in KEYFRAMES:
            self._inside(content, True)
        elif not keyword or keyword in HOLDERS:
            found = _declarations(content)
            earlier = [*_earlier(found)] if self.renames else []
            _rename(content, earlier)
            if not is_alone and (earlier or any(each.important for each in found)):
                _mark(content)
            self._inside(content, is_alone)

    def _inside(self, tokens: list[Any], is_alone: bool) -> None:
        keyword = ""
        for token in tokens:
            if token.type == "at-keyword":
                keyword = token.lower_value
            elif token == ";":
                keyword = ""
            elif token.type == _BLOCK:
                self.block(token.content, keyword, is_alone)
                keyword = ""


def _mark(content: list[Any]) -> None:
    """Put an at-rule that nobody knows at the end of a rule."""
    semicolon = LiteralToken(0, 0, ";")
    if content[-1] != ";":
        content.append(semicolon)
    content += [AtKeywordToken(0, 0, _MARK), semicolon]


def _rename(content: list[Any], earlier: Iterable[Any]) -> None:
    names = {(each.source_line, each.source_column): each for each in content}
    for count, declaration in enumerate(earlier):
        name = names[declaration.source_line, declaration.source_column]
        name.value = f"{_MARK}-{count}-{name.value}"


def _declarations(content: list[Any]) -> list[Any]:
    found = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return [each for each in found if each.type == "declaration"]


def _earlier(found: Iterable[Any]) -> Iterator[Any]:
    """Find declarations of properties that are declared again, with other values among them."""
    same: dict[tuple[str, bool], list[Any]] = {}
    for each in found:
        same.setdefault((each.lower_name, each.important), []).append(each)
    for declarations in same.values():
        if len(set(_values(declarations))) > 1:
            yield from declarations[:-1]


def _values(declarations: Iterable[Any]) -> Iterator[str]:
    for each in declarations:
        yield tinycss2.serialize(each.value).strip()
