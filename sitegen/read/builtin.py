"""The keys that every entry may have, and front matter that plainly fits them.

Most front matter does, and is read without pydantic, which takes longer to import than it takes to
make a page.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any


def _is_text(value: object) -> bool:
    return type(value) is str


def _is_day(value: object) -> bool:
    return type(value) in (dt.date, dt.datetime)


def _is_flag(value: object) -> bool:
    return type(value) is bool


def _are_words(value: object) -> bool:
    return type(value) is list and all(type(each) is str and each for each in value)


def _never(value: object) -> bool:
    return False


# key → what is plainly right for it, and its value where nothing is said
_BUILTIN: Mapping[str, tuple[Callable[[object], bool], Any]] = {
    "title": (_is_text, ""),
    "date": (_is_day, None),
    "updated": (_is_day, None),
    "description": (_is_text, ""),
    "tags": (_are_words, []),
    "draft": (_is_flag, False),
    "publish_at": (_is_day, None),
    "expire_at": (_is_day, None),
    "slug": (_is_text, ""),
    "permalink": (_is_text, ""),
    "aliases": (_are_words, []),
    "translation_key": (_is_text, ""),
    "template": (_is_text, ""),
    "cover": (_never, None),
    "unlisted": (_is_flag, False),
    "search": (_is_flag, True),
    "extra": (_never, {}),
}
KEYS = tuple(_BUILTIN)


def plainly(values: Mapping[str, Any]) -> dict[str, Any] | None:
    """Give every built-in key its value where nobody can doubt that the values are right.

    returns: what `schema.Builtin` makes of them; None where that has to be asked
    """
    said = {name: held for name, held in values.items() if held is not None}
    if not all(name in _BUILTIN and _BUILTIN[name][0](held) for name, held in said.items()):
        return None
    return {name: default for name, (_, default) in _BUILTIN.items()} | said
