"""Simple lists get the tokens that markdown-it-py gives."""

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it.rules_block import list_block

from sitegen.model.config import Markdown
from sitegen.render.markdown.parser import build_parser

ALT = {"alt": ["paragraph", "reference", "blockquote"]}
LINES = st.lists(
    st.sampled_from(
        [
            *("- one", "- two words", "-  wide", "- *em* x", "- `code`", "- **b**", "-", "- "),
            *("- [ ] task", "- [x] done", "- # h", "- > q", "- - deep", "- 1. one", "- ---"),
            *("- a | b", "- :-|-", "- {.x}", "- é", "- 字", "-\tx", "-\u00a0x", "- end  "),
            *("* star", "+ plus", "1. one", "text", "  text", "    code", " - in", "---", "***"),
            *(": told", "> q", "```", "", "", "", "\t", "   "),
        ]
    ),
    max_size=9,
).map("\n".join)


def without_sight(md):
    md.block.ruler.at("list", list_block, ALT)


@settings(max_examples=500)
@given(LINES)
def test_lists_at_sight_give_the_tokens_of_the_rule(text):
    quick, slow = build_parser(Markdown()), build_parser(Markdown(), plugins=(without_sight,))
    assert quick.parse(text) == slow.parse(text)


def test_a_list_of_lines_needs_no_parser_inside_the_parser(monkeypatch):
    md = build_parser(Markdown())
    depths = []
    tokenize = type(md.block).tokenize
    monkeypatch.setattr(
        type(md.block),
        "tokenize",
        lambda self, state, *lines: (depths.append(state.level), tokenize(self, state, *lines)),
    )
    md.parse("text\n\n- one\n- *two*\n- three\n\nmore\n")
    assert depths == [0]
