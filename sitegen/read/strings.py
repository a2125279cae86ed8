"""The strings of the interface, from the `i18n` folders of all layers."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems import reading
from sitegen.model.theme import THEMES_SPEAK
from sitegen.model.told import told
from sitegen.read.document import Document, Steps, dotted
from sitegen.read.layers import Layers
from sitegen.read.names import spelt, without_suffix
from sitegen.read.table import parse_table

KIND = "i18n"
SUFFIXES = (".yml", ".yaml", ".toml")
Read = Callable[[str], bytes | None]
Strings = Mapping[str, Mapping[str, str]]


class Interface(NamedTuple):
    """The strings of the interface.

    strings: language → key → string; keys of nested tables are joined with dots
    unread:  languages that have a file that cannot be read
    """

    strings: Strings
    unread: frozenset[str]
    problems: tuple[Problem, ...]


def read_strings(layers: Layers, languages: Sequence[str], read: Read) -> Interface:
    """Read the strings of the site's languages and of English; the site's win over the theme's.

    languages: of the site; a theme may know more of them
    read:      gives the bytes of a source file
    """
    languages = tuple(dict.fromkeys((*languages, THEMES_SPEAK)))
    strings: dict[str, dict[str, str]] = {language: {} for language in languages}
    unread: set[str] = set()
    problems: list[Problem] = []
    for folder in reversed(layers.folders(KIND)):
        for path in layers.inside(folder):
            written = without_suffix(path[len(folder) + 1 :])
            language = spelt(written, languages)
            if language and path.endswith(SUFFIXES):
                try:
                    texts, wrong = _read(path, read(path) or b"")
                except Trouble as trouble:
                    unread.add(language)
                    problems += trouble.problems
                    continue
                strings[language] = _over(strings[language], texts)
                problems += wrong
            elif path.endswith(SUFFIXES) and folder == layers.folders(KIND)[0]:
                problems.append(reading.strings_of_unknown_language(path, written, languages))
    return Interface(strings, frozenset(unread), tuple(problems))


def file_of(language: str, layers: Layers) -> str:
    """Name the file of the site that holds the strings of a language, or would hold them."""
    folder = layers.folders(KIND)[0]
    named = [f"{folder}/{language}{suffix}" for suffix in SUFFIXES]
    return next((each for each in named if each in layers.inside(folder)), named[0])


def _over(below: Mapping[str, str], texts: Mapping[str, str]) -> dict[str, str]:
    """Put strings over those of the layer below; one with plurals hides one without."""
    plain = {key.rpartition(".")[0] for key in texts}
    kept = {
        key: text
        for key, text in below.items()
        if key not in plain and key.rpartition(".")[0] not in texts
    }
    return {**kept, **texts}


def _read(path: str, data: bytes) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Read a file. raises: Trouble"""
    document = parse_table(data, path)
    leaves = dict(_leaves(document.values or {}, ()))
    texts = {dotted(steps): held for steps, held in leaves.items() if isinstance(held, str)}
    others = {steps: held for steps, held in leaves.items() if not isinstance(held, str)}
    return texts, tuple(_no_text(document, steps, held) for steps, held in others.items())


def _leaves(values: Any, steps: Steps) -> Iterator[tuple[Steps, Any]]:
    if not isinstance(values, dict):
        yield steps, values
        return
    for name, held in values.items():
        yield from _leaves(held, (*steps, name))


def _no_text(document: Document, steps: Steps, held: object) -> Problem:
    return reading.string_is_no_text(document.place(steps), dotted(steps), told(held))
