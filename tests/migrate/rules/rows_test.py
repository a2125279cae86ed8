"""Which pages were made of the rows of data files."""

import pytest

from tests.migrate.projects import derived

CONFIG = """module.exports = { plugins: [
  { resolve: 'gatsby-source-filesystem', options: { name: 'data', path: 'data' } },
  'gatsby-transformer-remark',
  { resolve: 'gatsby-transformer-yaml', options: {OPTIONS} }, 'gatsby-transformer-json' ] }"""
NODE = """exports.createPages = async ({ graphql, actions }) => {
  const { data } = await graphql(`{ allKIND { nodes { id name } } }`)
  data.allKIND.nodes.forEach((row, index) => CALL) }"""
ROWS = "- id: '1'\n  name: A b\n- id: '2'\n  name: C\n"


def rows_of(call="0", kind="RowsYaml", options="", files=None):
    code = NODE.replace("KIND", kind).replace("CALL", call)
    config = CONFIG.replace("OPTIONS", options)
    base = {"gatsby-config.js": config, "gatsby-node.js": code, "data/rows.yaml": ROWS}
    routes, _ = derived({**base, **(files or {})}, "4")
    return routes, [(row.kind, row.values, row.url) for row in routes.rows]


@pytest.mark.parametrize(
    ("call", "urls"),
    [
        ("actions.createPage({ path: `/r/${row.name.length}/` })", ["/r/3/", "/r/1/"]),
        ("actions.createPage({ path: `/r/${row.id}/` })", ["/r/1/", "/r/2/"]),
        ("actions.createPage({ path: '/all/' })", ["", ""]),
        ("[1, 2].forEach(n => actions.createPage({ path: `/r/${row.id}/x${n}/` }))", ["", ""]),
    ],
)  # fmt: skip
def test_a_page_that_is_one_rows_own_is_the_rows(call, urls):
    routes, rows = rows_of(call)
    assert rows == [
        ("RowsYaml", {"id": "1", "name": "A b"}, urls[0]),
        ("RowsYaml", {"id": "2", "name": "C"}, urls[1]),
    ]
    assert bool(routes.made) == (not any(urls)) and routes.lists == ()


def test_pages_of_what_front_matter_names_are_a_taxonomy_first():
    call = "actions.createPage({ path: `/r/${row.name}/`, context: { name: row.name } })"
    routes, rows = rows_of(call, files={"data/a.md": "---\nby: C\n---\n"})
    assert [each.key for each in routes.taxonomies] == ["by"]
    assert [url for *_, url in rows] == ["/r/A b/", ""]


def test_a_collection_route_shows_rows():
    pages = {"src/pages/r/{RowsYaml.name}.js": ""}
    assert [url for *_, url in rows_of(files=pages)[1]] == ["/r/a-b/", "/r/c/"]


@pytest.mark.parametrize("option", ["typeName: 'Thing'", "typeName: ({ node }) => 'Thing'"])
def test_an_option_names_the_kind(option):
    assert {kind for kind, *_ in rows_of(kind="Thing", options=option)[1]} == {"Thing"}


def test_a_file_that_is_one_row_is_named_by_its_folder():
    _, rows = rows_of(files={"data/people/a.json": '{"name": "A"}', "data/alone.json": "[]"})
    assert [row[:2] for row in rows if row[0] != "RowsYaml"] == [("PeopleJson", {"name": "A"})]


def test_rows_of_two_files_may_be_called_alike():
    _, rows = rows_of(files={"data/other.yaml": "- id: 1\n"})
    assert {kind for kind, *_ in rows} == {"RowsYaml", "OtherYaml"} and len(rows) == 3


def test_a_query_writes_the_name_of_a_kind_in_its_own_way():
    call = "actions.createPage({ path: `/r/${row.id}/` })"
    _, rows = rows_of(call, "BlogRow", "typeName: 'blog_row'")
    assert [(kind, url) for kind, _, url in rows] == [("blog_row", "/r/1/"), ("blog_row", "/r/2/")]
