"""The page behind the site: problems, routes, collections, why things were made, bytes."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from sitegen.build.parts import Published, parts_of
from sitegen.dev.markup import Markup, element, empty, link, table
from sitegen.dev.news import About, summed

if TYPE_CHECKING:
    from sitegen.dev.stage import Stage

# More rows than this are found by searching.
MOST_ROWS = 200
# It is made anew with every news, but not under the fingers of whoever is searching.
_REFRESH = Markup(
    '<script>new EventSource("/__sitegen/events?path=/__sitegen/").addEventListener("problems", '
    '() => document.activeElement.matches("input") || location.reload())</script>'
)


def panel(stage: "Stage", query: Mapping[str, str]) -> str:
    """Write the page.

    query: `q` chooses the routes whose URL or source holds it
    """
    pages, problems = stage.shelf.pages, stage.problems_as_json()
    heads = {
        f"Problems ({len(problems)})": _problems(problems),
        f"Routes ({len(pages):,})": _routes(stage, query.get("q", "")),
        "Collections": _kinds(pages.values()),
        "Last time": _made(stage),
    }
    ids = {name: name.partition(" ")[0].lower() for name in heads}
    nav = element("nav", *(link(name, f"#{ids[name]}") for name in heads))
    parts = (element("h2", name, id=ids[name]) + part for name, part in heads.items())
    return "".join(
        [
            "<!doctype html>",
            _head(),
            _top(stage),
            nav,
            element("main", *map(Markup, parts)),
            _REFRESH,
        ]
    )


def brought(html: bytes, read: Callable[[str], bytes | None], base: str) -> tuple[int, int]:
    """Count the bytes of style and of script that a page can load, as the report of a build does.

    read: output → bytes
    """
    counts = Counter[str]()
    for part in parts_of(html.decode("utf-8", "replace"), Published(read, {}, {}, (f"{base}/",))):
        counts[part.kind] += part.bytes
    return counts["style"], counts["script"]


def _head() -> str:
    style = files("sitegen.dev").joinpath("panel.css").read_text("utf-8")
    return (
        '<html lang="en"><meta charset="utf-8"><title>Behind the site</title>'
        f'<meta name="viewport" content="width=device-width"><style>{style}</style>'
    )


def _top(stage: "Stage") -> Markup:
    state, count = str(stage.status()["state"]), f" · {len(stage.shelf.outputs):,} files · "
    shown = element("span", state, class_=f"state {state}")
    home, status = link("the site", f"{stage.shelf.base}/"), link("as JSON", "status")
    line = element("p", shown, count, home, " · ", status)
    return element("header", element("h1", "Behind the site"), line)


def _problems(problems: Iterable[Mapping[str, Any]]) -> Markup:
    return Markup("".join(map(_problem, problems))) or element("p", "None.", class_="quiet")


def _problem(problem: Mapping[str, Any]) -> Markup:
    """Lay out a problem as the terminal does, with links to the places that it names."""

    def shown(kind: str, text: str) -> object:
        if kind == "place":
            return link(text, problem["link"])
        return element("b", text, class_=kind) if kind in ("error", "warning", "hint") else text

    calls = (link(f"open {call['place']}", call["link"]) for call in problem["calls"])
    more = (part for call in calls for part in ("\n   ", call))
    parts = [shown(*part) for part in problem["parts"]]
    return element("pre", *parts, *more, class_=problem["level"])


def _routes(stage: "Stage", wanted: str) -> Markup:
    pages = stage.shelf.pages
    rows = [(output, page) for output, page in pages.items() if _is_wanted(page, wanted)]
    shown = sorted(rows, key=lambda row: row[1].url)[:MOST_ROWS]
    field = empty("input", name="q", type="search", aria_label="Search", value=wanted)
    count = element("small", f"{len(shown):,} of {len(rows):,}")
    form = element("form", field, element("button", "Search"), count)
    heads = ("URL", "", "made from", "template", "bytes", "style", "script")
    read = cache(stage.shelf.read)  # Most pages bring the same files.
    return Markup(form + table(heads, (_route(stage, row, read) for row in shown)))


def _is_wanted(page: About, wanted: str) -> bool:
    return wanted in page.url or wanted in page.source


def _route(
    stage: "Stage", row: tuple[str, About], read: Callable[[str], bytes | None]
) -> Iterable[object]:
    output, page = row
    html = read(output) or b""
    style, script = brought(html, read, stage.shelf.base)
    badge = element("mark", page.hidden) if page.hidden else ""
    source = link(page.source, stage.link(page.source))
    url = f"{stage.shelf.base}{page.url}"
    return link(url, url), badge, source, page.template, len(html), style, script


def _kinds(pages: Iterable[About]) -> Markup:
    kinds = Counter((page.collection, page.kind, page.language) for page in pages)
    rows = [(*which, count) for which, count in sorted(kinds.items())]
    return table(("collection", "kind", "language", "pages"), rows)


def _made(stage: "Stage") -> Markup:
    news = stage.news
    line = f"{summed(news.made) or 'Nothing'} made in {news.seconds:.2f} s"
    reasons = table(("made", "because"), news.why) if news.why else Markup()
    return Markup(element("p", line) + reasons)
