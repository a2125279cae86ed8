"""The page behind the site: routes, collections, problems, why things were made, bytes."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from html import escape
from typing import TYPE_CHECKING

from sitegen.dev.news import About

if TYPE_CHECKING:
    from sitegen.dev.stage import Stage

# More rows than this are found by searching.
MOST_ROWS = 200
_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem;
       color-scheme: light dark; }
table { border-collapse: collapse; width: 100%; }
td, th { text-align: start; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #8884;
         vertical-align: top; overflow-wrap: anywhere; }
td.n { text-align: end; font-variant-numeric: tabular-nums; }
pre { white-space: pre-wrap; background: #8882; padding: 1rem; overflow-wrap: anywhere; }
small { opacity: .7; }
"""
_BROUGHT = re.compile(
    rb"""<link\b[^>]*\brel=["']?stylesheet[^>]*>|<script\b[^>]*\bsrc=[^>]*>""", re.I
)
_ADDRESS = re.compile(rb"""\b(?:href|src)=["']?([^"'\s>]+)""", re.I)
_INLINE = re.compile(rb"<(style|script)\b[^>]*>(.*?)</\1>", re.I | re.S)


def panel(stage: "Stage", query: Mapping[str, str]) -> str:
    """Write the page.

    query: `q` chooses the routes whose URL or source holds it
    """
    wanted = query.get("q", "")
    pages = stage.shelf.pages
    rows = [(output, page) for output, page in pages.items() if _is_wanted(page, wanted)]
    shown = sorted(rows, key=lambda row: row[1].url)[:MOST_ROWS]
    parts = [
        f"<h1>{escape(str(stage.status()['state']))}</h1>",
        _problems(stage),
        _made(stage),
        _kinds(pages.values()),
        f"<h2>Routes</h2><form><input name=q value='{escape(wanted)}' aria-label='Search'> "
        f"<button>Search</button> <small>{len(shown)} of {len(rows)}</small></form>",
        _routes(stage, shown),
    ]
    head = (
        f"<!doctype html><meta charset=utf-8><title>Behind the site</title><style>{_STYLE}</style>"
    )
    return head + "".join(parts)


def brought(html: bytes, sizes: Mapping[str, int], base: str) -> tuple[int, int]:
    """Count the bytes of style and of script that a page brings along.

    sizes: output → bytes, of the files that may be brought
    """
    counts = Counter[str]()
    for kind, text in _INLINE.findall(html):
        counts[kind.decode().lower()] += len(text)
    for tag in _BROUGHT.findall(html):
        found = _ADDRESS.search(tag)
        path = found[1].decode("utf-8", "replace").removeprefix(f"{base}/") if found else ""
        counts["script" if tag[1:7].lower() == b"script" else "style"] += sizes.get(path, 0)
    return counts["style"], counts["script"]


def _is_wanted(page: About, wanted: str) -> bool:
    return wanted in page.url or wanted in page.source


def _problems(stage: "Stage") -> str:
    found = "".join(f"<pre>{escape(str(each['text']))}</pre>" for each in stage.told())
    return f"<h2>Problems</h2>{found or '<p>none</p>'}"


def _made(stage: "Stage") -> str:
    news = stage.news
    made = ", ".join(f"{count:,} {kind}" for kind, count in news.made.items()) or "nothing"
    rows = _table(("made", "because"), news.why)
    return f"<h2>Last time</h2><p>{escape(made)} in {news.seconds:.2f} s</p>{rows}"


def _kinds(pages: Iterable[About]) -> str:
    every = list(pages)
    kinds = Counter((page.kind, page.language) for page in every)
    rows = [(kind, language, count) for (kind, language), count in sorted(kinds.items())]
    return f"<h2>Pages</h2>{_table(('kind', 'language', 'pages'), rows)}"


def _routes(stage: "Stage", rows: Iterable[tuple[str, About]]) -> str:
    sizes = _Sizes(stage)
    told = []
    for output, page in rows:
        html = stage.shelf.read(output) or b""
        style, script = brought(html, sizes, stage.shelf.base)
        url = f"{stage.shelf.base}{page.url}"
        told.append((_link(url), page.hidden, page.source, page.template, len(html), style, script))
    heads = ("URL", "", "source", "template", "bytes", "style", "script")
    return _table(heads, told)


class _Sizes(dict[str, int]):
    """Measures a file when it is asked for, once."""

    def __init__(self, stage: "Stage") -> None:
        super().__init__()
        self._shelf = stage.shelf

    def get(self, key: str, default: int = 0) -> int:  # type: ignore[override]
        if key not in self:
            self[key] = len(self._shelf.read(key) or b"")
        return self[key]


class _Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def _link(url: str) -> _Markup:
    return _Markup(f'<a href="{escape(url)}">{escape(url)}</a>')


def _table(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    head = "".join(f"<th>{escape(each)}" for each in heads)
    body = "".join(f"<tr>{''.join(map(_cell, row))}" for row in rows)
    return f"<table><tr>{head}{body}</table>"


def _cell(value: object) -> str:
    if isinstance(value, int):
        return f"<td class=n>{value:,}"
    return f"<td>{value if isinstance(value, _Markup) else escape(str(value))}"
