"""A text of a Gatsby project becomes a text of the new site."""

from collections.abc import Callable
from dataclasses import replace

from sitegen.migrate.body.blocks import blocks
from sitegen.migrate.body.broken_tags import broken_tags
from sitegen.migrate.body.components import components
from sitegen.migrate.body.converted import Converted
from sitegen.migrate.body.embeds import embeds
from sitegen.migrate.body.expressions import expressions
from sitegen.migrate.body.fences import fences
from sitegen.migrate.body.finds import Edit, Finds, applied, gathered
from sitegen.migrate.body.heading_ids import heading_ids
from sitegen.migrate.body.html_lines import html_lines
from sitegen.migrate.body.html_tags import html_tags
from sitegen.migrate.body.inline_code import inline_code
from sitegen.migrate.body.jsx_blocks import jsx_blocks
from sitegen.migrate.body.links import links
from sitegen.migrate.body.passage import Passage
from sitegen.migrate.body.place import Places
from sitegen.migrate.body.reading import Reading, read
from sitegen.migrate.body.signs import signs
from sitegen.migrate.body.surroundings import Surroundings
from sitegen.migrate.document import Document, read_document

# Texts that include each other in a ring would never end.
_DEEPEST = 6
# Where two constructs want one place, the first in this list has it.
_CONSTRUCTS: tuple[Callable[[Passage], Finds], ...] = (
    blocks, embeds, fences, inline_code, expressions, html_tags, links, jsx_blocks, html_lines,
    heading_ids, signs, broken_tags,
)  # fmt: skip


def convert(document: Document, around: Surroundings, depth: int = 0) -> Converted:
    """Convert the text of a document.

    around: what it may refer to, made once by `surroundings`
    depth:  how many texts include this one
    """
    habits = around.habits
    reading = read(document.body, document.dialect, document.body_line, math=habits.math)
    passage = Passage(document, reading, around, Places(around, document.path))
    finds = gathered([_included(passage, depth), *(find(passage) for find in _CONSTRUCTS)])
    settings = {"math": habits.math, "emoji": habits.emoji, "smart": habits.smart}
    return Converted(
        text=applied(reading.text, finds.edits),
        files=finds.files,
        notes=finds.notes,
        front=_exported(reading),
        uses=finds.uses,
        needs=finds.needs | {name for name, is_on in settings.items() if is_on},
    )


def _included(passage: Passage, depth: int) -> Finds:
    return components(passage, lambda outer, path: _text_of(outer, path, depth + 1))


def _text_of(outer: Passage, path: str, depth: int) -> Finds:
    """Convert a text that another one includes, as if it stood there."""
    data = outer.around.tree.read(path)
    if data is None or depth > _DEEPEST:
        return Finds()
    habits, own = outer.around.habits, outer.path
    document, notes = read_document(path, data, outer.document.root, (".mdx", ".md"))
    if document is None:
        return Finds(notes=notes)
    around = replace(
        outer.around,
        urls={**outer.around.urls, path: outer.around.urls.get(own, "/")},
        targets={**outer.around.targets, path: outer.around.targets.get(own, own)},
        habits=habits,
    )
    inner = convert(document, around, depth)
    return Finds(
        (Edit(0, 0, inner.text.strip("\n")),), inner.files, (*notes, *inner.notes), inner.uses,
        inner.needs,
    )  # fmt: skip


def _exported(reading: Reading) -> dict[str, object]:
    """Give the values that a text exported as its front matter: `meta` by name, or themselves."""
    found: dict[str, object] = {}
    for name, value in reading.modules.values.items():
        if name in ("meta", "metadata", "frontmatter") and isinstance(value, dict):
            found |= value
    return found
