"""What a directive says of a component: `name[label]{#id .class key="value" key}`."""

import re
from collections.abc import Mapping
from dataclasses import field
from html import unescape

from sitegen.model.frozen import dataclass

_NAME = re.compile(r"[A-Za-z][\w-]*(?:/[\w-]+)*")
# Brackets may stand in a label one inside the other, as those of a link do.
_LABEL = re.compile(r"\[((?:[^\[\]\\\n]|\\.|\[[^\[\]\n]*\])*+)\]")
_ONE = re.compile(
    r"\.(?P<class_>[\w-]+)|#(?P<id>[\w:.-]+)|(?P<name>[A-Za-z_:][\w:.-]*)"
    r"(?:=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'{}<>`=]+)))?+"
)
_SPACE = re.compile(r"[ \t\n]*")
# So much of what cannot be read is shown.
SHOWN = 40
_WORDS: Mapping[str, object] = {"true": True, "false": False}


class Unreadable(Exception):
    """What stands in the braces is no list of attributes."""


@dataclass(frozen=True, slots=True)
class Written:
    """A call of a component as a text writes it.

    sign:  how it begins in the text: `:::card`, `<Card`
    given: attributes by name
    label: offsets of the inline Markdown in brackets; None when there are none
    end:   offset behind it
    """

    name: str
    sign: str
    given: Mapping[str, object] = field(default_factory=dict)
    label: tuple[int, int] | None = None
    end: int = 0


def read_directive(
    text: str, begin: int, end: int, colons: str, *, is_loose: bool = False
) -> Written | None:
    """Read what stands behind the colons.

    begin, end: offsets of the text to read
    is_loose:   spaces may stand before the brackets and the braces, and a label without brackets
                behind them
    returns:    None when no name is there
    raises:     Unreadable when braces follow that hold something else
    """
    name = _NAME.match(text, begin, end)
    if name is None:
        return None
    at = _past_space(text, name.end(), end) if is_loose else name.end()
    if label := _LABEL.match(text, at, end):
        at = _past_space(text, label.end(), end) if is_loose else label.end()
    given, at = read_braces(text, at, end) if text[at : at + 1] == "{" and at < end else ({}, at)
    span = label.span(1) if label else None
    if is_loose and span is None and text[at - 1] in " \t" and (bare := text[at:end].rstrip()):
        span, at = (at, at + len(bare)), end
    return Written(name[0], colons + name[0], given, span, at)


def read_braces(text: str, begin: int, end: int) -> tuple[dict[str, object], int]:
    """Read attributes from the brace that opens them.

    returns: them by name, classes joined, and the offset behind the brace that closes
    raises:  Unreadable
    """
    found: dict[str, object] = {}
    at = _past_space(text, begin + 1, end)
    while at < end and text[at] != "}":
        one = _ONE.match(text, at, end)
        if one is None:
            raise Unreadable(text[at : min(at + SHOWN, end)].split("}")[0].split("\n")[0])
        _take(one, found)
        at = _past_space(text, one.end(), end)
        if at == one.end() and text[at : at + 1] not in (".", "#", "}"):
            raise Unreadable(text[one.start() : at + 1])
    if at >= end:
        raise Unreadable(text[begin : min(begin + SHOWN, end)])
    return found, at + 1


def _past_space(text: str, at: int, end: int) -> int:
    space = _SPACE.match(text, at, end)
    return space.end() if space else at


def _take(one: re.Match[str], found: dict[str, object]) -> None:
    if one["class_"]:
        found["class"] = " ".join(filter(None, (str(found.get("class", "")), one["class_"])))
    elif one["id"]:
        found["id"] = one["id"]
    elif one["bare"] is not None:
        found[one["name"]] = _meant(one["bare"])
    else:
        quoted = one["double"] if one["double"] is not None else one["single"]
        found[one["name"]] = True if quoted is None else unescape(quoted)


def _meant(bare: str) -> object:
    """Take a word without quotes for a number or a claim where it is written just as those are."""
    if bare in _WORDS:
        return _WORDS[bare]
    for kind in (int, float):
        try:
            if str(kind(bare)) == bare and bare.isascii():
                return kind(bare)
        except ValueError:
            continue
    return bare
