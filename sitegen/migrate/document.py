"""A text of a Gatsby project: its front matter, and the Markdown or MDX under it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from sitegen.migrate.front import read_front
from sitegen.migrate.gatsby import Root
from sitegen.migrate.note import Note
from sitegen.migrate.notes.content import decoded_by_force

Dialect = Literal["md", "mdx"]


@dataclass(frozen=True, slots=True)
class Document:
    """One file of content.

    path:      in the tree
    front:     the front matter as js-yaml reads it: a date alone is a `date`, any other time a
               `datetime` in UTC, everything else as JSON has it
    body:      the text under the front matter, with plain line ends
    body_line: the line of the file on which the body begins, 1 or more
    dialect:   which compiler read it; the suffix alone does not tell
    root:      the folder that it is content of
    """

    path: str
    front: Mapping[str, object]
    body: str
    body_line: int
    dialect: Dialect
    root: Root


def read_document(
    path: str, data: bytes, root: Root, mdx_suffixes: Collection[str] = (".mdx",)
) -> tuple[Document | None, tuple[Note, ...]]:
    """Read a file of content.

    mdx_suffixes: of the files that the project compiles as MDX
    returns:      None when the file is no text, or its front matter is a program; and what is to
                  be said
    """
    text, is_whole = _decoded(data)
    if text is None or "\0" in text:
        return None, (decoded_by_force(path, is_kept=False),)
    front = read_front(text, path)
    notes = front.notes if is_whole else (decoded_by_force(path, is_kept=True), *front.notes)
    if front.values is None:
        return None, notes
    is_mdx = path.endswith((".mdx", *mdx_suffixes))
    dialect: Dialect = "mdx" if is_mdx else "md"
    return Document(path, front.values, front.body, front.line, dialect, root), notes


def _decoded(data: bytes) -> tuple[str | None, bool]:
    """Read UTF-8, and what else marks itself as text; whether every byte had a meaning."""
    try:
        text, is_whole = data.decode("utf-8-sig"), True
    except UnicodeDecodeError:
        is_wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
        text, is_whole = data.decode("utf-16" if is_wide else "utf-8", "replace"), is_wide
    return text.replace("\r\n", "\n").replace("\r", "\n"), is_whole
