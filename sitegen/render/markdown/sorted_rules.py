"""The rules of Pygments' lexers, sorted by where they can match."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from pygments.token import STANDARD_TYPES, _TokenType

from sitegen.render.markdown.beginnings import ASCII, beginnings


class Rule(NamedTuple):
    """A rule of a lexer; it has the class of what it matches, or knows how to tell the pieces."""

    match: Callable[..., Any]
    css: str | None
    tell: Callable[..., Any] | None
    then: Any


class State(NamedTuple):
    """The rules of a state by the character that they can begin with; and all of them.

    at_line: where a line begins
    within:  elsewhere
    """

    at_line: Mapping[str, Sequence[Rule]]
    within: Mapping[str, Sequence[Rule]]
    every: Sequence[Rule]


def sorted_rules(given: Iterable[tuple[Any, Any, Any]]) -> State:
    """Sort the rules of a state, as a `RegexLexer` has compiled them."""
    rules = [_rule(*each) for each in given]
    patterns = [rule.match.__self__ for rule in rules]  # type: ignore[attr-defined]
    begins = [*zip(rules, map(beginnings, patterns), strict=True)]
    at_line = _by_first([(rule, chars) for rule, (chars, _) in begins])
    within = _by_first([(rule, chars) for rule, (chars, of_lines) in begins if not of_lines])
    return State(at_line, within, rules)


def move(stack: list[str], then: Any) -> None:
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


def _rule(match: Callable[..., Any], action: Any, then: Any) -> Rule:
    if action is None or type(action) is not _TokenType:
        return Rule(match, None, action, then)
    return Rule(match, css_class(action), None, then)


def _by_first(rules: Sequence[tuple[Rule, int]]) -> Mapping[str, Sequence[Rule]]:
    return {
        char: tuple([rule for rule, chars in rules if chars >> code & 1])
        for code, char in enumerate(ASCII)
    }
