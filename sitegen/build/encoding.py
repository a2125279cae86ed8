"""The round of variants: each source is decoded once for all that is wanted of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

from sitegen.model.frozen import dataclass
from sitegen.model.problem import Trouble
from sitegen.model.recipe import Recipe
from sitegen.trace.facts import Basis, Facts, Source
from sitegen.trace.key import Key
from sitegen.trace.outside import Each, Ledger, Lost
from sitegen.trace.reader import Reader
from sitegen.trace.round import Make, Waits, Worker
from sitegen.trace.trace import Made, Result

NOTE = "codecs"
Group = tuple[Recipe, ...]


class Encoded(NamedTuple):
    """What came of one source.

    made:   for each recipe
    before: bytes of the source
    after:  bytes of its largest variant, which is the most that a reader fetches
    """

    made: tuple[Made | Waits, ...]
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class BySource:
    """An `Each` for variants: workers get whole sources, the largest first.

    each:    does the work
    recipes: by output path, which is the name of a variant's task
    weigh:   tells how many bytes a source takes up while these variants are made of it
    """

    each: Each
    recipes: Mapping[str, Recipe]
    weigh: Callable[[Group], int]
    max_pixels: int

    def __call__(
        self, do: Callable[[Any], Any], things: Sequence[Any], weights: Sequence[int] = ()
    ) -> Iterator[tuple[Any, Any]]:
        """Give each task with what came of it; with a source, all its variants are lost."""
        assert isinstance(do, Worker)
        groups = self._groups(self.recipes[task.name] for task in things)
        make = partial(encoded, do, self.max_pixels)
        loads = [weight for weight, _ in groups]
        for group, came in self.each(make, [each for _, each in groups], loads):
            each = [came] * len(group) if isinstance(came, Lost) else came.made
            yield from zip((_task(recipe) for recipe in group), each, strict=True)

    def _groups(self, recipes: Iterable[Recipe]) -> list[tuple[int, Group]]:
        wanted: dict[str, list[Recipe]] = {}
        for recipe in recipes:
            wanted.setdefault(recipe.source, []).append(recipe)
        weighed = [(self.weigh(tuple(group)), tuple(group)) for group in wanted.values()]
        return sorted(weighed, key=lambda one: (-one[0], one[1][0].source))


def codecs(ledger: Ledger, epoch: str) -> str:
    """Name the versions of everything that encodes pictures.

    epoch: names the version of Pillow; asking it for its codecs takes 40 ms, so the answer is kept
    """
    note = ledger.note(NOTE) or ""
    if note.startswith(epoch):
        return note
    from sitegen.images.epoch import epoch as versions

    told = f"{epoch} {versions()}"
    ledger.set_notes({NOTE: told})
    return told


def encoding() -> Make:
    """Give what makes variants; `encoded` tells it which."""
    return _Encoding((), 0)


def encoded(worker: Worker, max_pixels: int, recipes: Group) -> Encoded:
    """Make all that is wanted of one source."""
    held = _Held(worker.facts.source("file"), worker.facts.basis("file"))
    of_one = replace(worker, make=_Encoding(recipes, max_pixels), facts=Facts({"file": held}))
    made = tuple(of_one(_task(recipe)) for recipe in recipes)
    return Encoded(made, held.size, of_one.make.size)  # type: ignore[attr-defined]


def _task(recipe: Recipe) -> Key:
    return Key("picture", recipe.output)


class _Held:
    """Answers `file` and keeps the last answer at hand: all variants ask for the same bytes."""

    def __init__(self, source: Source, basis: Basis) -> None:
        self._source, self._basis = source, basis
        self._name, self._data = "", b""

    @property
    def size(self) -> int:
        return len(self._data)

    def value(self, name: str) -> object:
        if name != self._name:
            data = self._source.value(name)
            assert isinstance(data, bytes)
            self._name, self._data = name, data
        return self._data

    def digest(self, name: str) -> str:
        return self._source.digest(name)

    def basis(self) -> Basis:
        return self._basis


class _Encoding:
    """Makes the variants of one source, all when the first one is asked for."""

    def __init__(self, recipes: Group, max_pixels: int) -> None:
        self._recipes, self._max_pixels = recipes, max_pixels
        self._came: Mapping[str, bytes] | None = None
        self._trouble: Trouble | None = None

    @property
    def size(self) -> int:
        return max(map(len, (self._came or {}).values()), default=0)

    def __call__(self, task: Key, reader: Reader) -> Result:
        data = reader.ask(Key("file", self._recipes[0].source))
        if self._trouble:
            raise self._trouble
        if self._came is None:
            self._came = self._encode(data)
        return Result(self._came[task.name])

    def _encode(self, data: bytes) -> Mapping[str, bytes]:
        from sitegen.images.encode import encode

        try:
            made = encode(data, self._recipes, self._max_pixels)
            return {recipe.output: variant for recipe, variant in made}
        except Trouble as trouble:
            self._trouble = trouble
            raise
