"""Selectors that find nothing but the elements a component wrote itself."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import tinycss2

# What may stand before a component's own elements without being one of them.
_ABOVE = re.compile(r"(?:html|body|:root)(?![\w\\-]|[^\x00-\x7f])", re.IGNORECASE)
_COMBINATORS = ">+~"


@dataclass(slots=True)
class _Compound:
    """Simple selectors that one element has to fulfil, and the combinator in front of them."""

    combinator: str
    tokens: list[Any] = field(default_factory=list)


class UnusableGlobal(Exception):
    """A `:global` without brackets, or with nothing in them."""

    def __init__(self, token: Any) -> None:
        """Remember where it stands."""
        super().__init__(token.source_line, token.source_column)
        self.line, self.column = token.source_line, token.source_column


def scoped_selectors(prelude: list[Any], mark: str, is_nested: bool) -> str:
    """Write a list of selectors so that each finds elements with a mark only.

    The element that is found needs the mark, which makes the selector heavier by one attribute; the
    ones on the way to it need it too, at no weight. `:global(…)` needs none, nor does a nested `&`.

    prelude: tokens of tinycss2
    mark:    an attribute selector, such as `[data-c="card"]`
    raises:  UnusableGlobal
    """
    return ", ".join(_selector(each, mark, is_nested) for each in _split_at_commas(prelude))


def _selector(tokens: list[Any], mark: str, is_nested: bool) -> str:
    compounds = list(_compounds(tokens))
    # A nested `&` stands for a selector that has its mark already; elsewhere it is the root.
    parents = [at for at, each in enumerate(compounds) if is_nested and _is_parent(each)]
    last = len(compounds) - 1
    own = [at for at, each in enumerate(compounds) if not _is_free(each, at == last)]
    own = [at for at in own if at not in parents]
    heavy = own[-1] if own and own[-1] > max(parents, default=-1) else -1
    texts = []
    for at, compound in enumerate(compounds):
        added = mark if at == heavy else f":where({mark})" if at in own else ""
        texts.append(f"{compound.combinator}{_compound(compound.tokens, added)}")
    return "".join(texts).strip()


def _split_at_commas(tokens: Iterable[Any]) -> Iterator[list[Any]]:
    part: list[Any] = []
    for token in tokens:
        if token == ",":
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _compounds(tokens: Iterable[Any]) -> Iterator[_Compound]:
    """Part a selector at its combinators."""
    current = _Compound("")
    for token in tokens:
        if token.type == "comment":
            continue
        is_space = token.type == "whitespace"
        if is_space or (token.type == "literal" and token.value in _COMBINATORS):
            if current.tokens:
                yield current
                current = _Compound(" ")
            if not is_space:
                current.combinator = f" {token.value} "
        else:
            current.tokens.append(token)
    if current.tokens:
        yield current


def _is_free(compound: _Compound, is_last: bool) -> bool:
    """Tell whether a compound needs no mark: what is above all components, and `:global(…)`."""
    tokens = compound.tokens
    if not is_last and _ABOVE.match(tinycss2.serialize(tokens)):
        return True
    return _global_at(tokens, 0) and len(tokens) == 2


def _is_parent(compound: _Compound) -> bool:
    return any(token == "&" for token in compound.tokens)


def _compound(tokens: list[Any], added: str) -> str:
    """Write a compound with the mark where it may stand: before pseudo-classes and -elements."""
    at = next((i for i, token in enumerate(tokens) if token == ":"), len(tokens))
    has_company = bool(added) or len(tokens) > 2
    return f"{_written(tokens[:at])}{added}{_written(tokens[at:], has_company)}"


def _written(tokens: list[Any], has_company: bool = False) -> str:
    """Write tokens, each `:global(…)` as what stands in its brackets.

    has_company: whether other selectors of the same element stand beside it
    """
    texts: list[str] = []
    at = 0
    while at < len(tokens):
        if _global_at(tokens, at):
            texts.append(_opened(tokens[at + 1], has_company))
            at += 2
        else:
            texts.append(_inner(tokens[at]))
            at += 1
    return "".join(texts)


def _inner(token: Any) -> str:
    """Write one token; in the arguments of a function, `:global(…)` is opened too."""
    if token.type == "function":
        return f"{token.name}({_written(token.arguments)})"
    return str(tinycss2.serialize([token]))


def _global_at(tokens: list[Any], at: int) -> bool:
    """Tell whether `:global(…)` stands here. raises: UnusableGlobal when it lacks its brackets"""
    if tokens[at] != ":" or at + 1 == len(tokens):
        return False
    name = tokens[at + 1]
    if name.type == "ident" and name.lower_value == "global":
        raise UnusableGlobal(tokens[at])
    if name.type != "function" or name.lower_name != "global":
        return False
    if not tinycss2.serialize(name.arguments).strip():
        raise UnusableGlobal(tokens[at])
    return True


def _opened(function: Any, has_company: bool) -> str:
    """Give what stands in a `:global(…)`, as one simple selector where it has to be."""
    inside = _written(function.arguments).strip()
    is_list = any(token == "," for token in function.arguments)
    is_simple = _is_simple(function.arguments)
    return f":is({inside})" if is_list or (has_company and not is_simple) else inside


def _is_simple(tokens: list[Any]) -> bool:
    """Tell whether a selector may follow another simple one at once: `.a`, `#a`, `[a]`, `:a`."""
    compounds = list(_compounds(tokens))
    return len(compounds) == 1 and compounds[0].tokens[0].type != "ident" and tokens[0] != "*"
