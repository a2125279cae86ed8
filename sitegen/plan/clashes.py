"""What wants the same place in the output."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems import routes as problems


class Claim(NamedTuple):
    """Something that will be published.

    source:  the file to name
    name:    what the author would call it, such as `'content/a.md'` or `the term 'Web'`
    is_page: whether it is a page, which hosts may serve with and without a slash at the end
    instead: the URL of the page that it stands in for, if any
    key:     of the front matter or the settings that ask for it, where that is known
    """

    url: str
    output: str
    source: str
    name: str
    is_page: bool = False
    instead: str = ""
    key: tuple[str | int, ...] = ()


# Claims by output, written as a file system would see it that minds neither case nor form.
Rivals = Mapping[str, Sequence[Claim]]


def clashes(claims: Iterable[Claim]) -> tuple[Problem, ...]:
    """Find what cannot stand side by side, on any file system and any host.

    returns: sorted; the same whatever the order of the claims
    """
    by_output: dict[str, list[Claim]] = {}
    for claim in claims:
        by_output.setdefault(_folded(claim.output), []).append(claim)
    found = {*_same(by_output), *_file_and_folder(by_output), *_slash(by_output)}
    return tuple(sorted(found, key=lambda each: (each.place.path, each.code, each.fact)))


def _same(by_output: Rivals) -> Iterator[Problem]:
    for rivals in by_output.values():
        if len(rivals) > 1:
            first, *others = sorted(rivals)
            yield from (_clash(first, each) for each in others if not _are_echoes(first, each))


def _are_echoes(one: Claim, other: Claim) -> bool:
    """Tell whether both stand in for pages that clash themselves."""
    return bool(one.instead) and _folded(one.instead) == _folded(other.instead)


def _clash(one: Claim, other: Claim) -> Problem:
    place = _place(one, other)
    if one.url == other.url:
        return problems.same_url(place, one.url, one.name, other.name)
    if one.output == other.output:
        return problems.same_file(place, one.output, one.name, other.name)
    by = "case"
    if one.output.casefold() != other.output.casefold():
        by = "how their characters are composed"
    return problems.lookalikes(place, other.url, one.name, other.name, by)


def _file_and_folder(by_output: Rivals) -> Iterator[Problem]:
    """Find the files that would have to be folders."""
    for folder in sorted(_folders(by_output) & by_output.keys()):
        within = (rivals for output, rivals in by_output.items() if output.startswith(f"{folder}/"))
        file, inside = min(by_output[folder]), min(min(rivals) for rivals in within)
        place = _place(file, inside)
        yield problems.file_and_folder(place, file.output, file.name, inside.name)


def _folders(outputs: Iterable[str]) -> set[str]:
    """List the folders that files are in, and those around them; each is looked at once."""
    folders: set[str] = set()
    for output in outputs:
        folder = output.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return folders


def _slash(by_output: Rivals) -> Iterator[Problem]:
    """Find the pages `/a` and `/a/`, which hosts mistake for each other."""
    for output, rivals in by_output.items():
        twins = by_output.get(f"{output.removesuffix('.html')}/index.html")
        if not twins or not output.endswith(".html"):
            continue
        one, other = min(rivals), min(twins)
        # `/a/` and `/a/index/` are told apart everywhere.
        if one.is_page and other.is_page and not one.url.endswith((".html", "/")):
            by = "the slash at their end"
            yield problems.lookalikes(_place(one, other), other.url, one.name, other.name, by)


def _place(one: Claim, other: Claim) -> Place:
    """Choose the file to edit: not one of a theme that comes with sitegen."""
    theirs = [each for each in (other, one) if not each.source.startswith("@")]
    chosen = theirs[0] if theirs else other
    return Place(chosen.source, key=chosen.key)


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
