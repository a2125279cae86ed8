import pytest

from tests.migrate.body.texts import converted


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("<br>\n# A\n", "<br>\n\n# A\n"),
        ("a\n\n</div>\n```js\nb\n```\n", "a\n\n</div>\n\n```js\nb\n```\n"),
        ("```js\nb\n```\n<br>\n*c*\n", "```js\nb\n```\n<br>\n\n*c*\n"),
        ("a\n<br>\n*b*\n", "a\n<br>\n*b*\n"),
        ("<br>\nplain\n", "<br>\nplain\n"),
        ("<br>\n\n*b*\n", "<br>\n\n*b*\n"),
        ("<div>\n*b*\n</div>\n", "<div>\n*b*\n</div>\n"),
    ],
)
def test_markdown_under_a_line_of_html_is_read(text, becomes):
    assert converted(text).text == becomes
