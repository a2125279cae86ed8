"""Themes of npm whose page rules are known."""

from collections.abc import Iterator

from sitegen.migrate.gatsby import Gatsby, Plugin
from sitegen.migrate.making.node import Nodes
from sitegen.migrate.slugs.words import kebab_case

_MINIMAL = ("@lekoarts/gatsby-theme-minimal-blog", "@lekoarts/gatsby-theme-minimal-blog-core")
_BLOG = ("gatsby-theme-blog", "gatsby-theme-blog-core", "gatsby-theme-notes")
_NOVELA = ("@narative/gatsby-theme-novela",)


def theme_pages(nodes: Nodes, gatsby: Gatsby) -> Iterator[tuple[str, str]]:
    """Give path and URL of the texts that a theme makes pages of."""
    for plugin in gatsby.plugins:
        if plugin.name in _MINIMAL:
            yield from _by_slug(nodes, plugin, "postsPath", "content/posts")
            yield from _by_slug(nodes, plugin, "pagesPath", "content/pages")
        elif plugin.name in _NOVELA:
            yield from _by_slug(nodes, plugin, "contentPosts", "content/posts")
        elif plugin.name in _BLOG:
            yield from _by_path(nodes, plugin)


def _by_slug(nodes: Nodes, plugin: Plugin, option: str, folder: str) -> Iterator[tuple[str, str]]:
    """source: gatsby-theme-minimal-blog-core, gatsby-node: slug, else the title in kebab case"""
    base = _text(plugin, "basePath", "/").strip("/")
    home = _text(plugin, option, folder).strip("/")
    for node in nodes.of("Mdx"):
        front = node.value["frontmatter"]
        if f"/{home}/" in f"/{node.document}" and front.get("defer") is not True:
            slug = front.get("slug") or f"/{kebab_case(str(front.get('title') or ''))}"
            yield node.document, f"/{base}/{str(slug).strip('/')}/".replace("//", "/")


def _by_path(nodes: Nodes, plugin: Plugin) -> Iterator[tuple[str, str]]:
    """source: gatsby-theme-blog-core, gatsby-node: slug, else the path below the content folder"""
    base = _text(plugin, "basePath", "").strip("/")
    home = _text(plugin, "contentPath", "content/posts").strip("/")
    for kind in ("Mdx", "MarkdownRemark"):
        for node in nodes.of(kind):
            if node.file is not None and f"/{home}/" in f"/{node.document}":
                below = str(node.file.value["relativePath"]).rpartition(".")[0]
                own = node.value["frontmatter"].get("slug")
                stem = below.removesuffix("/index") if below != "index" else ""
                yield node.document, f"/{base}/{str(own or stem).strip('/')}/".replace("//", "/")


def _text(plugin: Plugin, option: str, default: str) -> str:
    told = plugin.options.get(option)
    return told if isinstance(told, str) else default
