"""No word of a text is lost without a word about it."""

import re
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.model.config import Markdown
from tests.render.markdown.making import made

# `W` stands for a word of its own at each place.
WORDS = ["W"] * 8
MARKS = [
    "*",
    "**",
    "_",
    "~~",
    "`",
    "\\",
    "{",
    "}",
    "[",
    "]",
    "(",
    ")",
    "|",
    "!",
    "<",
    "'",
    '"',
    "&W;",
]
SPACES = ["\n", "\n\n", "  \n", " ", "    ", "\t"]
BEGINNINGS = ["", "- ", "1. ", "> ", "# ", "- [x] ", "> [!NOTE]\n> ", "> [!NOTE] W\n"]
BLOCKS = [
    *("```\nW\n```\n", "```js\n", ":::note\n", "::::tip[W]\n", ":::card\n", "::card{title=W}\n"),
    *("| W | W |\n|---|---|\n| W | W |\n", "| W | W | W |\n", "\n: W", "<!-- more -->\n"),
    *(":::\n", "::::\n", "===\n", "---\n", "<div>\nW\n</div>\n"),
]
SPANS = [
    *("[^a]", "[^a]: W\n", "^[W]", "[W](/u/)", "[W][r]", "\n[r]: /u\n", "<b>W</b>", "<W>"),
    *("{.x}", "{#i}", "{W}", "[W]{lang=de}", ":badge[W]", ":badge[W]{tone=W}", "$x$", ":W:"),
    *("{漢字|W}", "漢字W", "www.W.com ", "W@W.de ", "https://W.de/W "),
    *("<Card title='W'>W</Card>", "<Card>\n\nW\n\n</Card>\n"),
]
PIECES = st.one_of(
    st.sampled_from([*WORDS, *MARKS, *SPACES, *SPANS]),
    st.tuples(st.sampled_from(BEGINNINGS), st.sampled_from(BLOCKS)).map("".join),
)
SETTINGS = st.builds(
    Markdown,
    **{name: st.booleans() for name in ("html", "math", "ruby", "smart", "tags", "anchors")},
)


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=14), SETTINGS, st.sampled_from(["en", "zh-TW"]))
def test_every_word_is_shown_or_something_is_told(pieces, markdown, language):
    numbers = iter(range(1000))
    text = re.sub("W", lambda _: f"zq{next(numbers)}x", "".join(pieces))
    body = made(text, markdown, language)
    shown = unescape(body.html)
    lost = [f"zq{number}x" for number in range(next(numbers)) if f"zq{number}x" not in shown]
    assert not lost or body.problems
