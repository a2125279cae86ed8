"""A text taken apart: what is code, what is a tag, what is an expression, and what is prose."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sitegen.migrate.body.fence_lines import Fenced, code_blocks
from sitegen.migrate.body.modules import Modules, read_modules
from sitegen.migrate.body.tag import Tag, braces_end, tag_at
from sitegen.migrate.document import Dialect

# Stands for each character that is no prose; a private one, which nobody writes.
BLANK = "\ue000"

_SIGN = {
    ("md", False): re.compile(r"[`<]|\\."),
    ("md", True): re.compile(r"[`<$]|\\."),
    ("mdx", False): re.compile(r"[`<{]|\\."),
    ("mdx", True): re.compile(r"[`<{$]|\\."),
}
_TICKS = re.compile(r"`+")
# Nobody writes more code within a line of text.
_LONGEST = 5000
_PARAGRAPH_END = re.compile(rf"\n[ \t>]*(?=\n)|{BLANK}|\Z")
_AUTOLINK = re.compile(
    r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+)>"
)
_MDX_COMMENT = re.compile(r"^[ \t]*\{/\*.*?\*/[ \t\n]*\}", re.DOTALL | re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_RAW = re.compile(r"<(script|style|pre|textarea)(?=[\s>])", re.IGNORECASE)
_BLOCK_MATH = re.compile(r"\$\$.+?\$\$", re.DOTALL)
_MATH = re.compile(r"\$(?![\s$])(?:[^$\n\\]|\\.)+?(?<![\s\\])\$(?!\d)")
_ID = re.compile(r"\{#[^{}\s]+\}")

Kind = Literal["code", "comment", "tag", "raw", "expression", "math", "link"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch that is no prose."""

    kind: Kind
    start: int
    end: int
    tag: Tag | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A text and its parts.

    prose: as long as the text; what is no prose is blanked, its line ends stay
    """

    text: str
    prose: str
    fences: tuple[Fenced, ...]
    spans: tuple[Span, ...]
    modules: Modules
    first_line: int
    starts: tuple[int, ...]

    def line(self, offset: int) -> int:
        """Tell the line of the file that an offset is on."""
        return bisect_right(self.starts, offset) + self.first_line - 1

    def of(self, kind: Kind) -> Iterator[Span]:
        """Give the stretches of one kind."""
        return (each for each in self.spans if each.kind == kind)

    @property
    def tags(self) -> tuple[Tag, ...]:
        """Give the tags, in order."""
        return tuple(each.tag for each in self.spans if each.tag)


def read(text: str, dialect: Dialect, first_line: int = 1, *, math: bool = False) -> Reading:
    """Take a text apart.

    first_line: of the file, on which the text begins
    math:       whether dollars mean formulas
    """
    code = code_blocks(text, dialect)
    if dialect == "mdx" and (bare := _uncommented(text, code.fences)) != text:
        text, code = bare, code_blocks(bare, dialect)
    prose = blanked(text, [(each.start, each.end) for each in code.fences])
    modules = read_modules(text, prose) if dialect == "mdx" else Modules()
    prose = blanked(prose, [(each.start, each.end) for each in modules.statements])
    prose = blanked(prose, list(code.indented))
    spans = tuple(_spans(text, prose, dialect, math=math))
    prose = blanked(prose, [(each.start, each.end) for each in spans])
    starts = (0, *(found.end() for found in re.finditer("\n", text)))
    return Reading(text, prose, code.fences, spans, modules, first_line, starts)


def _uncommented(text: str, fences: Sequence[Fenced]) -> str:
    """Empty the lines of comments that hold blocks of code, which would be read as such."""
    for found in reversed(list(_MDX_COMMENT.finditer(text))):
        start, end = found.span()
        is_code = any(each.start <= start < each.end for each in fences)
        if not is_code and any(start < each.start < end for each in fences):
            text = text[:start] + "\n" * text.count("\n", start, end) + text[end:]
    return text


def blanked(text: str, stretches: list[tuple[int, int]]) -> str:
    """Blank stretches of a text; they are in order, and line ends stay."""
    kept, at = list[str](), 0
    for start, end in stretches:
        kept += (text[at:start], re.sub("[^\n]", BLANK, text[start:end]))
        at = end
    return "".join((*kept, text[at:]))


def _spans(text: str, prose: str, dialect: Dialect, *, math: bool) -> Iterator[Span]:
    sign, position = _SIGN[dialect, math], 0
    while found := sign.search(prose, position):
        span = _span(text, prose, found, dialect)
        if span:
            yield span
        ticks = _TICKS.match(prose, found.start())
        position = span.end if span else ticks.end() if ticks else found.end()


def _span(text: str, prose: str, sign: re.Match[str], dialect: Dialect) -> Span | None:
    at, first = sign.start(), sign[0][0]
    if first == "`":
        end = _code_end(prose, at)
        return Span("code", at, end) if end else None
    if first == "<":
        return _angle(prose, at, dialect)
    if first == "{" and not _ID.match(prose, at):
        end = braces_end(text, at)
        return Span("expression", at, end) if end and BLANK not in prose[at:end] else None
    if first == "$" and (formula := _BLOCK_MATH.match(prose, at) or _MATH.match(prose, at)):
        return Span("math", at, formula.end())
    return None


def _code_end(prose: str, at: int) -> int | None:
    """Find the end of inline code: as many backticks, in the same paragraph."""
    ticks = _TICKS.match(prose, at)
    assert ticks
    most = min(ticks.end() + _LONGEST, len(prose))
    limit = _PARAGRAPH_END.search(prose, ticks.end(), most)
    end = limit.start() if limit else most
    for run in _TICKS.finditer(prose, ticks.end(), end):
        if len(run[0]) == len(ticks[0]):
            return run.end()
    return None


def _angle(prose: str, at: int, dialect: Dialect) -> Span | None:
    if prose.startswith("](", max(at - 2, 0)):
        return None  # The address of a link may stand in such brackets.
    if comment := _COMMENT.match(prose, at):
        return Span("comment", at, comment.end())
    if link := _AUTOLINK.match(prose, at):
        return Span("link", at, link.end())
    tag = tag_at(prose, at, is_jsx=dialect == "mdx")
    if tag is None:
        return None
    raw = _RAW.match(prose, at)
    if raw and not tag.is_whole and (dialect == "md" or raw[1].lower() != "pre"):
        close = re.compile(rf"</{raw[1]}\s*>", re.IGNORECASE).search(prose, tag.end)
        return Span("raw", at, close.end() if close else len(prose), tag)
    return Span("tag", at, tag.end, tag)
