"""Links in Markdown, led elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.extend.destinations import redirected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](b.md)", "[a](<b.md>)"),
        ('[a](b.md#c "t") and [d](<e f.md>)', '[a](<b.md#c> "t") and [d](<e f.md>)'),
        ("[a](b(1).md)", "[a](<b(1).md>)"),
        ("[a]: b.md 'x'", "[a]: <b.md> 'x'"),
        ("[^1]: not a link", "[^1]: not a link"),
        ("![a cat](cat.jpg)", "a cat"),
        ("![a cat](cat.jpg 'x'){width=4}.", "a cat."),
        ("`[a](b.md)` [c](d.md)", "`[a](b.md)` [c](<d.md>)"),
        ("``[a](b) ` ``", "``[a](b) ` ``"),
        ("```md\n[a](b.md)\n```\n[c](d.md)", "```md\n[a](b.md)\n```\n[c](<d.md>)"),
        ("~~~\n[a](b.md)", "~~~\n[a](b.md)"),
        ("a<!-- more -->b", "ab"),
        ("[漢字](甲.md)", "[漢字](<甲.md>)"),
        ("no links [here]", "no links [here]"),
    ],
)
def test_links_are_led_and_pictures_become_words(text, expected):
    assert redirected(text, lambda href: f"<{href}>") == expected


@given(st.text(alphabet="[]()!`~<>\n a", max_size=30))
def test_all_else_stays(text):
    same = redirected(text, lambda href: href)
    assert set(same) <= set(text) and len(same) <= len(text)
