"""Tags of components that cannot be read, or that nothing closes: they stay text."""

import re
from collections.abc import Iterator

from sitegen.migrate.body.elements import elements
from sitegen.migrate.body.finds import Edit, Finds, gathered
from sitegen.migrate.body.passage import Passage
from sitegen.migrate.notes.components import broken_tag

_TAG = re.compile(r"(?<!\\)</?[A-Z][\w.]*(?=[\s/>])")
_SHOWN = 40


def broken_tags(passage: Passage) -> Finds:
    """Have such tags be shown as they are written; a build would stop at them."""
    if "<" not in passage.reading.text:
        return Finds()
    return gathered(_text(passage, at) for at in _places(passage))


def _places(passage: Passage) -> Iterator[int]:
    """List where a tag begins that was not taken out of the prose, or is one of no pair."""
    yield from (found.start() for found in _TAG.finditer(passage.reading.prose))
    if passage.is_mdx:
        stray = elements(passage.reading.tags).stray
        yield from (tag.start for tag in stray if tag.is_component)


def _text(passage: Passage, at: int) -> Finds:
    edit = Edit(at, at, "\\")
    if not passage.is_mdx:
        return Finds((edit,))  # It was no tag in Markdown either.
    shown = passage.reading.text[at : at + _SHOWN].partition("\n")[0]
    return Finds((edit,), notes=(broken_tag(passage.path, passage.reading.line(at), shown),))
