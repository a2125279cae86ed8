"""What the fields of an entry are in a URL."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter

from sitegen.model.entry import Entry
from sitegen.model.place import Place
from sitegen.model.problem import Trouble
from sitegen.model.problems import routes as problems

Slug = Callable[[str], str]

_DATE_PARTS = ("year", "month", "day")
_AS_WRITTEN: Mapping[str, Callable[[Entry], str]] = {
    "slug": attrgetter("slug"),
    "collection": attrgetter("collection"),
    "language": attrgetter("language"),
}
_NAMES = (*_AS_WRITTEN, *_DATE_PARTS, "path", "title")


def field_text(entry: Entry, name: str, pattern: str, slug: Slug) -> str:
    """Write a field of an entry as a part of its URL.

    name:    `path` is the entry's folders and slug; `year`, `month`, `day` are of its date; a field
             of its front matter is written as a slug
    pattern: for the problem
    returns: without `/`, but for `path`; empty only for the `path` of an index
    raises:  SG205, SG208, SG209
    """
    if name == "path":
        return _path(entry, pattern, slug)
    write = _AS_WRITTEN.get(name)
    text = _composed(write(entry) if write else _text(entry, name, pattern, slug))
    if not text:
        raise Trouble(problems.empty_field(Place(entry.source, key=(name,)), name, pattern))
    if "/" in text:
        raise Trouble(
            problems.unsafe_url(Place(entry.source, key=(name,)), text, f"its {name} holds '/'")
        )
    return text


def check_fields(names: Iterable[str], pattern: str, written: Sequence[str], place: Place) -> None:
    """Insist that a collection's entries have the fields of a pattern.

    written: the fields of their front matter
    raises:  SG208
    """
    known = (*_NAMES, *written)
    if strange := next((name for name in names if name not in known), ""):
        raise Trouble(problems.unknown_field(place, strange, pattern, known))


def _path(entry: Entry, pattern: str, slug: Slug) -> str:
    folder, _, name = entry.key.rpartition("/")
    if not folder and name in ("", "index"):
        return ""
    last = field_text(entry, "slug", pattern, slug)
    return _composed("/".join([*(slug(part) for part in folder.split("/") if part), last]))


def _composed(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _text(entry: Entry, name: str, pattern: str, slug: Slug) -> str:
    if name in _DATE_PARTS:
        return "" if entry.date is None else _digits(entry, name)
    if name == "title":
        return slug(entry.title)
    if name not in entry.data:
        known = (*_NAMES, *entry.data)
        raise Trouble(problems.unknown_field(Place(entry.source), name, pattern, known))
    value = entry.data[name]
    return slug(str(value)) if isinstance(value, str | int | float) else ""


def _digits(entry: Entry, part: str) -> str:
    number: int = getattr(entry.date, part)
    return f"{number:04}" if part == "year" else f"{number:02}"
