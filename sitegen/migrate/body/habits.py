"""What a project's plugins make of its texts."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sitegen.migrate.gatsby import Gatsby, Plugin
from sitegen.migrate.tree import Tree

_MATH = ("gatsby-remark-katex", "gatsby-remark-mathjax", "gatsby-remark-mathjax-ssr", "remark-math")
_EMOJI = ("gatsby-remark-emoji", "gatsby-remark-emojis", "remark-emoji", "gatsby-remark-twemoji")
_CODE = ("gatsby-remark-prismjs", "gatsby-remark-vscode", "gatsby-remark-shiki")
_VIDEO = ("gatsby-remark-embed-video", "gatsby-remark-embed-youtube", "gatsby-remark-youtube",
          "gatsby-remark-embedded-codesandbox", "gatsby-remark-embed-gist",
          "gatsby-remark-oembed", "@raae/gatsby-remark-oembed")  # fmt: skip
_ALONE = ("gatsby-remark-embedder", "gatsby-remark-oembed", "@raae/gatsby-remark-oembed",
          "gatsby-remark-social-cards", "@fec/remark-oembed")  # fmt: skip
_IDS = ("gatsby-remark-autolink-headers", "gatsby-remark-slug", "gatsby-remark-autolink-headers2",
        "gatsby-remark-header-custom-ids", "remark-slug", "rehype-slug")  # fmt: skip
_MARKERS = ("gatsby-remark-prismjs", "gatsby-remark-vscode")


@dataclass(frozen=True, slots=True)
class Habits:
    """How a project reads its texts, as far as its configuration tells.

    pedantic:       `#Heading` is a heading, as before Gatsby 4
    ids:            headings have ids
    keeps_case, drops_accents, levels: of these ids; no levels mean all
    (a `{#id}` is an id whether or not an option asked for it)
    smart_first:    punctuation is made smart before ids are made
    highlights:     comments in code mark lines
    marker:         what parts language and code within backticks; "" for none
    snippets:       folder that `embed:` reads from; None when nobody reads it
    video, alone:   `` `youtube: id` `` and an address on a line of its own are shown
    boxes:          `[[note | Title]]` opens a block whose lines begin with `| `
    captions:       which of a picture's texts is shown under it, in order: `title`, `alt`
    more:           what ends an excerpt; "" for nothing
    """

    major: int = 5
    pedantic: bool = False
    ids: bool = False
    keeps_case: bool = False
    drops_accents: bool = False
    levels: frozenset[int] = frozenset()
    smart: bool = False
    smart_first: bool = False
    math: bool = False
    emoji: bool = False
    highlights: bool = False
    marker: str = ""
    snippets: str | None = None
    video: bool = False
    alone: bool = False
    captions: tuple[str, ...] = ()
    is_responsive: bool = False
    toc: bool = False
    boxes: bool = False
    more: str = ""


def habits(gatsby: Gatsby, tree: Tree) -> Habits:
    """Tell how a project reads its texts."""
    names = [each.name for each in gatsby.plugins]
    installed = _installed(gatsby, tree)
    ids = gatsby.plugin(*_IDS)
    headers = ids.options if ids else {}
    smart = gatsby.plugin(
        "gatsby-remark-smartypants", "remark-smartypants", "@silvenon/remark-smartypants"
    )
    remark = gatsby.plugin("gatsby-transformer-remark")
    snippets = gatsby.plugin("gatsby-remark-embed-snippet")
    return Habits(
        major=gatsby.major,
        pedantic=gatsby.major < 4 and bool(remark) and _option(remark, "pedantic") is not False,
        ids=bool(ids) or "rehype-slug" in installed,
        keeps_case=bool(headers.get("maintainCase")),
        drops_accents=bool(headers.get("removeAccents")),
        levels=_levels(headers.get("elements")),
        smart=bool(smart),
        smart_first=bool(smart and ids and names.index(smart.name) < names.index(ids.name)),
        math=_has(names, _MATH) or bool({"remark-math", "gatsby-remark-katex"} & installed),
        emoji=_has(names, _EMOJI) or "remark-emoji" in installed,
        highlights=_has(names, _CODE),
        marker=_marker(gatsby),
        snippets=_folder(snippets, gatsby) if snippets else None,
        video=_has(names, _VIDEO),
        alone=_has(names, _ALONE),
        captions=_captions(gatsby.plugin("gatsby-remark-images")),
        is_responsive="gatsby-remark-responsive-iframe" in names,
        toc="gatsby-remark-table-of-contents" in names,
        boxes="gatsby-remark-custom-blocks" in names,
        more=_more(gatsby),
    )  # fmt: skip


def _has(names: Collection[str], wanted: Collection[str]) -> bool:
    return any(each in names for each in wanted)


def _option(plugin: Plugin | None, name: str) -> object:
    return plugin.options.get(name) if plugin else None


def _installed(gatsby: Gatsby, tree: Tree) -> frozenset[str]:
    """List what package.json depends on: plugins of MDX are given as modules, not by name."""
    path = f"{gatsby.folder}/package.json".lstrip("/")
    try:
        package = json.loads(tree.read(path) or b"{}")
    except (ValueError, RecursionError):
        return frozenset()
    kinds = ("dependencies", "devDependencies")
    held = [package.get(kind) for kind in kinds] if isinstance(package, dict) else []
    return frozenset(name for each in held if isinstance(each, Mapping) for name in each)


def _levels(elements: object) -> frozenset[int]:
    named = elements if isinstance(elements, list | tuple) else ()
    return frozenset(int(str(each)[1:]) for each in named if str(each)[1:].isdecimal())


def _marker(gatsby: Gatsby) -> str:
    plugin = gatsby.plugin(*_MARKERS)
    wanted = _option(plugin, "inlineCodeMarker")
    if isinstance(inline := _option(plugin, "inlineCode"), Mapping):
        wanted = inline.get("marker")
    return wanted if isinstance(wanted, str) else ""


def _folder(plugin: Plugin, gatsby: Gatsby) -> str:
    """Tell where snippets are; options name it by an absolute path, or from the project."""
    told = plugin.options.get("directory")
    folder = told if isinstance(told, str) else ""
    return "/".join(each for each in (gatsby.folder, folder.strip("./")) if each)


def _captions(plugin: Plugin | None) -> tuple[str, ...]:
    told = _option(plugin, "showCaptions")
    if isinstance(told, list | tuple):
        return tuple(str(each) for each in told)
    return ("title", "alt") if told else ()


def _more(gatsby: Gatsby) -> str:
    for plugin in gatsby.plugins:
        told = plugin.options.get("excerpt_separator") or plugin.options.get("excerptSeparator")
        if isinstance(told, str) and told.strip():
            return told.strip()
    return ""
