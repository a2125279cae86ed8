"""Pygments' lexers, asking only the rules that can match at a character.

A lexer of Pygments tries the rules of its state in turn at every token; Python's has 56 of them.
Which of them can begin with a character, and within a line, is known from their patterns. Asking
just those gives the same tokens in a fifth to a half of the time.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from pygments.lexer import Lexer, RegexLexer
from pygments.token import STANDARD_TYPES, Error, Whitespace, _TokenType

from sitegen.render.markdown.beginnings import ASCII, beginnings

Piece = tuple[str, str]

# Sorting the rules of a lexer takes as long as it takes to read about so many characters.
ENOUGH_CHARACTERS = 10_000


class _Rule(NamedTuple):
    """A rule of a lexer; it has the class of what it matches, or knows how to tell the pieces."""

    match: Callable[..., Any]
    css: str | None
    tell: Callable[..., Any] | None
    then: Any


class _State(NamedTuple):
    """The rules of a state by the character that they can begin with; and all of them.

    at_line: where a line begins
    within:  elsewhere
    """

    at_line: Mapping[str, Sequence[_Rule]]
    within: Mapping[str, Sequence[_Rule]]
    every: Sequence[_Rule]


class Lexing:
    """Lexes code; the longer it is used, the faster."""

    def __init__(self, lexer: Lexer) -> None:
        """Give the tokens of this lexer."""
        self._lexer = lexer
        self._seen = 0
        self._states: dict[str, _State] = {}
        # A lexer with a way of its own is left to it.
        self._is_plain = (
            isinstance(lexer, RegexLexer)
            and type(lexer).get_tokens_unprocessed is RegexLexer.get_tokens_unprocessed
        )

    def pieces(self, code: str) -> Iterator[Piece]:
        """Give each piece of the code with its short CSS class."""
        self._seen += len(code)
        if self._is_plain and self._seen > ENOUGH_CHARACTERS:
            return self._quickly(code)
        tokens = self._lexer.get_tokens_unprocessed(code)
        return ((css_class(kind), text) for _, kind, text in tokens)

    def _quickly(self, code: str) -> Iterator[Piece]:
        at, end, stack = 0, len(code), ["root"]
        at_line, within, every = self._state("root")
        while True:
            here = within if at and code[at - 1] != "\n" else at_line
            rules = here.get(code[at], every) if at < end else every
            for match, css, tell, then in rules:  # noqa: B007, unpacked at once, for speed
                if found := match(code, at):
                    break
            else:
                if at == end:
                    return
                if code[at] == "\n":
                    stack = ["root"]
                    at_line, within, every = self._state("root")
                yield css_class(Whitespace if code[at] == "\n" else Error), code[at]
                at += 1
                continue
            if css is not None:
                yield css, found[0]
            elif tell is not None:
                for _, kind, text in tell(self._lexer, found):
                    yield css_class(kind), text
            at = found.end()
            if then is not None:
                _move(stack, then)
                at_line, within, every = self._state(stack[-1])

    def _state(self, name: str) -> _State:
        state = self._states.get(name)
        if state is None:
            rules: Any = self._lexer._tokens[name]  # type: ignore[attr-defined]
            state = self._states[name] = _sorted([_rule(*rule) for rule in rules])
        return state


def _rule(match: Callable[..., Any], action: Any, then: Any) -> _Rule:
    if action is None or type(action) is not _TokenType:
        return _Rule(match, None, action, then)
    return _Rule(match, css_class(action), None, then)


def _sorted(rules: Sequence[_Rule]) -> _State:
    patterns = [rule.match.__self__ for rule in rules]  # type: ignore[attr-defined]
    begins = [*zip(rules, map(beginnings, patterns), strict=True)]
    at_line = _by_first((rule, chars) for rule, (chars, _) in begins)
    within = _by_first((rule, chars) for rule, (chars, of_lines) in begins if not of_lines)
    return _State(at_line, within, rules)


def _by_first(rules: Iterable[tuple[_Rule, int]]) -> Mapping[str, Sequence[_Rule]]:
    known = tuple(rules)
    return {
        char: tuple([rule for rule, chars in known if chars >> code & 1])
        for code, char in enumerate(ASCII)
    }


def _move(stack: list[str], then: Any) -> None:
    """Go to the next state, as `RegexLexer` says; the lowest state is never left."""
    if isinstance(then, int):
        del stack[max(1, len(stack) + then) :]
        return
    for state in (then,) if isinstance(then, str) else then:
        if state == "#pop":
            del stack[max(1, len(stack) - 1) :]
        else:
            stack.append(stack[-1] if state == "#push" else state)


@cache
def css_class(kind: _TokenType) -> str:
    """Give the short CSS class of a kind of token, or of the kind it is one of."""
    ancestor = kind
    while ancestor not in STANDARD_TYPES and ancestor.parent is not None:
        ancestor = ancestor.parent
    return STANDARD_TYPES[ancestor]
