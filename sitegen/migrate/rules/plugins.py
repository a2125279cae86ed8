"""What plugins from npm do with nodes and pages, for those whose code is not at hand."""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.js.built.tables import native
from sitegen.migrate.js.npm.i18n import slug_and_language
from sitegen.migrate.js.project import inside
from sitegen.migrate.js.values import UNDEFINED, Args, Value
from sitegen.migrate.nodes import Node, Nodes
from sitegen.migrate.tree import Tree

Options = Mapping[str, object]
Context = dict[str, Value]

# Plugins that give a text the name of its source folder, and the field that has it.
_OF_SOURCE = {
    "gatsby-plugin-remark-collection": "collection",
    "gatsby-remark-source-name": "sourceName",
    "gatsby-plugin-mdx-source-name": "source",
}
_THEME, _I18NEXT = "gatsby-theme-i18n", "gatsby-plugin-react-i18next"
_INTL = ("gatsby-plugin-intl", "gatsby-plugin-react-intl")


def add_fields(nodes: Nodes, gatsby: Gatsby) -> None:
    """Give nodes the fields that known plugins of the project would."""
    i18n = gatsby.plugin("gatsby-plugin-i18n")
    drafts = gatsby.plugin("gatsby-plugin-draft")
    theme = gatsby.plugin(_THEME)
    named = [field for plugin, field in _OF_SOURCE.items() if gatsby.plugin(plugin)]
    for node in [*nodes.of("MarkdownRemark"), *nodes.of("Mdx")]:
        if i18n is not None:
            _add_language(node, i18n.options)
        if named and node.file is not None:
            name = node.file.value["sourceInstanceName"]
            node.value.setdefault("fields", {}).update(dict.fromkeys(named, name))
        if theme is not None and node.kind == "Mdx":
            _add_locale(node, theme.options)
        if drafts is not None:
            is_draft = node.value["frontmatter"].get("draft") is True
            node.value.setdefault("fields", {})["draft"] = is_draft


def _add_locale(node: Node, options: Mapping[str, object]) -> None:
    """Set `locale` and `isDefault`: of `index.de.mdx`, `de`.

    source: gatsby-theme-i18n 3, onCreateNode
    """
    name = node.value["fileAbsolutePath"].rpartition("/")[2].removesuffix(".mdx")
    is_default = name == "index"
    locale = options.get("defaultLang", "en") if is_default else name.split(".")[1:2]
    told = (locale[0] if locale else None) if isinstance(locale, list) else locale
    node.value.setdefault("fields", {}).update(locale=told, isDefault=is_default)


def page_hooks(gatsby: Gatsby, tree: Tree) -> Iterator[tuple[str, dict[str, Value]]]:
    """Give what plugins answer every page with: a name, and what their gatsby-node exports."""
    known = ((_THEME, _localise), (_I18NEXT, _route), *((each, _repeat) for each in _INTL))
    for name, localise in known:
        plugin = gatsby.plugin(name)
        if plugin is not None:
            options = _with_locales(plugin.options, tree) if name == _THEME else plugin.options
            yield name, {"onCreatePage": native(partial(_answer, localise, options))}


def _with_locales(options: Options, tree: Tree) -> Options:
    """Take the languages of the theme's own config when no option lists them."""
    path = inside(str(options.get("configPath") or "")) or ""
    try:
        held = json.loads(tree.read(path) or b"[]")
    except (ValueError, RecursionError):
        held = []
    codes = [each.get("code") for each in held if isinstance(each, dict)]
    return {"locales": " ".join(each for each in codes if isinstance(each, str)), **options}


def _answer(
    localise: Callable[[str, Context, Options], Iterator[tuple[str, Context]]],
    options: Options,
    args: Args,
) -> Value:
    """Put a page for each language in the place of a page."""
    page, actions = args[0]["page"], args[0]["actions"]
    path, context = page.get("path"), page.get("context")
    if isinstance(path, str):
        made = list(localise(path, context if isinstance(context, dict) else {}, options))
        if made:
            actions["deletePage"].do(UNDEFINED, [page])
        for own, told in made:
            actions["createPage"].do(UNDEFINED, [{**page, "path": own, "context": told}])
    return UNDEFINED


def _localise(path: str, context: Context, options: Options) -> Iterator[tuple[str, Context]]:
    """List the pages for each language: the default one has no prefix, unless that is asked for.

    source: gatsby-theme-i18n 3, onCreatePage
    """
    default = options.get("defaultLang", "en")
    for locale in (
        str(options.get("locales") or "").split() if "originalPath" not in context else ()
    ):
        is_plain = locale == default and not options.get("prefixDefault")
        own = path if is_plain or path.startswith(f"/{locale}/") else f"/{locale}{path}"
        yield own, {**context, "locale": locale, "originalPath": path}


def _route(path: str, context: Context, options: Options) -> Iterator[tuple[str, Context]]:
    """List the pages for each language, but for those whose path says it already.

    source: gatsby-plugin-react-i18next 3, onCreatePage
    """
    languages, default = options.get("languages"), options.get("defaultLanguage", "en")
    known = [str(each) for each in languages] if isinstance(languages, list) else []
    if "i18n" in context or path.split("/")[1] in known:
        return
    for language in (default, *(each for each in known if each != default)):
        own = path if language == default else f"/{language}{path}"
        yield own, {**context, "language": language, "i18n": {"language": language}}


def _repeat(path: str, context: Context, options: Options) -> Iterator[tuple[str, Context]]:
    """List the page in the default language, and below the folder of each.

    source: gatsby-plugin-intl 0.3, onCreatePage
    """
    if "intl" in context:
        return
    told, default = options.get("languages"), options.get("defaultLanguage", "en")
    languages = [str(each) for each in told] if isinstance(told, list) else ["en"]
    for language, own in [(default, path), *((each, f"/{each}{path}") for each in languages)]:
        shown: Context = {"language": language, "languages": [*languages], "originalPath": path}
        shown["routed"] = own != path
        yield own, {**context, "language": language, "intl": shown}


def _add_language(node: Node, options: Options) -> None:
    found = slug_and_language(options, node.value["fileAbsolutePath"])
    if found is not None:
        node.value.setdefault("fields", {}).update(slug=found[0], langKey=found[1])
