"""What the path of a source file says: its language and its key."""

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

MARKDOWN = (".md", ".markdown")


class Name(NamedTuple):
    """The identity of an entry inside its collection.

    key:      path without suffix, language and `/index`, in NFC
    language: one of the site's
    """

    key: str
    language: str


def is_markdown(path: str) -> bool:
    """Tell whether a file is one that entries are read from."""
    return path.endswith(MARKDOWN)


def name_of(path: str, languages: Sequence[str], default: str) -> Name:
    """Read language and key off a path.

    path:      relative to the folder of the collection: `trip/index.zh-TW.md`, `zh-TW/trip.md`
    languages: the site's; a suffix or first folder that is none of them is part of the key
    default:   the language of a path that names none
    """
    if path.endswith(".md") and path.count(".") == 1 and "/" not in path and path.isascii():
        return Name(path.removesuffix(".md"), default)  # Most names say no more.
    stem = without_suffix(path)
    bare, suffix = language_suffix(stem, languages)
    first, _, rest = bare.partition("/")
    folder = spelt(first, languages) if rest and not suffix else ""
    key = unicodedata.normalize("NFC", rest if folder else bare)
    return Name(_without_index(key), suffix or folder or default)


def without_suffix(path: str) -> str:
    """Cut the last suffix of a path: `trip/index.zh-TW.md` → `trip/index.zh-TW`."""
    return _parted(path)[0]


def language_suffix(stem: str, languages: Sequence[str]) -> tuple[str, str]:
    """Part a language from the end of a name: `a.zh-TW` → `a`, `zh-TW`; "" where there is none."""
    bare, suffix = _parted(stem)
    language = spelt(suffix, languages) if suffix else ""
    return (bare, language) if language and bare.rpartition("/")[2] else (stem, "")


def spelt(text: str, languages: Sequence[str]) -> str:
    """Give a language as the site spells it, whatever its case and `_` or `-`; "" if unknown."""
    if text in languages:
        return text
    wanted = text.replace("_", "-").lower()
    return next((each for each in languages if each.lower() == wanted), "")


def _parted(path: str) -> tuple[str, str]:
    """Part the last suffix, without its dot, from a path; "" where there is none."""
    stem, _, suffix = path.rpartition(".")
    return (path, "") if not suffix or "/" in suffix or path == suffix else (stem, suffix)


def _without_index(key: str) -> str:
    return key.removesuffix("/index") if key.endswith("/index") else key
