"""Packages that cut lists into pages."""

import pytest

from sitegen.migrate.js.project import Project
from sitegen.migrate.js.reading import Reading
from sitegen.migrate.tree import Files

EDGES = "[1, 2, 3, 4, 5].map(n => ({ node: { id: n, fields: { slug: `/${n}/` } } }))"


def paths(package, call):
    code = f"""const lib = require('{package}'); exports.made = []
const createPage = page => exports.made.push([page.path, page.context.limit])
const edges = {EDGES}
{call}"""
    return Reading(Project(Files({"a.js": code}))).module("a.js")["made"]


@pytest.mark.parametrize(
    ("package", "call", "made"),
    [
        ("gatsby-paginate", "lib({ edges, createPage, pageLength: 2 })", ["/", "/2", "/3"]),
        ("gatsby-paginate", "lib({ edges, createPage, pageLength: 3, pathPrefix: 'p' })", ["/p", "p/2"]),
        ("gatsby-paginate", "lib({ edges, createPage, pageLength: 4, buildPath: (n, p) => `/b/${n}` })", ["/b/1", "/b/2"]),
        ("gatsby-pagination", "lib.createPaginationPages({ edges, createPage, limit: 2 })", ["/", "/2", "/3"]),
        ("gatsby-pagination", "lib.createPaginationPages({ edges, createPage, limit: 4, pathFormatter: n => `/l/${n}` })", ["/l/1", "/l/2"]),
        ("gatsby-awesome-pagination", "lib.paginate({ items: edges, createPage, itemsPerPage: 2, pathPrefix: '/b' })", ["/b", "/b/2", "/b/3"]),
        ("gatsby-awesome-pagination", "lib.paginate({ items: edges, createPage, itemsPerPage: 4, itemsPerFirstPage: 1 })", ["/", "/2"]),
    ],
)  # fmt: skip
def test_a_list_has_its_pages(package, call, made):
    assert [path for path, _ in paths(package, call)] == made


def test_each_item_may_have_a_page():
    call = "lib.createPagePerItem({ items: edges, createPage, component: 'x' })"
    assert [path for path, _ in paths("gatsby-awesome-pagination", call)] == [
        f"/{number}/" for number in range(1, 6)
    ]
