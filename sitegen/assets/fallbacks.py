"""Declarations that are written for older browsers, kept from a processor that knows newer ones.

`color: red; color: oklch(…)` says `red` to a browser that does not know `oklch`. The processor
does, and would leave `red` out. It leaves properties alone that it has never heard of, and puts no
rule together with one that holds an at-rule it has never heard of.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import tinycss2
from tinycss2.ast import AtKeywordToken, LiteralToken

from sitegen.assets.scope import HOLDERS, KEYFRAMES

_MARK = "sitegen-7d1f"
_MARKED = re.compile(rf"{_MARK}-\d+-|;@{_MARK};(?=\}})|@{_MARK};")
_BLOCK = "{} block"


def shielded(text: str) -> str:
    """Give properties that are declared again in the same rule names that nobody knows."""
    rules = [rule for rule in tinycss2.parse_stylesheet(text) if rule.type != "error"]
    for rule in rules:
        if rule.type == "qualified-rule":
            _block(rule.content, "")
        elif rule.type == "at-rule":
            _block(rule.content or [], rule.lower_at_keyword)
    return str(tinycss2.serialize(rules))


def unshielded(text: str) -> str:
    """Give the properties their names again."""
    return _MARKED.sub("", text)


def _block(content: list[Any], keyword: str, is_alone: bool = False) -> None:
    """Shield what stands between braces, in place.

    keyword:  of the at-rule they belong to; "" for those of a style rule
    is_alone: whether the rule is put together with no other anyway
    """
    if keyword in KEYFRAMES:
        _inside(content, True)
    elif not keyword or keyword in HOLDERS:
        if _rename(content) and not is_alone:
            content += [AtKeywordToken(0, 0, _MARK), LiteralToken(0, 0, ";")]
        _inside(content, is_alone)


def _inside(tokens: list[Any], is_alone: bool) -> None:
    keyword = ""
    for token in tokens:
        if token.type == "at-keyword":
            keyword = token.lower_value
        elif token == ";":
            keyword = ""
        elif token.type == _BLOCK:
            _block(token.content, keyword, is_alone)
            keyword = ""


def _rename(content: list[Any]) -> bool:
    """Rename the earlier declarations. returns: whether there are any"""
    names = {(each.source_line, each.source_column): each for each in content}
    earlier = list(_earlier(content))
    for count, declaration in enumerate(earlier):
        name = names[declaration.source_line, declaration.source_column]
        name.value = f"{_MARK}-{count}-{name.value}"
    if earlier and content[-1] != ";":
        content.append(LiteralToken(0, 0, ";"))
    return bool(earlier)


def _earlier(content: list[Any]) -> Iterator[Any]:
    """Find declarations of properties that are declared again, with other values among them."""
    found = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    same: dict[tuple[str, bool], list[Any]] = {}
    for each in found:
        if each.type == "declaration":
            same.setdefault((each.lower_name, each.important), []).append(each)
    for declarations in same.values():
        if len(set(_values(declarations))) > 1:
            yield from declarations[:-1]


def _values(declarations: Iterable[Any]) -> Iterator[str]:
    for each in declarations:
        yield tinycss2.serialize(each.value).strip()
