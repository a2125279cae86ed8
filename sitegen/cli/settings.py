"""Every setting of `sitegen.toml`, as the config's own types and docstrings tell it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from sitegen.model.config import Config
from sitegen.model.frozen import dataclass

_ABOUT = re.compile(r"^(\w+): +(.*)$")
_JSON_TYPES: Mapping[Any, str] = {
    str: "string", bool: "boolean", int: "integer", float: "number",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Setting:
    """One key of the config.

    hint:    its type
    default: what it is without being set; None when it must be set
    about:   what it means; "" when its name says it
    """

    name: str
    hint: Any
    default: object
    about: str


@dataclass(frozen=True, slots=True)
class Section:
    """A table of the config.

    name:  as it is written in brackets; "" for the keys above all tables
    about: what the table is for
    """

    name: str
    about: str
    settings: tuple[Setting, ...]


def sections() -> tuple[Section, ...]:
    """List all tables of the config with their keys, in order."""
    hints = get_type_hints(Config)
    tables = [_section(name, hint) for name, hint in hints.items() if is_dataclass(hint)]
    rows = [
        Section(f"[{name}.NAME]", summary(item), _settings(item))
        for name, hint in hints.items()
        if (item := _row(hint))
    ]
    named = [
        Section(f"{name}.NAME", summary(item), _settings(item))
        for name, hint in hints.items()
        if (item := _table(hint))
    ]
    told = (is_dataclass, _row, _table)
    plain = [each for each in _settings(Config) if not any(is_told(each.hint) for is_told in told)]
    return (*tables, *named, *rows, Section("", summary(Config), tuple(plain)))


def config_schema() -> dict[str, object]:
    """Write the JSON Schema of the config.

    source: JSON Schema draft 2020-12
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "sitegen.toml",
        **_schema(Config),
    }


def summary(noun: Any) -> str:
    """Give the first sentence of a docstring, without the name of a table in front."""
    first = (noun.__doc__ or "").split("\n\n")[0]
    return re.sub(r"^(One line of a )?`\[+[\w.]+\]+`: ", "", " ".join(first.split()))


def abouts(noun: Any) -> dict[str, str]:
    """Give what a noun's docstring says of each field."""
    told: dict[str, str] = {}
    name = ""
    for line in (noun.__doc__ or "").splitlines():
        if found := _ABOUT.match(line.strip()):
            name = found[1]
            told[name] = found[2]
        elif name and line.strip():
            told[name] += f" {line.strip()}"
    return told


def _section(name: str, noun: Any) -> Section:
    return Section(name, summary(noun), _settings(noun))


def _settings(noun: Any) -> tuple[Setting, ...]:
    hints, told = get_type_hints(noun), abouts(noun)
    return tuple(
        Setting(name, hints[name], default, told.get(name, "")) for name, default in _defaults(noun)
    )


def _defaults(noun: Any) -> Iterator[tuple[str, object]]:
    for each in fields(noun):
        if each.default_factory is not MISSING:
            yield each.name, each.default_factory()
        else:
            yield each.name, None if each.default is MISSING else each.default


def _row(hint: Any) -> Any:
    """Give the noun of a mapping of lists of nouns, such as the menus; None for other types."""
    inner = get_args(get_args(hint)[1]) if get_origin(hint) and len(get_args(hint)) == 2 else ()
    return inner[0] if inner and is_dataclass(inner[0]) else None


def _table(hint: Any) -> Any:
    """Give the noun of a mapping of nouns, such as the languages; None for other types."""
    arguments = get_args(hint)
    return arguments[1] if len(arguments) == 2 and is_dataclass(arguments[1]) else None


def _schema(hint: Any) -> dict[str, object]:
    origin, arguments = get_origin(hint), get_args(hint)
    if is_dataclass(hint):
        return _object(hint)
    if hint in _JSON_TYPES:
        return {"type": _JSON_TYPES[hint]}
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        return {"type": "array", "items": _schema(arguments[0])}
    if origin in (Union, UnionType):
        return {"anyOf": [_schema(each) for each in arguments]}
    if origin is not None and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _schema(arguments[1])}
    return {}


def _object(noun: Any) -> dict[str, object]:
    settings = _settings(noun)
    properties = {
        each.name: {
            **_schema(each.hint),
            **({"description": each.about} if each.about else {}),
            **(
                {"default": each.default}
                if isinstance(each.default, str | bool | int | float)
                else {}
            ),
        }
        for each in settings
    }
    required = [each.name for each in settings if each.default is None]
    return {
        "type": "object",
        "description": summary(noun),
        "properties": properties,
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }
