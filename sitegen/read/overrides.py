"""Settings given from outside the file: `--set` and variables of the environment."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from sitegen.model.config import Config
from sitegen.model.frozen import dataclass
from sitegen.model.problem import Problem
from sitegen.model.problems import config as problems
from sitegen.read.document import Steps

PREFIX = "SITEGEN_"


@dataclass(frozen=True, slots=True)
class Override:
    """A setting given from outside.

    value:  as a settings file would hold it
    origin: what to call the place it came from: `--set site.url`, `SITEGEN_SITE_URL`
    """

    steps: Steps
    value: object
    origin: str


def from_set(overrides: Mapping[str, str]) -> tuple[Override, ...]:
    """Take what `--set` gave: dotted name → text."""
    return tuple(
        Override(steps, _value(_hint(steps), text), f"--set {name}")
        for name, text in overrides.items()
        if (steps := tuple(name.split(".")))
    )


def from_environ(environ: Mapping[str, str]) -> tuple[tuple[Override, ...], tuple[Problem, ...]]:
    """Take the variables that name a setting; tell of those that only look like one."""
    known = variables()
    ours = {name: text for name, text in sorted(environ.items()) if name.startswith(PREFIX)}
    unknown = [problems.unknown_variable(name, known) for name in ours if name not in known]
    given = [
        Override(known[name], _value(_hint(known[name]), text), name)
        for name, text in ours.items()
        if name in known
    ]
    return tuple(given), tuple(unknown)


@cache
def variables() -> Mapping[str, Steps]:
    """Map the variables that are settings to what they set."""
    return {PREFIX + "_".join(map(str, steps)).upper(): steps for steps in _leaves(Config, ())}


def every_name() -> tuple[str, ...]:
    """Name every setting, those of the file's top among them."""
    leaves = (".".join(map(str, steps)) for steps in variables().values())
    return (*leaves, *(each.name for each in fields(Config)))


def _leaves(kind: Any, steps: Steps) -> Iterator[Steps]:
    for name, hint in get_type_hints(kind).items():
        if is_dataclass(hint):
            yield from _leaves(hint, (*steps, name))
        elif not _is_mapping(hint):  # Names inside are free, and variables do not keep their case.
            yield (*steps, name)


def _is_mapping(hint: Any) -> bool:
    return isinstance(get_origin(hint), type) and issubclass(get_origin(hint), Mapping)


def _hint(steps: Steps) -> Any:
    """Find the type of a setting; `object` where names are free or unknown."""
    hint: Any = Config
    for step in steps:
        if is_dataclass(hint):
            hint = get_type_hints(hint).get(str(step), object)
        elif _is_mapping(hint):
            hint = get_args(hint)[1]
        else:
            return object
    return hint


def _value(hint: Any, text: str) -> object:
    """Read a text as the type wants it; what does not fit stays text, to be told of later."""
    if get_origin(hint) is tuple:
        return [_value(get_args(hint)[0], each.strip()) for each in text.split(",") if each.strip()]
    if hint in (bool, int, float, object):
        return _toml(text)
    return text


def _toml(text: str) -> object:
    try:
        parsed = tomllib.loads(f"value = {text}")
    except (tomllib.TOMLDecodeError, RecursionError):
        return text
    return parsed["value"] if len(parsed) == 1 else text
