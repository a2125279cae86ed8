"""Links and pictures of Markdown: `[…](…)`, `![…](…)`, `[name]: …`."""

import re
from collections.abc import Iterator

from sitegen.migrate.body.finds import Edit, Finds, gathered
from sitegen.migrate.body.passage import Passage
from sitegen.migrate.body.place import Placed, readable
from sitegen.migrate.note import Note
from sitegen.migrate.notes.content import missing_file

_BARE = r"(?:[^\s<>()]|\([^\s()]*\))[^\s()]*(?:\([^\s()]*\)[^\s()]*)*"
_TAIL = re.compile(
    rf"\]\([ \t]*\n?[ \t]*(?:<(?P<angle>[^<>\n]*)>|(?P<bare>{_BARE}))"
    r"(?P<title>\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)"
)
# Before Gatsby 4, an address could have spaces.
_SPACED = re.compile(r"\]\((?P<spaced>[^()<>\"'\n]+)\)")
_DEFINITION = re.compile(r"^ {0,3}\[(?!\^)[^\[\]\n]+\]:[ \t]*(?P<url><[^<>\n]*>|[^\s<>]+)", re.M)
_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|tiff?|avif|gif|svg|bmp)$", re.IGNORECASE)


def links(passage: Passage) -> Finds:
    """Have links and pictures lead where they led."""
    return gathered(_finds(passage))


def _finds(passage: Passage) -> Iterator[Finds]:
    prose = passage.reading.prose
    if "](" in prose:
        for tail in _TAIL.finditer(prose):
            group = "bare" if tail["bare"] is not None else "angle"
            yield _one(passage, tail.span(group), _is_picture(prose, tail.start()))
        for tail in _SPACED.finditer(prose):
            yield _spaced(passage, tail)
    if "]:" in prose:
        for found in _DEFINITION.finditer(prose):
            begin, end = found.span("url")
            inner = (begin + 1, end - 1) if found["url"][0] == "<" else (begin, end)
            is_picture = bool(_PICTURE.search(passage.reading.text[slice(*inner)]))
            yield _one(passage, inner, is_picture)


def _one(passage: Passage, span: tuple[int, int], is_picture: bool) -> Finds:
    url = passage.reading.text[slice(*span)]
    placed = passage.places.picture(url) if is_picture else passage.places.link(url)
    edits = (Edit(*span, placed.url),) if placed.url != url else ()
    return Finds(edits, placed.files, told(passage, placed, url, span[0]))


def _spaced(passage: Passage, tail: re.Match[str]) -> Finds:
    """Mend an address with spaces, where a file of that name is there."""
    written = tail["spaced"].strip()
    if " " not in written:
        return Finds()
    if passage.places.beside(written) is None and not written.startswith("/"):
        return Finds()
    is_picture = _is_picture(passage.reading.prose, tail.start())
    places = passage.places
    placed = places.picture(readable(written)) if is_picture else places.link(readable(written))
    return Finds((Edit(*tail.span("spaced"), placed.url),), placed.files)


def told(passage: Passage, placed: Placed, url: str, at: int) -> tuple[Note, ...]:
    """Note that a file is nowhere."""
    if not placed.is_missing:
        return ()
    return (missing_file(passage.path, passage.reading.line(at), url),)


def _is_picture(prose: str, close: int) -> bool:
    """Tell whether the bracket that closes here was opened by `![`."""
    depth, at = 0, close
    lowest = max(0, close - 2000)
    while at >= lowest:
        if prose[at] == "]" and prose[at - 1 : at] != "\\":
            depth += 1
        elif prose[at] == "[" and prose[at - 1 : at] != "\\":
            depth -= 1
            if not depth:
                return prose[at - 1 : at] == "!"
        at -= 1
    return False
