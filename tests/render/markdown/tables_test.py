"""Tables get the tokens that markdown-it-py gives."""

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it.rules_block import table

from sitegen.model.config import Markdown
from sitegen.render.markdown.parser import build_parser

LINES = st.lists(
    st.sampled_from(
        [
            *("| a | b |", "a | b", "|a|", "a|b|c", "|", "||", "| \\| | `x|y` |", "a \\| b | c"),
            *("|---|---|", "--|--", ":-|-:", ":-:|---", "|-|", "|--||--|", "- | -", "|-", "-|"),
            *(" :--- | ---: ", "|---|", "---", "| --- | --- | --- |", "|\t-\t|", "-", ":"),
            *("> q", "- item", "text", "    | code |", "  | in | dent |", "", "```", "# h"),
            *("1. one | two", "- a | b", "  --|--", "> a | b", "> -|-", "\u00a0|x|\u00a0"),
        ]
    ),
    max_size=7,
).map("\n".join)


def by_the_rule(md):
    md.block.ruler.at("table", table, {"alt": ["paragraph", "reference"]})


@settings(max_examples=1000)
@given(LINES)
def test_tables_get_the_tokens_of_the_rule(text):
    quick, slow = build_parser(Markdown()), build_parser(Markdown(), plugins=(by_the_rule,))
    assert quick.parse(text) == slow.parse(text)
