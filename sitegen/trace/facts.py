"""The answers of one snapshot."""

from collections.abc import Iterable, Iterator, Mapping, Set
from typing import NamedTuple, Protocol

from sitegen.trace.digest import ABSENT, answer_id
from sitegen.trace.key import KINDS, Key

# Names all that the answers of a kind rest on; or, by subject, all that answers about each rest on.
Basis = str | Mapping[str, str]


class Source(Protocol):
    """Answers every question of one kind."""

    def value(self, name: str) -> object:
        """Answer the question; None when there is no such thing."""

    def digest(self, name: str) -> str:
        """Name the answer; `ABSENT` when there is no such thing."""

    def basis(self) -> Basis:
        """Name everything that its answers depend on; "" when that is not known.

        Two equal bases promise equal answers to every question of the kind. Where each answer
        rests on its subject alone, a basis for each subject: equal ones promise equal answers
        about it. A subject is the first line of a question's name.
        """


class Answer(NamedTuple):
    """A question with the name of its answer, as the ledger keeps it."""

    id: int
    kind: str
    name: str
    basis: str


# An `Answer` as it travels between processes: bare, which takes a quarter of the time.
Told = tuple[int, str, str, str]


class Missing(Exception):
    """Questions whose answers have to be made first."""

    def __init__(self, *keys: Key) -> None:
        """Name the questions."""
        super().__init__(", ".join(map(str, keys)))
        self.keys = keys


class Facts:
    """All that can be asked about a site at one moment; each answer is named once."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        """Take a source for each kind that can be answered by now."""
        assert sources.keys() <= KINDS.keys(), sources.keys() - KINDS.keys()
        self._sources = dict(sources)
        self._answers: dict[Key, Answer] = {}
        self._bases: dict[str, Basis] = {}

    def learn(self, sources: Mapping[str, Source]) -> "Facts":
        """Know these kinds from now on; what is known of the others stays."""
        learned = Facts({**self._sources, **sources})
        learned._answers = {k: a for k, a in self._answers.items() if k.kind not in sources}
        learned._bases = {k: b for k, b in self._bases.items() if k not in sources}
        return learned

    def knows(self, kind: str) -> bool:
        """Tell whether questions of a kind can be answered by now."""
        return kind in self._sources

    def source(self, kind: str, name: str = "") -> Source:
        """Find who answers questions of a kind. raises: Missing, naming the question"""
        if kind not in self._sources:
            raise Missing(Key(kind, name))
        return self._sources[kind]

    def value(self, key: Key) -> object:
        """Answer a question. raises: Missing"""
        kind, name = key
        source = self._sources.get(kind)
        if source is None:
            raise Missing(key)
        return source.value(name)

    def answer(self, key: Key) -> Answer:
        """Name the answer to a question. raises: Missing"""
        answer = self._answers.get(key)
        if answer is None:
            kind, name = key
            id = answer_id(kind, name, self.source(kind, name).digest(name))
            rests_on = basis_of(self.basis(kind), name)
            answer = self._answers[key] = Answer(id, kind, name, rests_on)
        return answer

    def answers(self, keys: Iterable[Key]) -> tuple[Answer, ...]:
        """Name the answers to many questions; most have been asked before. raises: Missing"""
        named = self._answers.get
        return tuple([named(key) or self.answer(key) for key in keys])

    def basis(self, kind: str) -> Basis:
        """Name what the answers of a kind rest on; "" when that is not known."""
        if kind not in self._bases:
            source = self._sources.get(kind)
            self._bases[kind] = source.basis() if source else ""
        return self._bases[kind]


class Bases(Mapping[str, Basis]):
    """What the answers of some kinds rest on, named when somebody asks: many cost some time."""

    def __init__(self, facts: Facts, kinds: Set[str]) -> None:
        """Ask these facts."""
        self._facts, self._kinds = facts, kinds

    def __getitem__(self, kind: str) -> Basis:
        """Name what the answers of a kind rest on."""
        if kind not in self._kinds:
            raise KeyError(kind)
        return self._facts.basis(kind)

    def __iter__(self) -> Iterator[str]:
        """Give the kinds."""
        return iter(self._kinds)

    def __len__(self) -> int:
        """Count the kinds."""
        return len(self._kinds)

    def __contains__(self, kind: object) -> bool:
        """Tell whether this is one of the kinds."""
        return kind in self._kinds


def basis_of(basis: Basis, name: str) -> str:
    """Name what the answer to one question of a kind rests on."""
    return basis if isinstance(basis, str) else basis.get(name.partition("\n")[0], ABSENT)
