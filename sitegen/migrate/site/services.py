"""Services of others that a site used: counters, comments, search, content from servers."""

import re
from collections.abc import Iterator, Mapping

from sitegen.migrate.gatsby import Gatsby, Plugin
from sitegen.migrate.note import Note
from sitegen.migrate.notes import services as notes
from sitegen.migrate.notes.files import styles_in_script
from sitegen.migrate.part import Part
from sitegen.migrate.tree import Tree

_COUNTERS = re.compile(
    r"analytics|gtag|tagmanager|plausible|fathom|matomo|hotjar|segment|facebook-pixel|umami|clarity"
)
_IDS = ("trackingId", "trackingIds", "id", "domain", "siteId", "dsn", "websiteId", "pixelId")
_SEARCH = re.compile(r"algolia|lunr|flexsearch|elasticlunr|local-search|fusejs|docsearch")
_REMOTE = re.compile(r"gatsby-source-(?!filesystem|local|s3-image|mdx|git$)|gatsby-plugin-notion")
_STYLED = re.compile(r"styled-components|emotion|theme-ui|linaria|typography|stitches|jss|chakra")
_COMMENTS: Mapping[str, re.Pattern[str]] = {
    "Disqus": re.compile(r"disqus", re.IGNORECASE),
    "utterances": re.compile(r"utteranc", re.IGNORECASE),
    "giscus": re.compile(r"giscus", re.IGNORECASE),
    "Gitalk": re.compile(r"gitalk", re.IGNORECASE),
    "Commento": re.compile(r"commento", re.IGNORECASE),
    "Cusdis": re.compile(r"cusdis", re.IGNORECASE),
    "Facebook": re.compile(r"fb-comments"),
}
# What names a comment service's account in code: `shortname: "x"`, `repo="x/y"`.
_ACCOUNT = re.compile(
    r"""(?:shortname|repo|data-repo|DISQUS_NAME)["']?\s*[:=]\s*\{?["'`]([\w./-]+)["'`]""",
    re.IGNORECASE,
)
_CODE = (".js", ".jsx", ".ts", ".tsx", ".mjs")


def services(gatsby: Gatsby, tree: Tree) -> Part:
    """Tell of every service, with its ids; none is carried over."""
    found = [note for plugin in gatsby.plugins for note in _of_plugin(plugin)]
    return Part(notes=(*found, *_comments(gatsby, tree), *_functions(gatsby, tree)))


def _functions(gatsby: Gatsby, tree: Tree) -> Iterator[Note]:
    folder = f"{gatsby.folder}/src/api/".lstrip("/")
    # Before Gatsby 3 the folder was like any other.
    for path in tree.paths if gatsby.major > 2 else ():
        if path.startswith(folder) and path.endswith(_CODE):
            name = path[len(folder) :].rpartition(".")[0].removesuffix("index").rstrip("/")
            yield notes.function_left(path, f"/api/{name}")


def _of_plugin(plugin: Plugin) -> Iterator[Note]:
    if _COUNTERS.search(plugin.name) and "webpack" not in plugin.name:
        yield notes.analytics(plugin, _ids(plugin))
    elif _SEARCH.search(plugin.name):
        yield notes.search_service(plugin)
    elif _REMOTE.match(plugin.name):
        yield notes.remote_source(plugin)
    elif _STYLED.search(plugin.name):
        yield styles_in_script(plugin.path, plugin.line, plugin.name)


def _ids(plugin: Plugin) -> str:
    held = (plugin.options.get(key) for key in _IDS)
    flat = [one for each in held for one in (each if isinstance(each, list | tuple) else [each])]
    return ", ".join(str(each) for each in flat if isinstance(each, str | int) and each)


def _comments(gatsby: Gatsby, tree: Tree) -> Iterator[Note]:
    """Look for comment services in the code of the site, and in its plugins."""
    told: set[str] = set()
    for plugin in gatsby.plugins:
        for name, pattern in _COMMENTS.items():
            if pattern.search(plugin.name) and name not in told:
                told.add(name)
                account = plugin.options.get("shortname")
                ids = account if isinstance(account, str) else ""
                yield notes.comments(name, plugin.path, plugin.line, ids)
    folder = f"{gatsby.folder}/src/".lstrip("/")
    for path in tree.paths:
        if not path.startswith(folder) or not path.endswith(_CODE):
            continue
        text = (tree.read(path) or b"").decode("utf-8", "replace")
        for name, pattern in _COMMENTS.items():
            found = pattern.search(text)
            if found and name not in told:
                told.add(name)
                account = _ACCOUNT.search(text)
                line = text.count("\n", 0, found.start()) + 1
                yield notes.comments(name, path, line, account[1] if account else "")
