"""Faults that the old site has too: the new one warns of them, and is built."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from sitegen.migrate.note import Note
from sitegen.migrate.notes.settings import level_lowered
from sitegen.migrate.part import Part
from sitegen.migrate.routes import Taxonomy
from sitegen.text.slug import slug

_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|tiff?|avif|gif|svg|bmp)['?#]", re.IGNORECASE)

# problem of a build → what it is about
_ABOUT: Mapping[str, str] = {
    "SG301": "a picture is not there",
    "SG203": "URLs differ only in case",
    "SG232": "a term has no letter or digit",
    "SG320": "a picture cannot be read",
    "SG322": "a picture is of another format than its name says",
    "SG325": "a moving picture is too long to be made smaller",
    "SG348": "a picture tells where it was taken",
    "SG405": "a formula cannot be shown",
    "SG401": "a link leads to no file",
}
# note → problem
_SAME: Mapping[str, str] = {"SG970": "SG325", "SG974": "SG348", "SG975": "SG405"}


def levels(notes: Iterable[Note], taxonomies: Iterable[Taxonomy]) -> Part:
    """Give `[check] levels` for the faults that are in the source, and only for those."""
    counts = Counter(code for note in notes for code in _codes(note))
    nameless = [term for each in taxonomies for term in each.terms if not slug(term)]
    counts |= Counter({"SG232": len(nameless)} if nameless else {})
    lowered = dict.fromkeys(sorted(counts), "warning")
    return Part(
        settings={"check": {"levels": lowered}} if lowered else {},
        notes=tuple(level_lowered(code, counts[code], _ABOUT[code]) for code in lowered),
    )


def _codes(note: Note) -> Iterator[str]:
    if note.code == "SG928":
        yield "SG301" if _PICTURE.search(note.what) else "SG401"
    elif note.code == "SG918":
        yield "SG203"
    elif note.code == "SG969":
        yield "SG320" if "cannot" in note.what else "SG322"
    elif note.code in _SAME:
        yield _SAME[note.code]
