"""CommonMark, and that the fast ways write what the slow ways write."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sitegen.model.config import Markdown
from sitegen.render.markdown.parser import build_parser, commonmark

EXAMPLES = json.loads((Path(__file__).parent / "commonmark-0.31.2.json").read_text("utf-8"))

# markdown-it writes an empty block quote on one line where the spec's reference has a line break
# inside. It is the same document.
EMPTY_QUOTES = {218, 239, 240}


@pytest.mark.parametrize(("number", "markdown", "html"), EXAMPLES["examples"])
def test_commonmark_examples_pass(number, markdown, html):
    if number in EMPTY_QUOTES:
        html = html.replace("<blockquote>\n</blockquote>", "<blockquote></blockquote>")
    assert commonmark().render(markdown) == html


def test_there_are_652_examples():
    assert len(EXAMPLES["examples"]) == 652


BLOCKS = st.lists(
    st.sampled_from(
        [
            *("*", "**", "_", "`", "```\n", "~~~\n", "[", "]", "(", ")", "<", ">", "> ", "- "),
            *("1. ", "# ", "=", "===\n", "---\n", "***\n", "\n", "\n\n", "  \n", "    ", "\t"),
            *("![", "&amp;", "\\", "a", "foo bar", "字", "[a]: /b\n", "[a]", "<div>", "</div>"),
            *("<!-- x -->", "|", "|-|-|\n", "a|b\n", "+ ", "* ", "0) ", "~", ":", "x_y", "*a*"),
        ]
    ),
    max_size=14,
).map("".join)
UPSTREAM = MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"])
OURS = commonmark().enable(["table", "strikethrough"])


@settings(max_examples=500)
@given(BLOCKS)
def test_choosing_rules_by_their_first_character_changes_nothing(text):
    assert OURS.render(text) == UPSTREAM.render(text)


INLINES = st.lists(
    st.sampled_from(
        [
            *("*", "**", "_", "__", "`", "``", "~", "~~", "[", "]", "(", ")", "<", ">", "!", "!["),
            *("&", "&amp;", "\\", "\n", "  \n", "{", ".a}", "{#x}", "^", "[^1]", ":", "://", "@"),
            *(
                "http://a.b",
                "www.a.b",
                "a@b.c",
                "mailto:",
                "$",
                "$x$",
                "'",
                '"',
                "--",
                "...",
                "(c)",
            ),
            *("word", "foo bar", "字", "。", "1", "é", " ", "\t", "[a](b)", "[a b](/c.md#d)", "²"),
            *("![a](b.png)", "<b>", "<https://a.b/c>", ".", ",", ":smile:", "x_y_z", "a*b*c"),
            *("**a**", "*a*.", "_a_,", "`c`", "\\*", "\u00a0", "\u3000", "%20", "?", "-", "="),
        ]
    ),
    max_size=10,
).map("".join)
SETTINGS = [
    Markdown(),
    Markdown(smart=True),
    Markdown(math=True, emoji=True, smart=True),
    Markdown(breaks=True, html=False),
]


def without_fast_way(md: MarkdownIt) -> None:
    md.core.ruler.push("unknown", lambda state: None)


@pytest.mark.parametrize("markdown", SETTINGS, ids=["plain", "smart", "all", "breaks"])
@settings(max_examples=300)
@given(text=INLINES)
def test_the_fast_way_writes_what_the_parser_writes(markdown, text):
    fast, slow = build_parser(markdown), build_parser(markdown, "en", (without_fast_way,))
    assert fast.render(text) == slow.render(text)


def test_a_plugin_may_change_the_parser():
    def shout(md: MarkdownIt) -> None:
        md.add_render_rule("strong_open", lambda self, *rest: "<b>")
        md.add_render_rule("strong_close", lambda self, *rest: "</b>")
        md.inline.ruler.push("star", lambda state, silent: False)

    assert build_parser(Markdown(), "en", (shout,)).render("**a** b") == "<p><b>a</b> b</p>\n"


def test_inline_text_can_be_rendered_alone():
    assert build_parser(Markdown()).renderInline("a *b* [c](d)") == 'a <em>b</em> <a href="d">c</a>'
