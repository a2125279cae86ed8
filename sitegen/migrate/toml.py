"""Settings as TOML text."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from math import isfinite

_BARE = re.compile(r"[A-Za-z0-9_-]+")
# JSON's escapes are TOML's too, but for what JSON leaves as it is.
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def toml(tables: Mapping[str, Mapping[str, object]], head: str = "") -> str:
    """Write tables of settings.

    tables: dotted name → keys and values; "" holds the keys before the first table. A list of
            mappings becomes an array of tables. What TOML cannot say (None) is left out
    head:   a comment in front, of one line or more
    """
    parts = [_comment(head)] if head else []
    for name, keys in sorted(tables.items(), key=lambda table: bool(table[0])):
        parts.extend(_table(tuple(name.split(".")) if name else (), keys))
    return "\n".join(part for part in parts if part)


def key(name: str) -> str:
    """Write a key, quoted where it must be."""
    return name if _BARE.fullmatch(name) else _text(name)


def _table(name: tuple[str, ...], keys: Mapping[str, object]) -> Iterator[str]:
    simple = {each: value for each, value in keys.items() if not _is_tables(value)}
    lines = [f"{key(each)} = {_value(value)}" for each, value in simple.items() if _is_told(value)]
    title = ".".join(map(key, name))
    if lines:
        yield "\n".join([f"[{title}]", *lines, ""] if name else [*lines, ""])
    for each, value in keys.items():
        if isinstance(value, list | tuple) and each not in simple:
            inner = ".".join(map(key, (*name, each)))
            for row in value:
                told = [f"{key(k)} = {_value(v)}" for k, v in row.items() if _is_told(v)]
                yield "\n".join([f"[[{inner}]]", *told, ""])


def _is_tables(value: object) -> bool:
    return (
        isinstance(value, list | tuple)
        and bool(value)
        and all(isinstance(each, Mapping) for each in value)
    )


def _is_told(value: object) -> bool:
    return value is not None and not (isinstance(value, float) and not isfinite(value))


def _value(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Mapping):
        told = ", ".join(f"{key(str(k))} = {_value(v)}" for k, v in value.items() if _is_told(v))
        return f"{{ {told} }}" if told else "{}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(_value(each) for each in value if _is_told(each))}]"
    return _text(str(value))


def _text(text: str) -> str:
    told = json.dumps(_SURROGATE.sub("\ufffd", text), ensure_ascii=False)
    return told.replace("\x7f", "\\u007f")


def _comment(text: str) -> str:
    return "\n".join([*(f"# {line}".rstrip() for line in text.splitlines()), ""])
