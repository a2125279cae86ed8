"""Themes from npm whose rules are known, as the project that uses them does not hold them."""

import posixpath
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from sitegen.migrate.gatsby import Plugin, Root
from sitegen.migrate.slugs.slugify import slugify
from sitegen.migrate.slugs.words import kebab_case

Front = Mapping[str, object]
Options = Mapping[str, object]
Rule = Callable[[Front, str, Options], str | None]

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder whose texts a theme makes pages of.

    option: that names the folder, and its default; "" when it has always that name
    url:    front matter, the path that createFilePath makes and the theme's options → the URL below
            the base path
    base:   whether the option `basePath` stands in front
    """

    option: str
    default: str
    url: Rule
    base: bool = True


def _slug_or_path(front: Front, path: str, options: Options) -> str | None:
    slug = front.get("slug")
    if not slug:
        return path
    text = str(slug)
    # An absolute slug stands for itself; another one begins in the folder of its file.
    return text if text.startswith("/") else posixpath.join(path, text)


def _slug_or_title(front: Front, path: str, options: Options) -> str | None:
    slug = front.get("slug")
    if slug:
        return str(slug)
    return "/" + kebab_case(str(front.get("title") or ""))


def _article(front: Front, path: str, options: Options) -> str | None:
    """Fill the form in, such as `:year/:slug`, as gatsby-theme-novela does."""
    slug = slugify(str(front.get("slug") or front.get("title") or ""), is_lower=True)
    day = _DAY.search(str(front.get("date") or ""))
    dated = zip(("year", "month", "day"), day.groups() if day else (), strict=False)
    known = {"slug": slug, **dict(dated)}
    form = str(options.get("articlePermalinkFormat") or ":slug")
    return "/" + re.sub(r":([a-z_]+)", lambda part: known.get(part[1], part[0]), form)


def _slug_alone(front: Front, path: str, options: Options) -> str | None:
    slug = front.get("slug")
    return str(slug) if slug else None


def _path(front: Front, path: str, options: Options) -> str | None:
    return path


def _home(front: Front, path: str, options: Options) -> str | None:
    return "/"


def _page_or_redirect(front: Front, path: str, options: Options) -> str | None:
    return None if front.get("redirect") else str(front.get("slug") or path)


def _feed_item(kind: str, needed: Collection[str]) -> Rule:
    """Make the rule of a kind of item of gatsby-theme-chronoblog; one that lacks a key has none."""

    def url(front: Front, path: str, options: Options) -> str | None:
        slug = re.sub(r"\s", "-", str(front.get("slug") or kind + path).lower())
        is_shown = not front.get("draft") and all(front.get(each) for each in needed)
        return f"/{slug}" if is_shown else None

    return url


_MINIMAL = (
    Folder("postsPath", "content/posts", _slug_or_title),
    Folder("pagesPath", "content/pages", _slug_alone),
)
_PROJECTS = (
    Folder("projectsPath", "content/projects", _slug_or_title),
    Folder("pagesPath", "content/pages", _slug_alone),
)

# The names of the themes, and what each makes pages of.
THEMES: dict[str, tuple[Folder, ...]] = {
    "gatsby-theme-blog": (Folder("contentPath", "content/posts", _slug_or_path),),
    "gatsby-theme-blog-core": (Folder("contentPath", "content/posts", _slug_or_path),),
    "gatsby-theme-notes": (Folder("contentPath", "content/notes", _path),),
    "@lekoarts/gatsby-theme-minimal-blog": _MINIMAL,
    "@lekoarts/gatsby-theme-minimal-blog-core": _MINIMAL,
    "@lekoarts/gatsby-theme-emma": _PROJECTS,
    "@lekoarts/gatsby-theme-emilia": _PROJECTS,
    "@lekoarts/gatsby-theme-jodie": _PROJECTS,
    "@narative/gatsby-theme-novela": (Folder("contentPosts", "content/posts", _article),),
    "gatsby-theme-document": (Folder("contentPath", "content", _path),),
    "gatsby-theme-chronoblog": (
        Folder("", "content/posts", _feed_item("", ("title", "date"))),
        Folder("", "content/notes", _feed_item("notes", ("date",))),
        Folder("", "content/links", _feed_item("links", ("title", "date", "link"))),
    ),
    "gatsby-theme-apollo-docs": (Folder("contentDir", "content", _slug_or_path, base=False),),
    "@rocketseat/gatsby-theme-docs": (
        Folder("docsPath", "docs", _path),
        Folder("homePath", "src/home", _home),
    ),
    "smooth-doc": (
        Folder("", "pages/docs", _page_or_redirect),
        Folder("", "pages", _page_or_redirect),
    ),
    # All its texts are files of the pages folder.
    "gatsby-theme-carbon": (),
}

# Themes that list texts, and make pages by their tags.
_WITH_LISTS = ("@lekoarts/gatsby-theme-minimal-blog", "@lekoarts/gatsby-theme-minimal-blog-core")


def theme_roots(plugin: Plugin, folder: str) -> list[Root]:
    """List the folders that a theme reads."""
    return [
        Root(_option(plugin, each.option, each.default), _place(plugin, each, folder))
        for each in THEMES[plugin.name]
    ]


def theme_url(plugin: Plugin, root: str, front: Front, path: str, folder: str) -> str | None:
    """Give the URL that a theme makes for a text in one of its folders.

    root: path of the text's source folder
    path: that createFilePath makes
    """
    for each in THEMES[plugin.name]:
        if _place(plugin, each, folder) == root:
            url = each.url(front, path, plugin.options)
            base = _option(plugin, "basePath", "/") if each.base else "/"
            return (
                None if url is None else "/" + f"{base}/{url}".replace("//", "/").strip("/") + "/"
            )
    return None


def theme_lists(plugin: Plugin, tags: Collection[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """List the pages that a theme makes of no text: path and context.

    tags: of all texts
    """
    if plugin.name not in _WITH_LISTS:
        return
    base = _option(plugin, "basePath", "/")
    listed, tagged = (_option(plugin, f"{name}Path", f"/{name}") for name in ("blog", "tags"))
    for path, context in [
        (listed, {}),
        (tagged, {}),
        *((f"{tagged}/{kebab_case(tag)}", {"name": tag}) for tag in tags),
    ]:
        yield "/" + f"{base}/{path}".replace("//", "/").strip("/"), context


def _place(plugin: Plugin, folder: Folder, home: str) -> str:
    return posixpath.normpath(posixpath.join(home, _option(plugin, folder.option, folder.default)))


def _option(plugin: Plugin, name: str, default: str) -> str:
    value = plugin.options.get(name)
    return value if isinstance(value, str) and value else default
