"""The packages that cut lists into pages for gatsby-node."""

import math
from collections.abc import Callable
from typing import Any

from sitegen.migrate.js.access import property_of
from sitegen.migrate.js.built.tables import argument, module, native
from sitegen.migrate.js.convert import integer, text_of
from sitegen.migrate.js.npm.packages import package
from sitegen.migrate.js.project import Project
from sitegen.migrate.js.values import LOST, UNDEFINED, Args, Function, Unknown, Value


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
    def path(number: int, given: dict[str, Value]) -> Value:
        form = given.get("pathFormatter")
        plain = f"/{number if number > 1 else ''}"
        return form.do(UNDEFINED, [number]) if isinstance(form, Function) else plain

    return _cut(args, "limit", "page", path)


def _cut(
    args: Args, size: str, number: str, path: Callable[[int, dict[str, Value]], Value]
) -> Value:
    """Make a page for each so many of the edges.

    size:   the option that tells how many, and `number` the name of the page's own in its context
    path:   gives that of a page, which counts from 1
    """
    options = _options(args, "edges")
    if options is None:
        return LOST
    given, edges = options
    limit = max(integer(given.get(size, 10), 10), 1)
    for page in range(1, max(math.ceil(len(edges) / limit), 1) + 1):
        context = _context(given, **{number: page, "limit": limit})
        _create(given, {"path": path(page, given), "context": context})
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
    def path(number: int, given: dict[str, Value]) -> Value:
        prefix, build = text_of(given.get("pathPrefix", "")), given.get("buildPath")
        plain = f"{prefix}/{number}" if number > 1 else f"/{prefix}"
        return build.do(UNDEFINED, [number, prefix]) if isinstance(build, Function) else plain

    return native(lambda args: _cut(args, "pageLength", "index", path), "createPaginatedPages")
