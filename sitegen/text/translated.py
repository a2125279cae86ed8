"""How far the languages of a site have come."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sitegen.model.entry import Entry
from sitegen.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """One text in one language.

    source: its file
    group:  equal in all of its translations
    digest: of what a translator reads of it
    """

    source: str
    group: str
    language: str
    digest: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A translation and the text that it is of."""

    translation: Text
    original: Text


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one language has come.

    of:       texts that there are in other languages first
    missing:  sources of those that are not translated
    stale:    translations whose original has changed since they were marked, with the original
    unmarked: translations that were never marked
    strings:  keys of the interface that are not translated
    """

    language: str
    of: int
    missing: tuple[str, ...]
    stale: tuple[tuple[str, str], ...]
    unmarked: tuple[str, ...]
    strings: tuple[str, ...]


def text_of(entry: Entry, digest: str) -> Text:
    """Name a text. digest: of what a translator reads of it"""
    group = f"{entry.collection}/{entry.translation_key}"
    return Text(entry.source, group, entry.language, digest)


def pairs(texts: Iterable[Text], languages: Sequence[str]) -> tuple[Pair, ...]:
    """Pair each translation with its original, by source.

    languages: of the site; the first one that a text is in is that of its original
    """
    found = (
        Pair(told[language], _original(told, languages))
        for told in _grouped(texts).values()
        for language in told
    )
    translated = (pair for pair in found if pair.translation != pair.original)
    return tuple(sorted(translated, key=lambda pair: pair.translation.source))


def progress(
    texts: Sequence[Text],
    strings: Mapping[str, str],
    marks: Mapping[str, str],
    languages: Sequence[str],
) -> Iterator[Progress]:
    """Tell how far each language has come.

    strings:   `language\\nkey` → a string of the interface
    marks:     source of a translation → digest of its original when it was marked
    languages: of the site, the default one first
    """
    originals = [(_original(told, languages), told) for told in _grouped(texts).values()]
    paired, lacking = pairs(texts, languages), lacking_strings(strings, languages)
    for language in languages:
        mine = [each for each in paired if each.translation.language == language]
        of = {each.translation.source: each.original for each in mine}
        behind = (path for path, one in of.items() if marks.get(path, one.digest) != one.digest)
        yield Progress(
            language=language,
            of=sum(original.language != language for original, _ in originals),
            missing=tuple(sorted(one.source for one, told in originals if language not in told)),
            stale=tuple((path, of[path].source) for path in behind),
            unmarked=tuple(path for path in of if path not in marks),
            strings=lacking[language],
        )


def lacking_strings(
    strings: Mapping[str, str], languages: Sequence[str]
) -> dict[str, tuple[str, ...]]:
    """Name for each language the keys of the interface that only others have.

    strings: `language\\nkey` → a string of the interface
    """
    keys = keys_of(strings)
    every = set().union(*keys.values())
    return {each: tuple(sorted(every - keys.get(each, set()))) for each in languages}


def keys_of(strings: Mapping[str, str]) -> dict[str, set[str]]:
    """Collect the keys of each language; the plurals of a string are one key."""
    keys: dict[str, set[str]] = {}
    plurals = {name.removesuffix(".other") for name in strings if name.endswith(".other")}
    for name in strings:
        language, _, key = name.partition("\n")
        stem = key.rpartition(".")[0]
        keys.setdefault(language, set()).add(stem if f"{language}\n{stem}" in plurals else key)
    return keys


def _grouped(texts: Iterable[Text]) -> dict[str, dict[str, Text]]:
    groups: dict[str, dict[str, Text]] = {}
    for text in texts:
        groups.setdefault(text.group, {})[text.language] = text
    return groups


def _original(told: Mapping[str, Text], languages: Sequence[str]) -> Text:
    return next(told[language] for language in languages if language in told)
