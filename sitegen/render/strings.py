"""Strings of the interface: found by language, in the plural that a number takes, filled in."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import partial

from sitegen.model.problems import languages as problems
from sitegen.model.problems import templates
from sitegen.model.theme import THEMES_SPEAK
from sitegen.render.amiss import Amiss
from sitegen.render.locales import Number, plural_form
from sitegen.render.scene import Scene
from sitegen.trace.key import ALL, Key

# The plural that every language has; a string that has it has plurals.
OTHER = "other"
# The parameter that decides the plural where there are several numbers.
COUNT = "count"

_HOLE = re.compile(r"\{\{|\}\}|\{(\w+)\}")


def string_of(scene: Scene, key: str, parameters: Mapping[str, object]) -> str:
    """Give a string in the page's language, else in the first other one that has it.

    raises: Amiss with SG507, SG604 or SG605
    """
    for language in _languages(scene):
        text = _ask(scene, language, key) or _plural(scene, language, key, parameters)
        if text is not None:
            return _filled(text, key, language, parameters)
    known = scene.reader.ask(Key("string", ALL))
    if known is None:
        return key  # A file that cannot be read is told of; what it lacks nobody knows.
    file = f"{scene.setting('paths.i18n') or 'i18n'}/{scene.language}.yml"
    tell = partial(templates.no_such_string, wanted=key, language=scene.language)
    raise Amiss(partial(tell, file=file, known=known))


def _languages(scene: Scene) -> Iterator[str]:
    """List where strings are looked for: a theme need not speak every language of a site.

    After the page's own come the one that it falls back to, the site's default one, and English.
    """
    yield scene.language
    others = (
        scene.setting(f"language.fallback@{scene.language}"),
        scene.setting("site.default_language"),
        THEMES_SPEAK,
    )
    yield from dict.fromkeys(str(each) for each in others if each and each != scene.language)


def _ask(scene: Scene, language: str, key: str) -> str | None:
    text: str | None = scene.reader.ask(Key("string", f"{language}\n{key}"))
    return text


def _plural(scene: Scene, language: str, key: str, parameters: Mapping[str, object]) -> str | None:
    """Choose the plural; None where the string has none in this language."""
    other = _ask(scene, language, f"{key}.{OTHER}")
    if other is None:
        return None
    form = plural_form(_deciding(key, parameters), language)
    return other if form == OTHER else _ask(scene, language, f"{key}.{form}") or other


def _deciding(key: str, parameters: Mapping[str, object]) -> Number:
    """Find the number that decides: the one called `count`, or the only one."""
    numbers = dict(_numbers(parameters))
    if COUNT in numbers:
        return numbers[COUNT]
    if len(numbers) != 1:
        raise Amiss(partial(problems.no_count, key=key, given=tuple(parameters)))
    return next(iter(numbers.values()))


def _numbers(parameters: Mapping[str, object]) -> Iterator[tuple[str, Number]]:
    for name, value in parameters.items():
        if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
            yield name, value


def _filled(text: str, key: str, language: str, parameters: Mapping[str, object]) -> str:
    def fill(hole: re.Match[str]) -> str:
        name = hole[1]
        if name is None:
            return hole[0][0]
        if name not in parameters:
            tell = partial(problems.missing_parameter, key=key, language=language, name=name)
            raise Amiss(partial(tell, given=tuple(parameters)))
        return str(parameters[name])

    return _HOLE.sub(fill, text) if "{" in text or "}}" in text else text
