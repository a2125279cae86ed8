"""What a module imports."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from sitegen.assets.tokens import Token, tokens

NOTHING = Token("sign", "", 0)


class Specifier(NamedTuple):
    """What stands in the quotes of an import.

    start, end: of the text between the quotes
    is_dynamic: whether it is loaded only when the code gets there
    """

    text: str
    start: int
    end: int
    is_dynamic: bool = False


def specifiers(source: str) -> tuple[Specifier, ...]:
    """Find what a module imports, in order, where that is written as a plain string."""
    return specifiers_in([*tokens(source)])


def specifiers_in(held: Sequence[Token]) -> tuple[Specifier, ...]:
    """Find them among the tokens of a module."""
    return tuple(
        found
        for at, token in enumerate(held)
        if token.kind == "word" and token.text in ("import", "export") and not _is_name(held, at)
        for found in _found(held, at)
    )


def rewritten(source: str, replace: Callable[[str], str]) -> str:
    """Give a module with other specifiers; nothing else of it changes."""
    parts, last = [], 0
    for each in specifiers(source):
        parts += [source[last : each.start], replace(each.text)]
        last = each.end
    return "".join([*parts, source[last:]])


def _is_name(held: Sequence[Token], at: int) -> bool:
    """Tell whether the word is only the name of a property."""
    return (at > 0 and held[at - 1].text in (".", "#")) or _at(held, at + 1).text == ":"


def _found(held: Sequence[Token], at: int) -> Iterator[Specifier]:
    is_import = held[at].text == "import"
    after = _at(held, at + 1)
    if is_import and after.text == "(":
        if _at(held, at + 3).text in (")", ","):
            yield from _specifier(_at(held, at + 2), True)
    elif is_import and after.kind == "string":
        yield from _specifier(after, False)
    elif after.text in ("{", "*") or (is_import and after.kind == "word"):
        yield from _specifier(_source(held, at + 1), False)


def _source(held: Sequence[Token], at: int) -> Token:
    """Find the string behind `from`; a clause holds nothing but names, commas, braces and `*`."""
    for here in range(at, len(held)):
        if held[here].text == "from" and _at(held, here + 1).kind == "string":
            return held[here + 1]
        if held[here].kind not in ("word", "string") and held[here].text not in "{},*":
            break
    return NOTHING


def _specifier(token: Token, is_dynamic: bool) -> Iterator[Specifier]:
    # A specifier with a backslash is no name of a file; a browser will tell.
    if token.kind == "string" and len(token.text) > 2 and "\\" not in token.text:
        yield Specifier(token.text[1:-1], token.start + 1, token.end - 1, is_dynamic)


def _at(held: Sequence[Token], at: int) -> Token:
    return held[at] if at < len(held) else NOTHING
