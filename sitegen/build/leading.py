"""Where a link leads a reader whose language is not that of the page it names."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from sitegen.build.layout import Outline
from sitegen.model.page import STANDS_IN


def leading(pages: Iterable[Outline], default: str) -> Iterator[tuple[str, str]]:
    """Name the page of each language that says what another one says, translated or standing in.

    default: the language whose texts are meant in every language: `three.md`, not `three.de.md`
    returns: `URL\\nlanguage` and `source\\nlanguage`, with a URL each; with a `#` behind it for
             links to a section, which a translation calls otherwise
    """
    for group in _groups(pages):
        for page in group:
            for other in group:
                if page.language == other.language or page.fallback:
                    continue
                names = [page.url]
                if page.entry and (other.fallback or page.language == default):
                    names.append(page.source)
                for name in names:
                    yield f"{name}\n{other.language}", other.url
                    if other.fallback:
                        yield f"{name}\n{other.language}#", other.url


def _groups(pages: Iterable[Outline]) -> Iterator[tuple[Outline, ...]]:
    grouped = sorted((page for page in pages if page.group), key=_group)
    return (tuple(held) for _, held in groupby(grouped, key=_group))


def _group(page: Outline) -> str:
    return page.group.removeprefix(STANDS_IN)
