"""Each byte of script and style on a page, and who brought it."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from posixpath import dirname, join, normpath
from typing import Any, Literal
from urllib.parse import unquote, urlsplit

from sitegen.assets.script import SUFFIXES
from sitegen.assets.specifiers import specifiers
from sitegen.model.frozen import dataclass
from sitegen.render.islands.call import TAG
from sitegen.render.islands.head import STYLE

Kind = Literal["script", "style"]
# Who brings what no component and no file of the assets folders does.
RUNTIME = "runtime"
PAGE = "page"
_RULES = {"speculationrules": "navigation"}
INLINE_STYLE = STYLE.removeprefix("<style>").removesuffix("</style>")


@dataclass(frozen=True, slots=True)
class Part:
    """Some bytes of script or style.

    output:  the file that holds them; "" when they stand in the page itself
    brought: names of components, files of the assets folders, `runtime`, or `page` for templates
    """

    kind: Kind
    bytes: int
    output: str
    brought: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Published:
    """What is published, as far as pages load it.

    read:   output → bytes; None when it is not published
    names:  output → whose it is: `counter`, `assets/css/site.css`, `runtime`
    sheets: text of a stylesheet as it stands in a page → whose it is
    bases:  what may stand before an output in its URL: `/docs/`, `https://cdn.example/`
    """

    read: Callable[[str], bytes | None]
    names: Mapping[str, str]
    sheets: Mapping[str, str]
    bases: tuple[str, ...] = ("/",)

    def output(self, url: str) -> str:
        """Find the output at a URL of a page; "" when it is not ours."""
        base = next((each for each in self.bases if each != "/" and url.startswith(each)), "/")
        return unquote(urlsplit(url.removeprefix(base)).path)


def parts_of(html: str, site: Published) -> tuple[Part, ...]:
    """Account for a page: what it holds, and every file it can load, each once."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(html)
    imports = _imports(tree, site)
    roots = [*_roots(tree, site)]
    brought: dict[str, dict[str, None]] = {}
    for output, name in roots:
        for each in _reached(output, imports, site):
            brought.setdefault(each, {})[name] = None
    using = tuple(n for o, n in roots if imports.keys() & _names(_reached(o, imports, site), site))
    files = (_file("script", output, tuple(names), site) for output, names in brought.items())
    linked = (_file("style", output, (), site) for output in _sheets(tree, site))
    inline = (*_inline_scripts(tree, using), *_inline_styles(tree, site))
    return tuple(part for part in (*files, *linked, *inline) if part and part.bytes)


def _file(kind: Kind, output: str, names: tuple[str, ...], site: Published) -> Part | None:
    data = site.read(output)
    brought = names or (site.names.get(output, output),)
    return Part(kind, len(data), output, brought) if data is not None else None


def _roots(tree: Any, site: Published) -> Iterator[tuple[str, str]]:
    """Give the scripts that a page names itself: output, and whose it is."""
    for selector in (f"{TAG}[src]", "script[src]"):
        for node in tree.css(selector):
            output = site.output(node.attributes["src"] or "")
            yield output, site.names.get(output, output)


def _reached(output: str, imports: Mapping[str, str], site: Published) -> tuple[str, ...]:
    """Follow the imports of a published script."""
    found: dict[str, None] = {}
    waiting = [output]
    while waiting:
        each = waiting.pop(0)
        if each not in found:
            found[each] = None
            waiting += _imported(each, imports, site)
    return tuple(found)


def _imported(output: str, imports: Mapping[str, str], site: Published) -> Iterator[str]:
    data = site.read(output) if output.endswith(SUFFIXES) else None
    for each in specifiers((data or b"").decode("utf-8", "replace")):
        if each.text.startswith("."):
            yield normpath(join(dirname(output), each.text))
        elif each.text in imports:
            yield site.output(imports[each.text])


def _names(outputs: Iterable[str], site: Published) -> set[str]:
    read = (site.read(each) or b"" for each in outputs if each.endswith(SUFFIXES))
    return {s.text for data in read for s in specifiers(data.decode("utf-8", "replace"))}


def _imports(tree: Any, site: Published) -> Mapping[str, str]:
    maps = [json.loads(node.text()) for node in tree.css("script[type=importmap]")]
    return {name: url for each in maps for name, url in each.get("imports", {}).items()}


def _sheets(tree: Any, site: Published) -> Iterator[str]:
    links = tree.css("link[rel~=stylesheet][href]")
    yield from dict.fromkeys(site.output(node.attributes["href"] or "") for node in links)


def _inline_scripts(tree: Any, using: tuple[str, ...]) -> Iterator[Part]:
    for node in tree.css("script:not([src])"):
        kind = node.attributes.get("type") or ""
        is_map = kind == "importmap"
        # Data is no script.
        if is_map or kind in ("", "module", "text/javascript", "speculationrules"):
            told = tuple(dict.fromkeys(using)) if is_map else (_RULES.get(kind, PAGE),)
            yield Part("script", len(node.text().encode()), "", told or (PAGE,))


def _inline_styles(tree: Any, site: Published) -> Iterator[Part]:
    for node in tree.css("style"):
        text = node.text()
        name = RUNTIME if text == INLINE_STYLE else site.sheets.get(text, PAGE)
        yield Part("style", len(text.encode()), "", (name,))
    values = [node.attributes["style"] or "" for node in tree.css("[style]")]
    yield Part("style", sum(len(each.encode()) for each in values), "", (PAGE,))
