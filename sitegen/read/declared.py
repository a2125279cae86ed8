"""What a site's content is when nothing declares it, and what is true of every site's."""

from collections.abc import Collection as Some
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sitegen.model.collection import Collection, Declared, Taxonomy
from sitegen.model.config import Config
from sitegen.model.entry import OWN
from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems import reading
from sitegen.read.names import is_markdown, spelt
from sitegen.trace.digest import digest_of

# The collection of the Markdown files in the pages folders.
PAGES = "pages"
MARKDOWN = "{.md,.markdown}"


def default_declared(paths: Some[str], config: Config) -> Declared:
    """Declare a collection for each folder of content, and tags.

    paths: every source file
    """
    folder = config.paths.content
    names = sorted({name for path in paths if (name := _collection(path, folder, config))})
    collections = [_loose(folder, config), *(_folder(folder, name) for name in names)]
    return with_pages(Declared(tuple(collections), (Taxonomy("tags", "/tags/{term}/"),)), config)


def with_pages(declared: Declared, config: Config) -> Declared:
    """Add the collection of Markdown pages, unless the site declares one of that name."""
    if any(each.name == PAGES for each in declared.collections):
        return declared
    folder = config.paths.pages
    pages = Collection(PAGES, "files", f"{folder}/**/*{MARKDOWN}", folder, "/{path}/")
    return replace(declared, collections=(*declared.collections, pages))


def schema_digests(declared: Declared, config: Config, code: str) -> dict[str, str]:
    """Name, for each collection, everything that turns its files into entries.

    code: names the bytes of the site's Python that declares them; "" without any
    """
    site = config.site
    shared = (code, site.default_language, site.languages, site.timezone, config.build.slug_style)
    return {each.name: digest_of((*shared, *_shape(each))) for each in declared.collections}


def _shape(each: Collection) -> tuple[str | Mapping[str, object], ...]:
    return each.kind, each.base, each.defaults, each.schema


def _folder(content: str, name: str) -> Collection:
    base = f"{content}/{name}"
    return Collection(
        name, "files", f"{base}/**/*{MARKDOWN}", base, f"/{name}/{{path}}/", sort=("-date",)
    )


def _loose(content: str, config: Config) -> Collection:
    """Declare the files that lie in the content folder itself, or in a language's folder there."""
    languages = ",".join(f"{each}/" for each in config.site.languages)
    pattern = f"{content}/{{,{languages}}}*{MARKDOWN}"
    return Collection("content", "files", pattern, content, "/{path}/", sort=("-date",))


def _collection(path: str, content: str, config: Config) -> str:
    """Give the folder of content that makes a Markdown file's collection, or ""."""
    if not path.startswith(f"{content}/") or not is_markdown(path):
        return ""
    name, _, rest = path[len(content) + 1 :].partition("/")
    hidden = name.startswith((".", "_")) or spelt(name, config.site.languages)
    return name if rest and not hidden else ""


def shadowed_fields(declared: Declared, path: str) -> tuple[Problem, ...]:
    """Tell of fields of schemas that have the name of something every entry has.

    path: of the file that declares the collections
    """
    return tuple(
        reading.shadowed_field(Place(path, key=(each.name,)), name, each.name)
        for each in declared.collections
        for name in sorted(OWN & _fields(each))
    )


def _fields(collection: Collection) -> frozenset[str]:
    properties: Any = collection.schema.get("properties") or ()
    return frozenset(properties)
