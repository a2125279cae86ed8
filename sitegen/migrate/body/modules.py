"""The statements of an MDX text: what it imports and exports."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from sitegen.migrate.body.tag import braces_end, tag_at
from sitegen.text.literals import NoLiteral, read_literal

_STATEMENT = re.compile(
    r"^(?:import(?=[ \t]*[\"'{*]|[ \t]+[\w$]+[ \t]*(?:,|[ \t]from\b))"
    r"|export(?=[ \t]+(?:const|let|var|default|function|class|async)\b|[ \t]*[{*]))",
    re.M,
)
_IMPORT = re.compile(
    r"import\s*(?:type\s+)?(?P<names>[\w$\s{},*]*?)\s*(?:from\s*)?"
    r"(?P<quote>[\"'])(?P<of>[^\"'\n]+)(?P=quote)"
    r"[ \t]*;?"
)
_NAME = re.compile(r"(?:(?P<outer>[\w$*]+)\s+as\s+)?(?P<name>[\w$]+)")
_CONSTANT = re.compile(r"export\s+(?:const|let|var)\s+(?P<name>[\w$]+)\s*(?::[^=\n]+)?=\s*")
_DEFINED = re.compile(
    r"export\s+(?:default\s+)?(?:async\s+)?(?:const|let|var|function|class)\s+([\w$]+)"
)
_OPENING = re.compile(r"[ \t]*(?:<[A-Za-z]|\{)")
_REST = re.compile(r"[ \t]*;?[ \t]*(?:\n|\Z)")
_BLANK_LINE = re.compile(r"\n[ \t]*(?=\n|\Z)|\Z")
_TOKEN = re.compile(
    r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|/\*.*?\*/|//[^\n]*"
    r"|[({\[)}\]]|\n[ \t]*(?=\n)|\Z",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement. defined: the names that an `export` gives without a value that is data"""

    start: int
    end: int
    defined: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Modules:
    """All statements of a text.

    imports: name → where it is imported from, as it is written
    values:  name → its value, of exports that are data
    """

    statements: tuple[Statement, ...] = ()
    imports: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, object] = field(default_factory=dict)


def read_modules(text: str, prose: str) -> Modules:
    """Read the statements of an MDX text. prose: the text with its code blanked, as long as it"""
    statements = list[Statement]()
    imports: dict[str, str] = {}
    values: dict[str, object] = {}
    is_open, at, held = True, 0, 0
    for line in prose.splitlines(keepends=True):
        start, at = at, at + len(line)
        if start < held or (statements and start < statements[-1].end):
            continue
        if _OPENING.match(line):
            # What a tag or an expression holds is no statement of the text.
            held = _end_of(prose, start + len(line) - len(line.lstrip()))
        # A statement stands at the top, under an empty line, or right under another one.
        is_open |= bool(statements) and start == statements[-1].end
        if is_open and _STATEMENT.match(line):
            statements.append(_statement(text, start, imports, values))
        is_open = not line.strip()
    return Modules(tuple(statements), imports, values)


def _end_of(prose: str, at: int) -> int:
    if prose[at] == "{":
        return braces_end(prose, at) or at
    tag = tag_at(prose, at, is_jsx=True)
    return tag.end if tag else at


def _statement(
    text: str, start: int, imports: dict[str, str], values: dict[str, object]
) -> Statement:
    if text.startswith("import", start):
        return Statement(start, _imported(text, start, imports))
    return _exported(text, start, values)


def _imported(text: str, start: int, imports: dict[str, str]) -> int:
    found = _IMPORT.match(text, start)
    if found is None:
        return _statement_end(text, start)
    for name in _NAME.finditer(found["names"]):
        if name["name"] not in ("as", "type"):
            imports[name["name"]] = found["of"]
    return _to_line_end(text, found.end())


def _exported(text: str, start: int, values: dict[str, object]) -> Statement:
    if constant := _CONSTANT.match(text, start):
        try:
            value, behind = read_literal(text, constant.end(), len(text))
        except NoLiteral:
            pass
        else:
            # What is read goes up to the next word, past line ends.
            end = constant.end() + len(text[constant.end() : behind].rstrip())
            if _REST.match(text, end):
                values[constant["name"]] = value
                return Statement(start, _to_line_end(text, end))
    end = _statement_end(text, start)
    return Statement(start, end, tuple(_DEFINED.findall(text, start, end)) or ("default",))


def _statement_end(text: str, start: int) -> int:
    """Find the empty line that ends a statement; brackets may hold others."""
    depth = 0
    for token in _TOKEN.finditer(text, start):
        first = token[0][:1]
        if first and first in "({[":
            depth += 1
        elif first and first in ")}]":
            depth -= 1
        elif first in ("", "\n") and depth <= 0:
            return _to_line_end(text, token.start())
    blank = _BLANK_LINE.search(text, start)
    return _to_line_end(text, blank.start()) if blank else len(text)


def _to_line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1
