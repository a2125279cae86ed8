"""A gathered stylesheet, written as one text with the addresses of published files."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

import tinycss2

from sitegen.assets.bundle import Bundle, Piece
from sitegen.assets.fonts import display
from sitegen.assets.references import rewrite
from sitegen.assets.scope import keyframes_in, scoped
from sitegen.assets.selectors import UnusableGlobal
from sitegen.model.frozen import dataclass
from sitegen.model.place import Place
from sitegen.model.problems import assets as problems


def written(bundle: Bundle, pieces: Iterable[Piece], component: str = "") -> str:
    """Write pieces in order; problems that are found are added to the bundle's.

    component: the component that the sheet belongs to, or ""
    """
    pieces = tuple(pieces)
    rules = (rule for piece in pieces for rule in _rules(piece))
    writer = _Writer(bundle, component, keyframes_in(rules) if component else frozenset())
    body = "\n".join(map(writer.text, pieces))
    return f"{bundle.head()}{body}"


def _rules(piece: Piece) -> Iterator[Any]:
    yield from piece.rules
    for each in piece.inside:
        yield from _rules(each)


@dataclass(frozen=True, slots=True)
class _Writer:
    bundle: Bundle
    component: str
    keyframes: frozenset[str]

    def text(self, piece: Piece) -> str:
        if piece.condition:
            return piece.condition.around("\n".join(map(self.text, piece.inside)))
        files, found = self.bundle.files, self.bundle.problems
        how = files.setting("font_display")
        display(piece.rules, "" if how == "keep" else how)
        rewrite(piece.rules, partial(files.address, sheet=piece.name, found=found))
        return self._scoped(piece) if self.component else tinycss2.serialize(piece.rules)

    def _scoped(self, piece: Piece) -> str:
        try:
            return scoped(piece.rules, self.component, self.keyframes)
        except UnusableGlobal as error:
            place = Place(self.bundle.files.owner(piece.name), error.line, error.column)
            self.bundle.problems.append(problems.unusable_global(place))
            return ""
