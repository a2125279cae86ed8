import pytest

from tests.migrate.body.texts import converted


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("<div>\n  **a**\n</div>\n", "<div>\n\n**a**\n\n</div>\n"),
        ("<div>\n      - a\n        - b\n</div>\n", "<div>\n\n- a\n  - b\n\n</div>\n"),
        ('<a href="/b/">\n  *a*\n</a>\n', '<a href="/b/">\n\n*a*\n\n</a>\n'),
        ('<a href="/b/">*a*</a> c\n',) * 2,
        ("<div>\n  <Foo />\n</div>\n", "<div>\n\n<Foo />\n\n</div>\n"),
        ("<div><Foo /></div>\n", "<div>\n\n<Foo />\n\n</div>\n"),
        ("<div>\n  plain\n</div>\n", "<div>\nplain\n</div>\n"),
        ("- a\n\n  <Foo>\n    b\n  </Foo>\n", "- a\n\n  <Foo>\n  b\n  </Foo>\n"),
        ("<Foo>\n\n- a\n\n  <Bar>\n\n  b\n\n  </Bar>\n\n</Foo>\n",) * 2,
        ("- a\n  <Foo>\n\n  b\n\n  </Foo>\n", "- a\n\n  <Foo>\n\n  b\n\n  </Foo>\n"),
        ("<p>a</p>\n<Foo>\n\nb\n\n</Foo>\n", "<p>a</p>\n\n<Foo>\n\nb\n\n</Foo>\n"),
        ("a\n<Foo>\nb\n</Foo>\n", "a\n\n<Foo>\nb\n</Foo>\n"),
        (
            '<Foo>\n  <img\n    src="b.png"\n  />\n  <Bar>\n\n  c\n\n  </Bar>\n</Foo>\n',
            '<Foo>\n<img\n  src="/a/b.png"\n/>\n\n<Bar>\n\nc\n\n</Bar>\n</Foo>\n',
        ),
        ("<Foo>\n  <Bar>\n    b\n  </Bar>\n</Foo>\n", "<Foo>\n<Bar>\nb\n</Bar>\n</Foo>\n"),
        (
            "<Foo>\n    <Bar>\n\tb\n\t\tc\n    </Bar>\n</Foo>\n",
            "<Foo>\n<Bar>\nb\n\tc\n</Bar>\n</Foo>\n",
        ),
        ("<Foo>\n        <Bar>{`\na\n`}</Bar>\n</Foo>\n", "<Foo>\n<Bar>\na\n</Bar>\n</Foo>\n"),
        ("<br />\n<Foo>a</Foo>\n", "<br />\n\n<Foo>a</Foo>\n"),
        ("<Foo />\n<Bar>a</Bar>\n", "<Foo />\n<Bar>a</Bar>\n"),
        ("a\n<Foo>b</Foo>\n", "a\n<Foo>b</Foo>\n"),
        (
            "<Foo>\n        <Bar>{`\na\n`}</Bar>\n    <Bar>b</Bar>\n</Foo>\n",
            "<Foo>\n<Bar>\na\n</Bar>\n<Bar>b</Bar>\n</Foo>\n",
        ),
        ("a <span>**b**</span>\n", "a <span>**b**</span>\n"),
    ],
)
def test_markdown_inside_blocks_is_read(text, becomes):
    assert converted(text, is_mdx=True).text == becomes


def test_before_gatsby_4_it_stayed_as_it_was():
    text = "<div>\n**a**\n</div>\n"
    assert converted(text, is_mdx=True, major=2).text == text
    assert converted(text).text == text
