"""TeX between dollars becomes MathML."""

import re
from collections.abc import Sequence
from functools import lru_cache, partial

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from sitegen.model.problems.markdown import bad_tex
from sitegen.render.markdown.escape import escape_html

# As in Pandoc: no space inside the dollars and no digit behind, so `$5 and $6` is no formula.
_INLINE = re.compile(
    r"\$\$(?P<display>(?:\\.|[^$\\])+)\$\$|\$(?P<text>(?=[^\s$])(?:\\.|[^$\\])*(?<!\s))\$(?![\d$])",
    re.DOTALL,
)
_ONE_LINE = re.compile(r"\$\$[ \t]*(\S.*?)[ \t]*\$\$[ \t]*")

# Looking further for the end of a formula would make many unclosed ones quadratic.
MOST_LINES = 200

# How many children MathML Core wants in each of these.
_CHILDREN = {"mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "msubsup": 3, "munder": 2, "mover": 2,
             "munderover": 3}  # fmt: skip


def maths(md: MarkdownIt) -> None:
    """Teach the parser formulas in `$…$`, and in `$$…$$` for a line of their own."""
    md.inline.ruler.before("escape", "math_inline", _inline)
    interrupts: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    md.block.ruler.before("fence", "math_block", _block, interrupts)
    for name in ("math_inline", "math_block"):
        md.add_render_rule(name, _render)


@lru_cache(maxsize=1024)
def mathml(tex: str, display: str) -> str:
    """Translate TeX.

    display: `inline` or `block`
    raises:  ValueError with what is wrong with it
    """
    from latex2mathml.converter import convert

    try:
        markup: str = convert(tex, display=display)
    except TimeoutError:  # The deadline of the whole task is no fault of the formula.
        raise
    except Exception as error:  # The library has a class of its own for each fault.
        raise ValueError(_words(type(error).__name__)) from error
    _check(markup)
    return markup


def _words(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.removesuffix("Error")).lower()


def _check(markup: str) -> None:
    """Refuse what the library lets pass: unknown commands, missing arguments, stray marks."""
    from xml.etree import ElementTree

    try:
        root = ElementTree.fromstring(markup)
    except ElementTree.ParseError:
        raise ValueError("a '&' or '<' stands where none can") from None
    for element in root.iter():
        tag, text = element.tag.rpartition("}")[2], element.text or ""
        if not tag.startswith("m"):
            raise ValueError(f"<{tag}> is no MathML")
        if tag == "mi" and text.startswith("\\"):
            raise ValueError(f"there is no command '{text}'")
        if tag == "mi" and text in ("{", "}"):
            raise ValueError(f"a {text!r} is alone")
        if len(element) != _CHILDREN.get(tag, len(element)):
            raise ValueError("an argument is missing")


def _inline(state: StateInline, silent: bool) -> bool:
    match = _INLINE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("math_inline", "math", 0)
        token.content = match[match.lastgroup or 0]
        token.info = "block" if match["display"] else "inline"
    state.pos = match.end()
    return True


def _block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    begin = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("$$", begin):
        return False
    first = state.src[begin : state.eMarks[start]]
    if one_line := _ONE_LINE.fullmatch(first):
        last, tex = start, one_line[1]
    else:
        last = _last_line(state, start, end) if "$$" not in first[2:] else -1
        inside = state.getLines(start + 1, last, state.blkIndent, False) if last > 0 else ""
        closing = state.src[state.bMarks[last] + state.tShift[last] : state.eMarks[last]]
        tex = f"{first[2:]}\n{inside}\n{closing.rstrip()[:-2]}"
    if last < 0:
        return False
    if not silent:
        token = state.push("math_block", "math", 0)
        token.content, token.map, token.info = tex, [start, last + 1], "block"
        state.line = last + 1
    return True


def _last_line(state: StateBlock, start: int, end: int) -> int:
    for line in range(start + 1, min(end, start + MOST_LINES)):
        if state.isEmpty(line) or state.sCount[line] < state.blkIndent:
            return -1
        if state.src[state.bMarks[line] : state.eMarks[line]].rstrip().endswith("$$"):
            return line
    return -1


def _render(
    self: RendererProtocol, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
) -> str:
    token = tokens[idx]
    tex = token.content.strip()
    try:
        markup = mathml(tex, token.info)
    except ValueError as error:
        if report := env.get("report"):
            report.tell(partial(bad_tex, tex=tex, why=str(error)), tex)
        markup = f"<code>{escape_html(tex)}</code>"
    return f"{markup}\n" if token.block else markup
