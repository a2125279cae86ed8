"""A stylesheet with everything that it imports, as one text."""

from collections.abc import Iterator
from dataclasses import field
from posixpath import dirname, join, normpath
from typing import Any

import tinycss2

from sitegen.assets.files import Files
from sitegen.assets.imports import Import, read_import
from sitegen.assets.process import fault
from sitegen.assets.references import quoted, reference
from sitegen.model.frozen import dataclass
from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems import assets as problems

# No site has so many sheets; each could double what the one before it imports.
MOST_IMPORTS = 500


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a bundle: rules of one sheet, or pieces under the conditions of an import.

    name: of the sheet that the rules, or the import, stand in
    """

    name: str
    rules: tuple[Any, ...] = ()
    inside: tuple["Piece", ...] = ()
    condition: Import | None = None


@dataclass(slots=True)
class Bundle:
    """Gathers a sheet and what it imports; what is wrong with them is found on the way.

    licences: comments that want to be kept
    foreign:  imports of other sites' sheets
    is_broken: whether something is no CSS, and has to be left out as a browser would do
    """

    files: Files
    problems: list[Problem] = field(default_factory=list)
    licences: dict[str, None] = field(default_factory=dict)
    foreign: dict[str, None] = field(default_factory=dict)
    is_broken: bool = False
    count: int = 0

    def gather(self, name: str) -> tuple[Piece, ...]:
        """Give the pieces of a sheet in order. raises: Trouble when a file is not text"""
        pieces = tuple(self._pieces((name,), True))
        return tuple(_last_of_each(pieces))

    def head(self) -> str:
        """Write what must come first."""
        return "".join(f"{each}\n" for each in (*self.licences, *self.foreign))

    def _pieces(self, chain: tuple[str, ...], is_plain: bool) -> Iterator[Piece]:
        """Give the pieces of the last sheet of a chain.

        is_plain: whether the sheet counts under no condition
        """
        name = chain[-1]
        rest: list[Any] = []
        for rule in self._rules(name):
            wanted = read_import(rule) if rule.type == "at-rule" else None
            if wanted is None:
                rest.append(rule)
                continue
            # What stands in front of an import, the order of layers, stays in front of it.
            if any(each.type == "at-rule" for each in rest):
                yield Piece(name, tuple(rest))
            rest = []
            yield from self._imported(wanted, chain, is_plain)
        yield Piece(name, tuple(rest))

    def _rules(self, name: str) -> list[Any]:
        """Read the rules of a sheet; what is no CSS is told."""
        text = self.files.text(name)
        if found := fault(text):
            place = Place(self.files.owner(name), found.line, found.column)
            self.problems.append(problems.broken_stylesheet(place, found.message))
            self.is_broken = True
        rules = tinycss2.parse_stylesheet(text)
        comments = (f"/*{each.value}*/" for each in rules if each.type == "comment")
        self.licences |= dict.fromkeys(each for each in comments if each.startswith("/*!"))
        return [rule for rule in rules if rule.type not in ("comment", "error")]

    def _imported(self, wanted: Import, chain: tuple[str, ...], is_plain: bool) -> Iterator[Piece]:
        """Give the pieces of an imported sheet."""
        told = reference(wanted.target, wanted.line, wanted.column)
        name = normpath(join(dirname(chain[-1]), told.path)) if told else ""
        self.count += 1
        if problem := self._refused(wanted, name, chain, is_plain):
            self.problems.append(problem)
        elif not name:
            self.foreign[_told(wanted)] = None
        elif wanted.is_plain:
            yield from self._pieces((*chain, name), is_plain)
        else:
            inside = tuple(self._pieces((*chain, name), False))
            yield Piece(chain[-1], inside=inside, condition=wanted)

    def _refused(
        self, wanted: Import, name: str, chain: tuple[str, ...], is_plain: bool
    ) -> Problem | None:
        place = Place(self.files.owner(chain[-1]), wanted.line, wanted.column)
        if not name:
            return None if is_plain else problems.foreign_import(place, wanted.target)
        if name in chain:
            return problems.import_cycle(place, (*chain[chain.index(name) :], name))
        if self.count > MOST_IMPORTS:
            return problems.too_many_imports(place, MOST_IMPORTS)
        if not self.files.owner(name):
            known = self.files.names(chain[-1], lambda each: each.endswith(".css"))
            return problems.no_such_sheet(place, wanted.target, known)
        return None


def _told(wanted: Import) -> str:
    """Write an import of another site's sheet."""
    layer = {None: "", "": "layer"}.get(wanted.layer, f"layer({wanted.layer})")
    supports = f"supports({wanted.supports})" if wanted.supports else ""
    parts = ("@import", quoted(wanted.target), layer, supports, wanted.media)
    return f"{' '.join(filter(None, parts))};"


def _last_of_each(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """Leave out the rules of a sheet that come again later, where the last ones count alone."""
    last = {piece.name: at for at, piece in enumerate(pieces) if not piece.condition}
    for at, piece in enumerate(pieces):
        if piece.condition or last[piece.name] == at or _has_layers(piece):
            yield piece


def _has_layers(piece: Piece) -> bool:
    """Tell whether the order of layers could rest on where these rules come first."""
    return any(getattr(rule, "lower_at_keyword", "") == "layer" for rule in piece.rules)
