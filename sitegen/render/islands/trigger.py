"""When an island wakes: `client="visible(200px)"` taken apart."""

import re

from sitegen.model.frozen import dataclass
from sitegen.render.islands.media import BadMedia, media_query

# trigger → what it takes in brackets; "" for none
TRIGGERS = {
    "load": "",
    "idle": "a time in milliseconds, such as idle(2000)",
    "visible": "a margin, such as visible(200px)",
    "media": "a media query, such as media(min-width: 40em)",
    "interaction": "",
    "only": "",
}
# The triggers that fire as soon as a page is there.
AT_ONCE = ("load", "only")

_CALL = re.compile(r"\s*([\w-]*)\s*(?:\((.*)\))?\s*", re.DOTALL)
_MARGIN = re.compile(r"(-?\d+(\.\d+)?(px|%)|0)( +(-?\d+(\.\d+)?(px|%)|0)){0,3}")


@dataclass(frozen=True, slots=True)
class Trigger:
    """When an island wakes.

    option: ms, margin or media query; "" for none
    """

    name: str
    option: str = ""


class BadTrigger(ValueError):
    """No trigger; `word` is what was meant to be one, or "" when its option is wrong."""

    def __init__(self, word: str, why: str, near: str = "") -> None:
        """Tell what is wrong, and the right word where one is near."""
        super().__init__(why)
        self.word, self.why, self.near = word, why, near


def trigger_of(text: str) -> Trigger:
    """Read a trigger. raises: BadTrigger"""
    found = _CALL.fullmatch(text)
    name, option = (found[1], (found[2] or "").strip()) if found else (text, "")
    if name not in TRIGGERS:
        raise BadTrigger(name or text, f"{text!r} is no trigger")
    if name == "media":
        return Trigger(name, _media(option))
    if option and not _fits(name, option):
        wanted = TRIGGERS[name]
        raise BadTrigger("", f"{name} takes {wanted or 'nothing in brackets'}, not {option!r}")
    return Trigger(name, option)


def _fits(name: str, option: str) -> bool:
    if name == "idle":
        return option.isascii() and option.isdigit()
    return name == "visible" and bool(_MARGIN.fullmatch(option))


def _media(option: str) -> str:
    if not option:
        raise BadTrigger("", f"media wants {TRIGGERS['media']}")
    try:
        return media_query(option)
    except BadMedia as bad:
        raise BadTrigger("", f"{option!r} is no media query: {bad.why}", bad.near) from bad
