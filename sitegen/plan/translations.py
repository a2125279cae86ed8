"""Which entries claim to be one text in one language."""

from collections.abc import Iterator, Mapping, Sequence

from sitegen.model.entry import Entry
from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems import routes as problems


def twins(entries: Sequence[Entry], urls: Mapping[str, str]) -> Iterator[Problem]:
    """Find the entries that claim to be the same text in the same language.

    entries: by id
    urls:    entry id → URL; two entries with one id and a URL clash there, and that is told once
    """
    first: dict[tuple[str, str, str], Entry] = {}
    for entry in entries:
        text = (entry.collection, entry.translation_key, entry.language)
        one = first.setdefault(text, entry)
        if one is not entry and not (one.id == entry.id and entry.id in urls):
            place = Place(entry.source, key=("translation_key",))
            yield problems.translated_twice(
                place, entry.translation_key, entry.language, one.source, entry.source
            )
