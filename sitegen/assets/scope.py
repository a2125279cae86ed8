"""A component's stylesheet, bound to the elements of that component alone."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import tinycss2
from tinycss2.ast import IdentToken

from sitegen.assets.marks import ATTRIBUTE
from sitegen.assets.references import quoted
from sitegen.assets.selectors import scoped_selectors
from sitegen.model.frozen import dataclass

# At-rules that hold rules whose selectors find elements.
HOLDERS = frozenset({"media", "supports", "layer", "container", "scope", "starting-style"})
KEYFRAMES = frozenset({"keyframes", "-webkit-keyframes"})
_ANIMATIONS = frozenset(
    {"animation", "animation-name", "-webkit-animation", "-webkit-animation-name"}
)


def mark_of(component: str) -> str:
    """Write the selector that finds what a component wrote.

    component: its name, such as `card` or `forms/field`
    """
    return f"[{ATTRIBUTE}={quoted(component)}]"


def keyframes_in(rules: Iterable[Any]) -> frozenset[str]:
    """List the keyframes that a stylesheet names, however deep.

    rules: of tinycss2
    """
    return frozenset(_keyframes(rules))


def scoped(rules: Iterable[Any], component: str, keyframes: frozenset[str]) -> str:
    """Write rules so that they apply to one component alone.

    rules:     of tinycss2
    keyframes: those of the whole sheet; they and the animations that run them get a name of the
               component's own
    raises:    UnusableGlobal
    """
    suffix = component.replace("/", "-")
    scope = _Scope(mark_of(component), {name: f"{name}-{suffix}" for name in keyframes})
    return "".join(scope.rule(each) for each in rules)


def _keyframes(rules: Iterable[Any]) -> Iterator[str]:
    for rule in rules:
        if rule.type != "at-rule" or rule.content is None:
            continue
        if rule.lower_at_keyword in KEYFRAMES:
            yield _named(rule)
        elif rule.lower_at_keyword in HOLDERS:
            yield from _keyframes(tinycss2.parse_blocks_contents(rule.content))


def _named(rule: Any) -> str:
    """Give the name of keyframes."""
    return next((str(e.value) for e in rule.prelude if e.type in ("ident", "string")), "")


@dataclass(frozen=True, slots=True)
class _Scope:
    """Writes the rules of one component.

    keyframes: name → the component's own name for it
    """

    mark: str
    keyframes: Mapping[str, str]

    def rule(self, rule: Any, is_nested: bool = False) -> str:
        if rule.type == "qualified-rule":
            selectors = scoped_selectors(rule.prelude, self.mark, is_nested)
            return f"{selectors} {{{self._contents(rule.content, True)}}}"
        if rule.type == "declaration":
            return self._declaration(rule)
        if rule.type == "error":
            return ""
        if rule.type != "at-rule" or rule.content is None:
            return _text([rule])
        return f"@{rule.at_keyword}{self._at_rule(rule, is_nested)}"

    def _at_rule(self, rule: Any, is_nested: bool) -> str:
        """Write what follows the keyword of an at-rule with a block."""
        if rule.lower_at_keyword in HOLDERS:
            return f"{_text(rule.prelude)}{{{self._contents(rule.content, is_nested)}}}"
        if rule.lower_at_keyword in KEYFRAMES:
            return f" {_text([self._own(_named(rule), rule)])} {{{_text(rule.content)}}}"
        return f"{_text(rule.prelude)}{{{_text(rule.content)}}}"

    def _contents(self, tokens: list[Any], is_nested: bool) -> str:
        """Write what stands between braces: declarations, nested rules, or both."""
        found = tinycss2.parse_blocks_contents(tokens)
        return "".join(self.rule(each, is_nested) for each in found)

    def _declaration(self, declaration: Any) -> str:
        if declaration.lower_name in _ANIMATIONS:
            declaration.value[:] = [self._animation(each) for each in declaration.value]
        return f"{_text([declaration]).rstrip(';')};"

    def _animation(self, token: Any) -> Any:
        is_name = token.type in ("ident", "string") and token.value in self.keyframes
        return self._own(token.value, token) if is_name else token

    def _own(self, name: str, at: Any) -> Any:
        return IdentToken(at.source_line, at.source_column, self.keyframes[name])


def _text(tokens: list[Any]) -> str:
    return str(tinycss2.serialize(tokens))
