"""The page behind the site: routes, collections, problems, why things were made, bytes."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from html import escape
from typing import TYPE_CHECKING

from sitegen.build.ledger import Published, ledger
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


def brought(html: bytes, read: Callable[[str], bytes | None], base: str) -> tuple[int, int]:
    """Count the bytes of style and of script that a page can load, as the report of a build does.

    read: output → bytes
    """
    counts = Counter[str]()
    for part in ledger(html.decode("utf-8", "replace"), Published(read, {}, {}, (f"{base}/",))):
        counts[part.kind] += part.bytes
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
    kinds = Counter((page.kind, page.collection, page.language) for page in pages)
    rows = [(*which, count) for which, count in sorted(kinds.items())]
    return f"<h2>Pages</h2>{_table(('kind', 'collection', 'language', 'pages'), rows)}"


def _routes(stage: "Stage", rows: Iterable[tuple[str, About]]) -> str:
    read = cache(stage.shelf.read)  # Most pages bring the same files.
    told = []
    for output, page in rows:
        html = stage.shelf.read(output) or b""
        style, script = brought(html, read, stage.shelf.base)
        url = f"{stage.shelf.base}{page.url}"
        told.append((_link(url), page.hidden, page.source, page.template, len(html), style, script))
    heads = ("URL", "", "source", "template", "bytes", "style", "script")
    return _table(heads, told)


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
