"""Block structure, with rules chosen by the first character of a line.

markdown-it-py tries every rule at every line. Most lines begin with a letter, where only four
rules can match; asking just those makes the same tokens in less than half the time.
"""

import re
from functools import partial

from markdown_it import MarkdownIt
from markdown_it.common.utils import MD_TRIM_CHARS
from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock, lheading
from markdown_it.token import Token
from markdown_it.utils import EnvType

from sitegen.model.problems.markdown import nested_too_deeply
from sitegen.render.markdown.atx import atx_heading
from sitegen.render.markdown.choice import Choice
from sitegen.render.markdown.lines import Lines
from sitegen.render.markdown.lists import Lists
from sitegen.render.markdown.tokens import leaf

_UNDERLINE = re.compile(r"(?:-+|=+)[ \t]*")


class Blocks(ParserBlock):
    """Parses blocks as markdown-it-py does; what is nested too deeply stays as a paragraph."""

    def __init__(self) -> None:
        """Take the rules of CommonMark."""
        super().__init__()
        self._begins = Choice(self.ruler, "")
        self.ruler.at("heading", atx_heading, {"alt": ["paragraph", "reference", "blockquote"]})
        self.ruler.at("lheading", self._heading)
        self.ruler.at("paragraph", self._paragraph)
        self.ruler.at(
            "list", Lists(self._begins), {"alt": ["paragraph", "reference", "blockquote"]}
        )
        self._measured: tuple[StateBlock | None, int, int] = (None, 0, 0)
        self._interrupts = Choice(self.ruler, "paragraph")

    def parse(
        self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]
    ) -> list[Token] | None:
        """Turn a text into tokens, behind those given."""
        if src:
            self._begins.look()
            self._interrupts.look()
            state = Lines(src, md, env, tokens)
            self.tokenize(state, state.line, state.lineMax)
        return tokens

    def tokenize(self, state: StateBlock, start: int, end: int) -> None:
        """Turn these lines into tokens."""
        deepest = state.md.options["maxNesting"]
        line, was_empty = start, False
        while line < end:
            state.line = line = state.skipEmptyLines(line)
            if line >= end or state.sCount[line] < state.blkIndent:
                break
            if state.level >= deepest:
                _keep_as_text(state, line, end)
                break
            self._one(state, line, end)
            state.tight = not was_empty
            line = state.line
            was_empty = was_empty or (line - 1 < end and state.isEmpty(line - 1))
            if line < end and state.isEmpty(line):
                was_empty = True
                line += 1
                state.line = line

    def _one(self, state: StateBlock, line: int, end: int) -> None:
        begins = self._begins
        indent = state.sCount[line] - state.blkIndent
        rules = begins.at(state, line) if indent < 4 else begins.all
        if rules is begins.common and begins.is_closed and _stands_alone(state, line, end):
            start = state.bMarks[line] + state.tShift[line]
            _push_paragraph(state, line, line + 1, state.src[start : state.eMarks[line]])
            return
        for rule in rules:
            if rule(state, line, end, False):
                return

    def _heading(self, state: StateBlock, start: int, end: int, silent: bool) -> bool:
        line, is_heading = self._text_end(state, start)
        self._measured = (state, start, line)
        return is_heading and lheading(state, start, end, silent)

    def _paragraph(self, state: StateBlock, start: int, end: int, silent: bool) -> bool:
        # The rule for underlined headings has looked at the same lines just before.
        whose, begin, line = self._measured
        if whose is not state or begin != start:
            line, _ = self._text_end(state, start)
        text = state.getLines(start, line, state.blkIndent, False)
        _push_paragraph(state, start, line, text)
        return True

    def _text_end(self, state: StateBlock, start: int) -> tuple[int, bool]:
        """Find the first line that does not go on with the text, and whether it underlines it."""
        line, parent = start + 1, state.parentType
        state.parentType = "paragraph"
        is_underline = False
        while line < state.lineMax and not state.isEmpty(line):
            is_underline = _underlines(state, line)
            if is_underline or self._ends(state, line):
                break
            line += 1
        state.parentType = parent
        return line, is_underline

    def _ends(self, state: StateBlock, line: int) -> bool:
        # A deeper or an outdented line goes on with the paragraph, whatever it holds.
        if not 0 <= state.sCount[line] <= state.blkIndent + 3:
            return False
        for rule in self._interrupts.at(state, line):
            if rule(state, line, state.lineMax, True):
                return True
        return False


def _stands_alone(state: StateBlock, line: int, end: int) -> bool:
    """Tell whether a line of text is a paragraph for certain: nothing below belongs to it."""
    if not state.isEmpty(line + 1) and line + 1 < state.lineMax:
        return False
    if line + 2 >= end:
        return True
    below = state.bMarks[line + 2] + state.tShift[line + 2]
    return state.src[below : below + 1] not in (":", "~")


def _push_paragraph(state: StateBlock, line: int, end: int, text: str) -> None:
    state.line = end
    state.tokens += leaf("paragraph", "p", state.level, [line, end], text.strip(MD_TRIM_CHARS))


def _keep_as_text(state: StateBlock, line: int, end: int) -> None:
    _push_paragraph(state, line, end, state.getLines(line, end, state.blkIndent, False))
    tell = partial(nested_too_deeply, deepest=state.md.options["maxNesting"])
    state.env.setdefault("noticed", []).append((line, tell))


def _underlines(state: StateBlock, line: int) -> bool:
    begin = state.bMarks[line] + state.tShift[line]
    return (
        state.src[begin] in "-="
        and 0 <= state.sCount[line] - state.blkIndent <= 3
        and _UNDERLINE.fullmatch(state.src, begin, state.eMarks[line]) is not None
    )
