"""Gatsby's own modules that gatsby-node leans on, and its paginators."""

import math
from typing import Any

from sitegen.migrate.js.access import property_of
from sitegen.migrate.js.built.tables import argument, module, native
from sitegen.migrate.js.convert import integer, text_of
from sitegen.migrate.js.npm.packages import package
from sitegen.migrate.js.npm.paths import joined, relative
from sitegen.migrate.js.project import Project
from sitegen.migrate.js.values import LOST, UNDEFINED, Args, Function, Unknown, Value


def file_path(relative_path: str, base: str = "src/pages", is_ended: bool = True) -> str:
    """Give the path that Gatsby's `createFilePath` makes.

    relative_path: of the file within its source folder
    base:          the option `basePath`; only a leading folder of that name is taken off
    is_ended:      the option `trailingSlash`
    source:        gatsby-source-filesystem, create-file-path.js
    """
    within = relative(base, relative_path, "/") if base else relative_path
    folder, _, name = within.rpartition("/")
    stem = name.rpartition(".")[0] or name
    return joined("/", folder, "" if stem == "index" else stem, "/" if is_ended else "")


@package("gatsby-source-filesystem")
def _filesystem(project: Project) -> Value:
    return module(
        createFilePath=_create_file_path,
        createRemoteFileNode=lambda args: LOST,
        createFileNodeFromBuffer=lambda args: LOST,
    )


def _create_file_path(args: Args) -> Value:
    given = argument(args, 0)
    if not isinstance(given, dict):
        return LOST
    file = file_of(given.get("node"), given.get("getNode"))
    if not isinstance(file, dict) or "relativePath" not in file:
        return UNDEFINED if file is None else LOST
    base = given.get("basePath", "src/pages")
    if isinstance(base, Unknown):
        return LOST
    is_ended = given.get("trailingSlash", True)
    return file_path(file["relativePath"], text_of(base), is_ended is not False)


def file_of(node: Value, get_node: Value) -> Value:
    """Climb from a node to its file; None when it has none, the undefined when nobody can tell."""
    for _ in range(10):
        if not isinstance(node, dict) or not isinstance(get_node, Function):
            return UNDEFINED
        if property_of(node.get("internal", {}), "type") == "File":
            return node
        parent = node.get("parent")
        if parent is None or isinstance(parent, Unknown):
            return None
        node = parent if isinstance(parent, dict) else get_node.do(UNDEFINED, [parent])
    return None


@package("gatsby")
def _gatsby(project: Project) -> Value:
    return module(graphql=lambda args: args[0][0] if args and isinstance(args[0], list) else LOST)


def _create(given: dict[str, Value], page: dict[str, Value], record: Value = UNDEFINED) -> None:
    make = given.get("createPage")
    if isinstance(make, Function):
        page.setdefault("component", given.get("component", given.get("pageTemplate", UNDEFINED)))
        make.do(UNDEFINED, [page, record])


def _context(given: dict[str, Value], **more: Value) -> dict[str, Value]:
    own = given.get("context")
    return {**(own if isinstance(own, dict) else {}), **more}


def _options(args: Args, items: str) -> tuple[dict[str, Value], list[Value]] | None:
    given = argument(args, 0)
    listed = given.get(items) if isinstance(given, dict) else None
    return (given, listed) if isinstance(listed, list) else None


@package("gatsby-awesome-pagination")
def _awesome(project: Project) -> Value:
    return module(paginate=_paginate, createPagePerItem=_page_per_item)


def _paginate(args: Args) -> Value:
    options = _options(args, "items")
    if options is None:
        return LOST
    given, items = options
    size = max(integer(given.get("itemsPerPage", 10), 10), 1)
    first = max(integer(given.get("itemsPerFirstPage", size), size), 1)
    count = 1 + max(math.ceil((len(items) - first) / size), 0)
    for number in range(count):
        path = _numbered(given.get("pathPrefix", "/"), number, count)
        limits = {"pageNumber": number, "limit": size, "skip": size * number}
        _create(given, {"path": path, "context": _context(given, **limits)})
    return UNDEFINED


def _numbered(prefix: Value, number: int, count: int) -> Value:
    if isinstance(prefix, Function):
        prefix = prefix.do(UNDEFINED, [{"pageNumber": number, "numberOfPages": count}])
    if number == 0 or isinstance(prefix, Unknown):
        return prefix
    text = text_of(prefix)
    return f"/{number + 1}" if text == "/" else f"{text}/{number + 1}"


def _page_per_item(args: Args) -> Value:
    options = _options(args, "items")
    if options is None:
        return LOST
    given, items = options
    for item in items:
        path = _named(item, given.get("itemToPath", "node.fields.slug"))
        identity = _named(item, given.get("itemToId", "node.id"))
        _create(given, {"path": path, "context": _context(given, pageId=identity)}, item)
    return UNDEFINED


def _named(item: Value, by: Value) -> Value:
    if isinstance(by, Function):
        return by.do(UNDEFINED, [item])
    for key in text_of(by).split("."):
        item = property_of(item, key)
    return item


@package("gatsby-pagination")
def _pagination(project: Project) -> Value:
    return module(createPaginationPages=_pagination_pages, createLinkedPages=_linked_pages)


def _pagination_pages(args: Args) -> Value:
    options = _options(args, "edges")
    if options is None:
        return LOST
    given, edges = options
    size = max(integer(given.get("limit", 10), 10), 1)
    form = given.get("pathFormatter")
    for number in range(1, max(math.ceil(len(edges) / size), 1) + 1):
        plain = f"/{number if number > 1 else ''}"
        path = form.do(UNDEFINED, [number]) if isinstance(form, Function) else plain
        _create(given, {"path": path, "context": _context(given, page=number, limit=size)})
    return UNDEFINED


def _linked_pages(args: Args) -> Value:
    options = _options(args, "edges")
    if options is None:
        return LOST
    given, edges = options
    parse = given.get("edgeParser")
    for edge in edges:
        page: Any = parse.do(UNDEFINED, [edge]) if isinstance(parse, Function) else LOST
        if isinstance(page, dict):
            _create(given, dict(page), edge)
    return UNDEFINED


@package("gatsby-paginate")
def _gatsby_paginate(project: Project) -> Value:
    def call(args: Args) -> Value:
        options = _options(args, "edges")
        if options is None:
            return LOST
        given, edges = options
        size = max(integer(given.get("pageLength", 10), 10), 1)
        prefix, build = text_of(given.get("pathPrefix", "")), given.get("buildPath")
        for number in range(1, max(math.ceil(len(edges) / size), 1) + 1):
            plain = f"{prefix}/{number}" if number > 1 else f"/{prefix}"
            path = build.do(UNDEFINED, [number, prefix]) if isinstance(build, Function) else plain
            _create(given, {"path": path, "context": _context(given, index=number, limit=size)})
        return UNDEFINED

    return native(call, "createPaginatedPages")


@package("gatsby-remark-relative-images", "gatsby-remark-relative-images-v2")
def _relative_images(project: Project) -> Value:
    return module(fmImagesToRelative=lambda args: UNDEFINED)


@package("gatsby-plugin-mdx/component-with-mdx-scope")
def _mdx_scope(project: Project) -> Value:
    return native(lambda args: argument(args, 0))
