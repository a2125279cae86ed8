"""The lines of a sidebar in every shape."""

import pytest

from sitegen.migrate.sidebar.lines import Line, lines_of


@pytest.mark.parametrize(
    ("held", "lines"),
    [
        (["/a", "b/c"], [Line("/a"), Line("b/c")]),
        ([{"title": "A", "url": "/a"}], [Line("/a")]),
        ([{"title": " A  b ", "items": [{"id": "x"}]}], [Line("x", ("A b",), ("",))]),
        (
            [{"label": "A", "link": "/a", "items": ["b"]}],
            [Line("/a", ("A",)), Line("b", ("A",), ("/a",))],
        ),
        ({"null": ["index"], "A": ["x"]}, [Line("index", (), ("",)), Line("x", ("A",), ("",))]),
        ([{"A": [{"B": "/b/"}]}], [Line("/b/", ("A", "B"), ("", ""))]),
        ([["A", "/a", [["B", "/a/b"]]]], [Line("/a", ("A",)), Line("/a/b", ("A",), ("/a",))]),
        ([["A", "/a"], ["/b", "/c"]], [Line("/a"), Line("/b"), Line("/c")]),
        ([3, None, {}], []),
    ],
    ids=["names", "page", "section", "both", "keys", "keys-of-keys", "triples", "pair", "nothing"],
)
def test_a_tree_of_any_shape_has_lines(held, lines):
    assert list(lines_of(held)) == lines


def test_what_is_nested_without_end_is_left():
    held = ["/a"]
    for _ in range(5000):
        held = [held]
    assert list(lines_of(held)) == []
