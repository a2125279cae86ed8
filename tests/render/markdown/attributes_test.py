"""Attributes in braces."""

import pytest

from sitegen.render.markdown.attributes import read
from tests.render.markdown.making import html


@pytest.mark.parametrize(
    ("braces", "found"),
    [
        ("{#a .b .c d=e}", {"id": "a", "class": "b c", "d": "e"}),
        ('{ k="a b" }', {"k": "a b"}),
        ('{alt=""}', {"alt": ""}),
        ("{width=50%}", {"width": "50%"}),
        ("{}", None),
        ("{a}", None),
        ("{{ x }}", None),
        ("{onclick=x}", None),
        ('{href="javascript:x"}', None),
        ("{style=x}", None),
        ("{#a.b}", {"id": "a.b"}),
    ],
)
def test_braces_hold_ids_classes_and_values(braces, found):
    assert read(braces) == found


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("`a`{.b}", '<p><code class="b">a</code></p>\n'),
        ("[a](b.md){.c}", '<p><a href="/blog/b/" class="c">a</a></p>\n'),
        (
            "![a](cat.jpg){width=5 .c}",
            '<p><img src="/blog/cat.jpg" width="5" alt="a" class="c"></p>\n',
        ),
        ("## A {#b .c}", '<h2 id="b" class="c">A</h2>\n'),
        ("## A {b}", '<h2 id="a-b">A {b}</h2>\n'),
        ("{.lead}\nText.", '<p class="lead">Text.</p>\n'),
        ("{.a}\n{.b}\n- x", '<ul class="a b">\n<li>x</li>\n</ul>\n'),
        ("{.c}\n```\nx\n```", '<pre class="c" tabindex="0"><code>x\n</code></pre>\n'),
        ("{.c}", "<p>{.c}</p>\n"),
        ("{.c}\n\nText.", "<p>{.c}</p>\n<p>Text.</p>\n"),
        ("{.c}\n<div></div>", "<p>{.c}</p>\n<div></div>"),
        ("a {.b}", "<p>a {.b}</p>\n"),
        ("`a`{onclick=b}", "<p><code>a</code>{onclick=b}</p>\n"),
    ],
)
def test_attributes_belong_to_what_is_before_or_below(markdown, expected):
    assert html(markdown) == expected
