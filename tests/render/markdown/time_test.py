"""Time is bounded: four times the text takes at most five times as long."""

import gc
import time

import pytest

from sitegen.model.config import Markdown
from tests.render.markdown.making import made

ALL = Markdown(math=True, emoji=True, smart=True, tags=True)

HOSTILE = {
    "brackets": "[",
    "closed brackets": "[]",
    "links begun": "[a](",
    "link titles begun": '[a](b "',
    "pictures begun": "![",
    "footnotes begun": "[^a",
    "inline footnotes begun": "^[",
    "stars": "*",
    "stars and words": "*a _b ",
    "strong stars": "**a *b ",
    "underscores": "_a__",
    "backticks": "`a``",
    "tildes": "~~a ~",
    "less": "<",
    "tags begun": "<a ",
    "attributes of tags": '<a b="',
    "comments begun": "<!--",
    "addresses begun": "<a@",
    "dollars": "$",
    "formulas begun": "$a ",
    "formula blocks begun": "$$a\n",
    "colons": ":",
    "emoji begun": ":a",
    "e-mail": "a@b.c ",
    "e-mail without end": "a@b.c@",
    "web": "http://",
    "www": "www.",
    "web and parentheses": "http://a.b/())",
    "quotes": "\"'",
    "braces": "{",
    "attributes": "`a`{.b",
    "ampersands": "&a",
    "entities": "&#1",
    "backslashes": "\\",
    "block quotes": "> ",
    "block quote lines": "> a\n",
    "lists in a line": "- ",
    "list items": "- a\n",
    "numbers": "1. a\n",
    "headings": "# a\n",
    "admonitions": ":::note\n",
    "admonitions closed": ":::note\n:::\n",
    "containers": ":::card\n",
    "containers closed": ":::card\n:::\n",
    "slots": ":::card\n:::slot{name=footer}\n:::\n:::\n",
    "leaves": "::video{id=1}\n\n",
    "directives": ":badge[x]{tone=a}",
    "directives begun": ":badge[",
    "labels begun": ":badge[[",
    "directives with braces begun": ":badge{a ",
    "directives unknown": ":x[y]",
    "capital tags": "<Badge>x</Badge>",
    "capital tags begun": "<Badge>",
    "capital tags alone": "<Card>\n",
    "capital tags closed": "<Card>\n</Card>\n\n",
    "capital tags that end nothing": "</Card>",
    "capital tags with quotes begun": '<Card a="',
    "capital tags with lists begun": "<Card a={[",
    "capital tags with text begun": "<Card a={`",
    "definitions": "a\n: b\n\n",
    "definitions in a line": "a\n: ",
    "references": "[a]: b\n",
    "footnote definitions": "[^a]: b\n",
    "table rows": "|a|b|\n|-|-|\n",
    "table cells": "a|",
    "underlines": "a\n---\n",
    "html blocks": "<div>\n",
    "html lines": "<div>\n\n",
    "raw links": "<a href='b.md'>",
    "spaces": " a  ",
    "tabs": "\ta\n",
    "fences": "```\n",
    "marks": "a // [!code ++]\n",
}


def seconds(text: str) -> float:
    gc.disable()
    begun = time.process_time()
    made(text, ALL)
    taken = time.process_time() - begun
    gc.enable()
    return taken


@pytest.mark.slow
@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_grows_with_the_text(unit):
    times = 4_000 // len(unit)
    ratios = []
    # Two runs side by side meet the same machine; what is quadratic takes sixteen times as long.
    for _ in range(25):
        small, large = seconds(unit * times), seconds(unit * times * 4)
        # Below four milliseconds it is the clock that is measured.
        ratios.append(large / max(small, 0.004))
        if len(ratios) > 1 and min(ratios) <= 5:
            return
    assert min(ratios) <= 5
