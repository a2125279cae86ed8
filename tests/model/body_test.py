"""Bodies as they are kept."""

import pytest

from sitegen.model.body import Body, Heading, packed, unpacked


@pytest.mark.parametrize(
    "body",
    [
        Body(""),
        Body("<p>é\n字</p>\n", (Heading(2, "a", "A", "<b>A</b>"),), "<p>x</p>", "x", True, 3, 1),
    ],
)
def test_a_body_comes_back_from_the_store(body):
    assert unpacked(packed(body)) == body


def test_html_is_kept_as_it_is():
    assert packed(Body('<p class="a">b</p>\n', words=1)) == b'{"words":1}\n<p class="a">b</p>\n'
