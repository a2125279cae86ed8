"""The beginning of a text, to show in lists."""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from sitegen.render.markdown.prose import untagged

_MORE = re.compile(r"<!--[ \t]*more[ \t]*-->[ \t]*")
# A list has several excerpts: no id may stand in it twice, and no note be referred to.
_NOT_ALONE = re.compile(
    r'<sup class="footnote-ref">.*?</sup>|(?<=<h[1-6]) id="[^"]*"| <a class="anchor".*?</a>'
)


def excerpts(md: MarkdownIt) -> None:
    """Teach the parser `<!-- more -->` on a line of its own."""
    interrupts: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    md.block.ruler.before("html_block", "more", _more, interrupts)
    md.add_render_rule("more", lambda self, tokens, idx, options, env: "")


def excerpt(tokens: Sequence[Token], chunks: Sequence[str]) -> tuple[str, bool, Sequence[Token]]:
    """Cut the beginning off.

    tokens: of the whole body; chunks: the HTML of each
    returns: the HTML before the mark, else of the first paragraph with text; whether the body
             says more; and the tokens of the beginning
    """
    begin, end = _range(tokens, chunks)
    html = "".join(chunks[begin:end])
    is_cut = any(chunk.strip() for chunk in (*chunks[:begin], *chunks[end:]))
    if "<sup" in html or "<h" in html:
        html = _NOT_ALONE.sub("", html)
    return html.strip(), is_cut, tokens[begin:end]


def _range(tokens: Sequence[Token], chunks: Sequence[str]) -> tuple[int, int]:
    for index, token in enumerate(tokens):
        if token.type == "more":
            return 0, index
    for index, token in enumerate(tokens):
        if token.type == "paragraph_open" and token.level == 0 and _has_text(chunks[index + 1]):
            return index, index + 3
    return 0, 0


def _has_text(html: str) -> bool:
    return bool(untagged(html).strip())


def _more(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    begin = state.bMarks[start] + state.tShift[start]
    if state.level or not _MORE.fullmatch(state.src, begin, state.eMarks[start]):
        return False
    if not silent:
        state.push("more", "", 0).map = [start, start + 1]
        state.line = start + 1
    return True
