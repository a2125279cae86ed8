"""Reading queries."""

import pytest

from sitegen.migrate.graphql.parse import NotReadable, Variable, parse_query


def test_a_query_has_fields_arguments_and_aliases():
    text = """query A($n: Int = 5) { posts: allMdx(limit: $n, filter: {a: {eq: "x"}}) { nodes { id } } }"""
    query = parse_query(text)
    (posts,) = query.fields
    assert (posts.name, posts.alias) == ("allMdx", "posts")
    assert posts.arguments == {"limit": Variable("n"), "filter": {"a": {"eq": "x"}}}
    assert posts.fields[0].fields[0].name == "id"
    assert query.defaults == {"n": 5}


def test_fragments_are_put_where_they_are_spread():
    query = parse_query("{ a { ...F ... on File { b } } } fragment F on X { c # no\n d }")
    assert [(each.name, each.kind) for each in query.fields[0].fields] == [
        ("c", ""),
        ("d", ""),
        ("b", "File"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "{ a(",
        "fragment F on X { a }",
        "{ a { ...F } } fragment F on X { ...F }",
        "{" * 500,
    ],
)
def test_what_is_no_query_is_told(text):
    with pytest.raises(NotReadable):
        parse_query(text)
