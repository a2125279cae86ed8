"""The site's settings, from `sitegen.toml`, the environment and `--set`."""

from collections.abc import Mapping, Sequence
from typing import Any

from sitegen.model.config import Config
from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems import config as problems
from sitegen.read.config_rules import checked
from sitegen.read.document import Document, Steps
from sitegen.read.overrides import Override, every_name, from_environ, from_set
from sitegen.read.settings import Settings
from sitegen.read.toml import NotToml, parse_toml


def read_config(
    text: str | None,
    path: str,
    overrides: Mapping[str, str],
    environ: Mapping[str, str],
) -> tuple[Config, tuple[Problem, ...]]:
    """Read the settings; what is wrong keeps its default and is told.

    text:      of the settings file; None when there is none
    path:      of the settings file, for problems
    overrides: dotted name → text, from `--set`; these win over the environment
    environ:   variables; those that begin with `SITEGEN_` win over the file
    """
    try:
        document = parse_toml(text or "", path)
    except NotToml as error:
        return Config(), (problems.config_is_not_toml(error.place, error.why),)
    from_variables, unknown = from_environ(environ)
    given = (*from_variables, *from_set(overrides))
    places = _Places(document, given)
    settings = Settings(places, every_name())
    config = settings.noun(Config, _merged(document.values, given))
    rules, broken = checked(config, places)
    return rules, (*unknown, *settings.problems, *broken)


class _Places:
    """Finds where a setting was given, last things first."""

    def __init__(self, document: Document, given: Sequence[Override]) -> None:
        self._document = document
        self._origins = {each.steps: each.origin for each in given}

    def __call__(self, steps: Steps, at_key: bool = False) -> Place:
        for length in range(len(steps), 0, -1):
            if origin := self._origins.get(steps[:length]):
                return Place(origin)
        if self._document.spot(steps[:1], True) is None:
            for given, origin in self._origins.items():
                if given[: len(steps)] == steps:
                    return Place(origin)
        return self._document.place(steps, at_key)


def _merged(table: dict[str, Any], given: Sequence[Override]) -> dict[str, Any]:
    for each in given:
        table = _with(table, each.steps, each.value)
    return table


def _with(table: Any, steps: Steps, value: object) -> Any:
    """Set one value deep in a table; a text where a table should be is told of later."""
    if not steps:
        return value
    if not isinstance(table, dict):
        return table
    first = str(steps[0])
    return {**table, first: _with(table.get(first, {}), steps[1:], value)}
