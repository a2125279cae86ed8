"""A body is the same whether its simple texts take the fast way or not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sitegen.model.config import Markdown
from tests.render.markdown.making import made

TEXTS = st.lists(
    st.sampled_from(
        [
            *("*a*", "**b c**", "`x`", "[l](b.md)", "[bad](zz.md)", "![p](cat.jpg)", "\n", "\n\n"),
            *("![](nope.jpg)", "<https://a.b/c>", "# ", "- ", "> ", "a_b", "{.x}", "[^1]", "1. "),
            *("[^1]: n\n", "^[in]", "$x$", "$5", "|", "|-|\n", "www.a.b", "me@a.b", "~~s~~"),
            *(":::note\n", ":::\n", "<b>", "</b>", "<div>", "&amp;", "\\*", "'", '"', "word "),
            *("字。", ". ", "<a href='b.md'>", "</a>", "<!-- more -->", ": ", "Term\n", "    "),
            "***d***",
            *(
                ":badge[",
                ":badge[x]",
                "{tone=a}",
                ":::card\n",
                "::video{id=1}\n",
                ":::slot{name=footer}\n",
            ),
            *(
                "<Badge>",
                "</Badge>",
                "<Card title='x'>",
                "</Card>",
                "<Video id={1} />",
                "<Slot name='x'>",
            ),
        ]
    ),
    max_size=12,
).map("".join)


def without_fast_way(md: MarkdownIt) -> None:
    md.core.ruler.push("unknown", lambda state: None)


@pytest.mark.parametrize(
    "markdown",
    [
        Markdown(),
        Markdown(math=True, emoji=True, smart=True, anchors=True),
        Markdown(html=False, breaks=True, external_rel="x", tags=True),
    ],
    ids=["plain", "all", "strict"],
)
@settings(max_examples=200)
@given(text=TEXTS)
def test_body_problems_and_wants_do_not_depend_on_the_way(markdown, text):
    fast, slow = made(text, markdown), made(text, markdown, plugins=(without_fast_way,))
    assert fast.body == slow.body
    assert sorted(fast.problems) == sorted(slow.problems)
    assert fast.wants == slow.wants
