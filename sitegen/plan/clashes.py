"""What wants the same place in the output."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems import routes as problems


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """Something that will be published.

    source: the file to name
    name:   what the author would call it, such as `'content/a.md'` or `the term 'Web'`
    is_page: whether it is a page, which hosts may serve with and without a slash at the end
    """

    url: str
    output: str
    source: str
    name: str
    is_page: bool = False


def clashes(claims: Iterable[Claim]) -> tuple[Problem, ...]:
    """Find what cannot stand side by side, on any file system and any host.

    returns: sorted; the same whatever the order of the claims
    """
    by_output: dict[str, list[Claim]] = {}
    for claim in claims:
        by_output.setdefault(_folded(claim.output), []).append(claim)
    found = {
        *_same(by_output),
        *_file_and_folder(by_output),
        *_slash(claim for rivals in by_output.values() for claim in rivals if claim.is_page),
    }
    return tuple(sorted(found, key=lambda each: (each.place.path, each.code, each.fact)))


def _same(by_output: Mapping[str, Sequence[Claim]]) -> Iterator[Problem]:
    for rivals in by_output.values():
        if len(rivals) > 1:
            first, *others = sorted(rivals)
            yield from (_clash(first, other) for other in others)


def _clash(one: Claim, other: Claim) -> Problem:
    place = _place(one, other)
    if one.url == other.url:
        return problems.same_url(place, one.url, one.name, other.name)
    if one.output == other.output:
        return problems.same_file(place, one.output, one.name, other.name)
    by = "their case"
    if one.output.casefold() != other.output.casefold():
        by = "the form of their characters"
    return problems.lookalikes(place, other.url, one.name, other.name, by)


def _file_and_folder(by_output: Mapping[str, Sequence[Claim]]) -> Iterator[Problem]:
    """Find the files that would have to be folders; each folder is looked at once."""
    inside: dict[str, Claim] = {}
    for output, rivals in sorted(by_output.items()):
        folder = output.rpartition("/")[0]
        while folder and folder not in inside:
            inside[folder] = min(rivals)
            folder = folder.rpartition("/")[0]
    for folder in sorted(inside.keys() & by_output.keys()):
        file = min(by_output[folder])
        place = _place(file, inside[folder])
        yield problems.file_and_folder(place, file.output, file.name, inside[folder].name)


def _slash(pages: Iterable[Claim]) -> Iterator[Problem]:
    by_url: dict[str, list[Claim]] = {}
    for page in pages:
        by_url.setdefault(_folded(page.url.rstrip("/")), []).append(page)
    for rivals in by_url.values():
        first, *others = sorted(rivals)
        for other in others:
            if other.output != first.output and other.url.endswith("/") != first.url.endswith("/"):
                by = "the slash at their end"
                place = _place(first, other)
                yield problems.lookalikes(place, other.url, first.name, other.name, by)


def _place(one: Claim, other: Claim) -> Place:
    """Choose the file to edit: not one of a theme that comes with sitegen."""
    theirs = [each.source for each in (other, one) if not each.source.startswith("@")]
    return Place(theirs[0] if theirs else other.source)


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
