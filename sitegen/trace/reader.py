"""The one door through which a task learns anything."""

from typing import Any

from sitegen.model.recipe import Recipe
from sitegen.trace.facts import Answer, Facts, Missing
from sitegen.trace.key import Key

# Stands for the answer to a question that has been asked and has none yet.
_OPEN = object()


class Projection:
    """A question about rows that grows with each field that is read of them.

    kind:    `row`, `near`, `query` or `pages`
    subject: which rows; one line
    source:  who answers it
    """

    __slots__ = ("fields", "kind", "source", "subject")

    def __init__(self, kind: str, subject: str, source: Any) -> None:
        """Begin the question, with no field read."""
        self.kind, self.subject, self.source = kind, subject, source
        self.fields = set[str]()

    def key(self) -> Key:
        """Give the whole question: the subject and every field read by now."""
        return Key(self.kind, f"{self.subject}\n{' '.join(sorted(self.fields))}")


def subject_and_fields(name: str) -> tuple[str, tuple[str, ...]]:
    """Take a projection's name apart again."""
    subject, _, fields = name.rpartition("\n")
    return subject, tuple(fields.split(" ")) if fields else ()


class Reader:
    """Answers one task's questions, and remembers each."""

    def __init__(self, facts: Facts) -> None:
        """Read these facts."""
        self.facts = facts
        self._asked: dict[Key, Any] = {}
        self._projections: dict[tuple[str, str], Projection] = {}
        self._wants: list[Recipe] = []
        self._awaited: list[Key] = []

    def ask(self, key: Key) -> Any:
        """Answer a question and remember it; None when there is no such thing. raises: Missing"""
        answer = self._asked.get(key, _OPEN)
        if answer is _OPEN:
            try:
                answer = self.facts.value(key)
            finally:
                # What it raises, if anything, is an answer that the task rests on, too.
                self._asked[key] = answer
        return answer

    def ask_ahead(self, key: Key, meanwhile: Any = None) -> Any:
        """Answer a question, even when the answer must be made first.

        The task goes on, so that it asks for everything at once, and is made again afterwards.

        meanwhile: what to go on with until then
        """
        try:
            return self.ask(key)
        except Missing as missing:
            self._awaited += missing.keys
            return meanwhile

    def project(self, kind: str, subject: str) -> Projection:
        """Begin, or go on with, a question about rows; it is whole when the task ends.

        raises: Missing
        """
        begun = self._projections.get((kind, subject))
        if begun is None:
            begun = Projection(kind, subject, self.facts.source(kind))
            self._projections[kind, subject] = begun
        return begun

    def ids(self, projection: Projection) -> tuple[str, ...]:
        """List the entries that a question about rows finds."""
        found: tuple[str, ...] = projection.source.ids(projection.subject)
        return found

    def field(self, projection: Projection, id: str, name: str) -> Any:
        """Read one field of a row, and make it part of the question. raises: NoField, Missing"""
        projection.fields.add(name)
        return projection.source.table.field(id, name)

    def want(self, recipe: Recipe) -> None:
        """Need the file that this recipe makes."""
        if recipe not in self._wants:
            self._wants.append(recipe)

    def wants(self) -> tuple[Recipe, ...]:
        """List the recipes that were wanted, each once, in order."""
        return tuple(self._wants)

    def answers(self) -> tuple[Answer, ...]:
        """Name the answers to everything that was asked, each once.

        raises: Missing, naming all that was asked ahead and must be made first
        """
        if self._awaited:
            raise Missing(*dict.fromkeys(self._awaited))
        keys = [*self._asked, *[each.key() for each in self._projections.values()]]
        return self.facts.answers(keys)
