"""Texts of a small Gatsby project, converted."""

from collections.abc import Mapping

from sitegen.migrate.body.convert import convert
from sitegen.migrate.body.converted import Converted
from sitegen.migrate.body.surroundings import Surroundings, surroundings
from sitegen.migrate.document import Document
from sitegen.migrate.gatsby import Gatsby, Plugin, Root
from sitegen.migrate.tree import Files

ROOT = Root("blog", "blog")
URLS = {"blog/a/index.md": "/a/", "blog/b/index.md": "/b/", "blog/c.md": "/c"}
TARGETS = {path: f"content/{path}" for path in URLS}


def around(
    files: Mapping[str, str] | None = None,
    plugins: Mapping[str, Mapping[str, object]] | None = None,
    major: int = 5,
) -> Surroundings:
    """Put a project around a text. files: beside the three documents; plugins: name → options"""
    tree = Files({**dict.fromkeys(URLS, ""), **(files or {})})
    used = tuple(
        Plugin(name, options, "gatsby-config.js", 1) for name, options in (plugins or {}).items()
    )
    gatsby = Gatsby(major=major, plugins=used)
    return surroundings(tree, gatsby, URLS, TARGETS, {"blog": "content/blog"})


def converted(
    text: str,
    files: Mapping[str, str] | None = None,
    plugins: Mapping[str, Mapping[str, object]] | None = None,
    major: int = 5,
    *,
    is_mdx: bool = False,
) -> Converted:
    """Convert a text that stands in `blog/a/index.md`."""
    dialect = "mdx" if is_mdx else "md"
    document = Document("blog/a/index.md", {"title": "A"}, text, 4, dialect, ROOT)
    return convert(document, around(files, plugins, major))


def told(result: Converted) -> list[tuple[str, int | None]]:
    """Give code and line of each note."""
    return [(note.code, note.line) for note in result.notes]
