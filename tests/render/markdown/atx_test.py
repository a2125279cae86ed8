"""Headings with `#` get the tokens that markdown-it-py gives."""

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it.rules_block import heading

from sitegen.model.config import Markdown
from sitegen.render.markdown.parser import build_parser

ALT = {"alt": ["paragraph", "reference", "blockquote"]}


def without_pattern(md):
    md.block.ruler.at("heading", heading, ALT)


@settings(max_examples=400)
@given(st.text(st.sampled_from("##### \t\na\\{}.x->é\u00a0"), max_size=24))
def test_headings_by_pattern_give_the_tokens_of_the_rule(text):
    quick, slow = build_parser(Markdown()), build_parser(Markdown(), plugins=(without_pattern,))
    assert quick.parse(text) == slow.parse(text)
