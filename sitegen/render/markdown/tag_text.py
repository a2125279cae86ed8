"""Tags of components as a text writes them: `<Card title="…" n={3} open>`."""

import re
from collections.abc import Mapping
from functools import lru_cache
from html import unescape

from sitegen.model.frozen import dataclass
from sitegen.render.markdown.written import SHOWN, Unreadable
from sitegen.text.literals import NoLiteral, read_literal

NAME = r"[A-Z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)*"
_OPEN = re.compile(rf"<({NAME})(?=[\s/>])")
_CLOSE = re.compile(rf"</({NAME})[ \t\n]*>")
_SPACE = re.compile(r"\s*+")
_ATTRIBUTE = re.compile(
    r"([A-Za-z_][\w:.-]*)(?:\s*+=\s*+(?:\"([^\"]*)\"|'([^']*)'|(?P<brace>\{)))?+"
)


@dataclass(frozen=True, slots=True)
class Tag:
    """One opening tag.

    is_whole: whether it closes itself
    end:      offset behind it
    """

    name: str
    given: Mapping[str, object]
    is_whole: bool
    end: int


def read_tag(text: str, begin: int, end: int) -> Tag | None:
    """Read the tag that opens here; None when none does. raises: Unreadable"""
    opened = _OPEN.match(text, begin, end)
    if opened is None:
        return None
    given: dict[str, object] = {}
    at = _past(text, opened.end(), end)
    while at < end and text[at] not in "/>":
        one = _ATTRIBUTE.match(text, at, end)
        if one is None:
            raise Unreadable(_shown(text, at, end))
        given[one[1]], behind = _value(one, text, end)
        at = _past(text, behind, end)
    closed = text[at : at + 2] == "/>"
    if at >= end or not (closed or text[at] == ">"):
        raise Unreadable(_shown(text, begin, end))
    return Tag(opened[1], given, closed, at + (2 if closed else 1))


def read_close(text: str, begin: int, end: int) -> re.Match[str] | None:
    """Read the tag that closes here; its group 1 is the name."""
    return _CLOSE.match(text, begin, end)


@lru_cache(maxsize=256)
def closes(text: str, name: str) -> Mapping[int, int]:
    """Find where the tags of a name are closed: offset of each opening tag → of its closing one."""
    found: dict[int, int] = {}
    waiting: list[int] = []
    for tag in re.finditer(rf"<(/?){re.escape(name)}(?=[\s/>])", text):
        if tag[1]:
            if waiting:
                found[waiting.pop()] = tag.start()
        elif not closes_itself(text, tag.start()):
            waiting.append(tag.start())
    return found


def closes_itself(text: str, begin: int) -> bool:
    """Tell whether the tag that opens here closes itself."""
    try:
        tag = read_tag(text, begin, len(text))
    except Unreadable:
        return False
    return tag is not None and tag.is_whole


def _value(one: re.Match[str], text: str, end: int) -> tuple[object, int]:
    if not one["brace"]:
        quoted = one[2] if one[2] is not None else one[3]
        return (True if quoted is None else unescape(quoted)), one.end()
    try:
        value, at = read_literal(text, one.end(), end)
    except NoLiteral:
        raise Unreadable(_shown(text, one.start(), end)) from None
    if text[at : at + 1] != "}" or at >= end:
        raise Unreadable(_shown(text, one.start(), end))
    return value, at + 1


def _shown(text: str, begin: int, end: int) -> str:
    """Give a few words of what cannot be read."""
    return text[begin : min(begin + SHOWN, end)].split("\n")[0]


def _past(text: str, at: int, end: int) -> int:
    space = _SPACE.match(text, at, end)
    return space.end() if space else at
