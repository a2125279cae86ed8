"""Nouns to JSON and back: the one serialiser."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from functools import cache
from json import encoder
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

Noun = TypeVar("Noun")
Decoder = Callable[[Any], Any]
# The names of fields, what reads them all at once, their defaults.
Form = tuple[tuple[str, ...], Callable[[Any], Iterable[object]], tuple[object, ...]]

_TIMES: Mapping[str, Any] = {"$date": date, "$datetime": datetime, "$time": time}


def to_json(value: object) -> str:
    """Write a noun, or a tuple or mapping of nouns and scalars, as one line of JSON.

    A field that holds its default is left out. Dates are written as `{"$date": "2024-01-31"}`, so
    that they come back as dates.
    """
    return "".join(_chunks(value, 0))


def from_json(kind: type[Noun], text: str | bytes) -> Noun:
    """Read back what `to_json` wrote of a noun of this kind.

    raises: ValueError, KeyError or TypeError when the text is not such a noun
    """
    return from_plain(kind, parsed(text))


def parsed(text: str | bytes) -> Any:
    """Read JSON as it was written here: nothing stands around it. raises: ValueError"""
    told = text if isinstance(text, str) else text.decode()
    held, end = _decode(told)
    if end != len(told):
        raise ValueError(told)
    return held


def from_plain(kind: type[Noun], value: object) -> Noun:
    """Read a noun from what its JSON holds. raises: as `from_json` does"""
    hint: Any = kind
    noun: Noun = _decoder(hint)(value)
    return noun


def thaw(value: Any) -> Any:
    """Turn parsed JSON of unknown shape into frozen values: tuples, mappings, dates, scalars."""
    if isinstance(value, list):
        return tuple(map(thaw, value))
    if isinstance(value, dict):
        if len(value) == 1:
            ((name, held),) = value.items()
            if name in _TIMES and isinstance(held, str):
                return _time(name, held) or value
        return {name: thaw(held) for name, held in value.items()}
    return value


def _plain(value: object) -> object:
    kind: Any = type(value)
    if form := _form(kind):
        names, read, defaults = form
        told = zip(names, read(value), defaults, strict=True)
        return {name: held for name, held, default in told if held is not default}
    if isinstance(value, datetime):
        return {"$datetime": value.isoformat()}
    if isinstance(value, date):
        return {"$date": value.isoformat()}
    if isinstance(value, time):
        return {"$time": value.isoformat()}
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} cannot be written as JSON")


def _time(name: str, text: str) -> Any:
    try:
        return _TIMES[name].fromisoformat(text)
    except ValueError:  # An author's own mapping that only looks like one of ours.
        return None


@cache
def _form(kind: Any) -> Form | None:
    """Name the fields of a noun, and their defaults: a value that is the default goes untold."""
    if not is_dataclass(kind):
        return None
    names = tuple(each.name for each in fields(kind))
    # What reads one attribute alone does not give a tuple.
    read = attrgetter(*names) if len(names) > 1 else lambda noun: [getattr(noun, n) for n in names]
    return names, read, tuple(each.default for each in fields(kind))


@cache
def _decoder(hint: Any) -> Decoder:
    origin, arguments = get_origin(hint), get_args(hint)
    if is_dataclass(hint):
        return _noun(hint)
    if origin is tuple and arguments[-1] is Ellipsis:
        inner = _decoder(arguments[0])
        return lambda value: tuple(map(inner, value))
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        inner = _decoder(arguments[1])
        return lambda value: {name: inner(held) for name, held in value.items()}
    if origin in (Union, UnionType):
        return _either(arguments)
    return _as_is if hint in (str, int, bool, float) or origin is Literal else thaw


def _as_is(value: Any) -> Any:
    return value


def _either(arguments: tuple[Any, ...]) -> Decoder:
    nouns: list[Any] = [each for each in arguments if is_dataclass(each)]
    if len(nouns) == 1 and set(arguments) == {nouns[0], NoneType}:
        inner = _decoder(nouns[0])
        return lambda value: None if value is None else inner(value)
    return thaw


def _noun(kind: Any) -> Decoder:
    hints = get_type_hints(kind)
    decoders: dict[str, Decoder] = {name: _decoder(hint) for name, hint in hints.items()}
    changing = [(name, decoder) for name, decoder in decoders.items() if decoder is not _as_is]
    if not changing:
        return lambda value: kind(**value)

    def noun(value: dict[str, Any]) -> Any:
        for name, decoder in changing:
            if name in value:
                value[name] = decoder(value[name])
        return kind(**value)

    return noun


def _encoder() -> Callable[[object, int], Iterable[str]]:
    """Build the one encoder: to build one a call, as `json` does, costs five small nouns."""
    if make := getattr(encoder, "c_make_encoder", None):
        # No marks of what is being written: what is frozen cannot hold itself.
        chunks: Callable[[object, int], Iterable[str]] = make(
            None, _plain, encoder.encode_basestring, None, ":", ",", False, False, True
        )
        return chunks
    plain = json.JSONEncoder(default=_plain, ensure_ascii=False, separators=(",", ":"))
    return lambda value, _: plain.iterencode(value)


_chunks = _encoder()
_decode = json.JSONDecoder().raw_decode
