"""What an `@import` asks for: a sheet, and the conditions under which it counts."""

from collections.abc import Sequence
from typing import Any

import tinycss2

from sitegen.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Import:
    """One `@import`.

    target:   the address as it is written
    layer:    the name of its layer; "" is a layer without a name, None is none
    supports: a condition of `@supports`, or ""
    media:    a media query, or ""
    """

    target: str
    layer: str | None
    supports: str
    media: str
    line: int
    column: int

    @property
    def is_plain(self) -> bool:
        """Whether the sheet counts as if it stood there itself."""
        return self.layer is None and not self.supports and not self.media

    def around(self, text: str) -> str:
        """Put the conditions around the text of the sheet."""
        if self.layer is not None:
            text = f"@layer {self.layer} {{\n{text}\n}}"
        if self.supports:
            text = f"@supports {self.supports} {{\n{text}\n}}"
        return f"@media {self.media} {{\n{text}\n}}" if self.media else text


def read_import(rule: Any) -> Import | None:
    """Read an at-rule of tinycss2 as an import; None when it is none, or a broken one."""
    if rule.lower_at_keyword != "import" or rule.content is not None:
        return None
    tokens: Sequence[Any] = [t for t in rule.prelude if t.type not in ("whitespace", "comment")]
    target = _address(tokens[0]) if tokens else ""
    if not target:
        return None
    layer, tokens = _layer(tokens[1:])
    supports, tokens = _supports(tokens)
    media = _spaced(rule.prelude, tokens)
    return Import(target, layer, supports, media, rule.source_line, rule.source_column)


def _address(token: Any) -> str:
    if token.type == "function" and token.lower_name == "url":
        strings = [each.value for each in token.arguments if each.type == "string"]
        return str(strings[0]) if strings else ""
    return str(token.value) if token.type in ("url", "string") else ""


def _layer(tokens: Sequence[Any]) -> tuple[str | None, Sequence[Any]]:
    first = tokens[0] if tokens else None
    if first is not None and first.type == "ident" and first.lower_value == "layer":
        return "", tokens[1:]
    if first is not None and first.type == "function" and first.lower_name == "layer":
        return tinycss2.serialize(first.arguments).strip(), tokens[1:]
    return None, tokens


def _supports(tokens: Sequence[Any]) -> tuple[str, Sequence[Any]]:
    first = tokens[0] if tokens else None
    if first is None or first.type != "function" or first.lower_name != "supports":
        return "", tokens
    condition = tinycss2.serialize(first.arguments).strip()
    # A bare declaration, as in `supports(display: grid)`, stands in brackets in an `@supports`.
    is_declaration = any(each == ":" for each in first.arguments)
    return f"({condition})" if is_declaration else condition, tokens[1:]


def _spaced(prelude: Sequence[Any], rest: Sequence[Any]) -> str:
    """Write what is left of a prelude with its spaces."""
    at = next((i for i, each in enumerate(prelude) if rest and each is rest[0]), len(prelude))
    return str(tinycss2.serialize(prelude[at:])).strip()
