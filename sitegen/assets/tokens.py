"""JavaScript cut into tokens: as much of its grammar as telling code from text needs."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sitegen.trace.later import late

_SPACE = re.compile(r"(?:\s|//[^\n]*|/\*.*?(?:\*/|\Z))+", re.DOTALL)
_WORD = late(r"[\w$#\u0080-\uffff]+")
_STRING = re.compile(r"'(?:[^'\\\n]|\\.)*'?|\"(?:[^\"\\\n]|\\.)*\"?", re.DOTALL)
_REGEX = re.compile(r"/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/\w*")
_TEMPLATE = re.compile(r"(?:[^`\\$]|\\.|\$(?!\{))*(`|\$\{|\Z)", re.DOTALL)
# After these words a slash begins a regular expression; after other words it divides.
_BEFORE_REGEX = frozenset(
    {"await", "case", "delete", "do", "else", "extends", "in", "instanceof", "new", "of"}
    | {"return", "throw", "typeof", "void", "yield"}
)
# What stands in brackets after these is a condition, not a value.
_CONDITIONS = frozenset({"if", "while", "for", "with"})
# A brace after these begins a block, after whose end a statement begins.
_BEFORE_BLOCK = frozenset({"", ")", ";", "{", "}", "=>", "else", "do", "try", "finally"})
_TEMPLATE_HOLE = "${"


class Token(NamedTuple):
    """A piece of code.

    kind: `word`, `string`, `template`, `regex` or `sign`
    """

    kind: str
    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def tokens(source: str) -> Iterator[Token]:
    """Give the tokens of a script; comments and space are left out, signs come one by one.

    source: ECMA-262, chapter 12; where a slash could be two things, the one before it decides
    """
    at, before = 0, ""
    opened: list[str] = []
    while at < len(source):
        if space := _SPACE.match(source, at):
            at = space.end()
            continue
        token = _token(source, at, before, opened)
        yield token
        at, before = token.end, _decides(token, before, opened)


def _token(source: str, at: int, before: str, opened: list[str]) -> Token:
    sign = source[at]
    if sign == "}" and opened[-1:] == [_TEMPLATE_HOLE]:
        opened.pop()
        return _template(source, at, opened)
    if sign == "`":
        return _template(source, at, opened)
    if found := _WORD.match(source, at):
        return Token("word", found[0], at)
    if found := _STRING.match(source, at):
        return Token("string", found[0], at)
    if sign == "/" and _begins_value(before) and (found := _REGEX.match(source, at)):
        return Token("regex", found[0], at)
    return Token("sign", "=>" if source.startswith("=>", at) else sign, at)


def _template(source: str, at: int, opened: list[str]) -> Token:
    """Read a template up to its end, or up to its next hole."""
    found = _TEMPLATE.match(source, at + 1)
    end = found.end() if found else len(source)
    if source.startswith(_TEMPLATE_HOLE, end - 2) and end - 2 > at:
        opened.append(_TEMPLATE_HOLE)
    return Token("template", source[at:end], at)


def _decides(token: Token, before: str, opened: list[str]) -> str:
    """Give what decides about a slash that follows: a word, a sign, or "value"."""
    if token.kind == "template":
        return "(" if token.text.endswith(_TEMPLATE_HOLE) else "value"
    if token.kind in ("string", "regex"):
        return "value"
    if token.text in ("(", "{", "["):
        opened.append(_role(token.text, before))
    elif token.text in (")", "}", "]"):
        return opened.pop() if opened else "value"
    return token.text


def _role(sign: str, before: str) -> str:
    """Tell what the end of these brackets will be: the end of a value, or of something else."""
    if sign == "(":
        return ")" if before in _CONDITIONS else "value"
    return "}" if sign == "{" and before in _BEFORE_BLOCK else "value"


def _begins_value(before: str) -> bool:
    return before in _BEFORE_REGEX or not (before == "value" or _WORD.fullmatch(before))
