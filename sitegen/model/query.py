"""A question about the entries of a collection, as a value."""

from typing import Literal

from sitegen.model.frozen import dataclass

Operator = Literal["eq", "ne", "in", "has", "lt", "le", "gt", "ge"]
Scalar = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that must hold of an entry.

    name:     a field of the entry, or of its front matter; dots reach into mappings
    operator: `has` asks whether a list field holds the value, `in` whether the field is one of a
              tuple; the rest compare
    value:    dates are written as ISO text
    """

    name: str
    operator: Operator
    value: Scalar | tuple[Scalar, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """Which entries, in which order, and how many.

    collection: its name; "" means all of them
    language:   only entries of this language; "" means all
    sort:       field names, `-` in front for descending; ties are broken by id; () is the
                collection's own order
    limit:      0 means no limit
    unlisted:   whether entries marked `unlisted` take part
    """

    collection: str
    language: str = ""
    where: tuple[Condition, ...] = ()
    sort: tuple[str, ...] = ()
    offset: int = 0
    limit: int = 0
    unlisted: bool = False

    @property
    def whole(self) -> "Query":
        """The question for all of the entries that this one finds a part of."""
        return Query(self.collection, self.language, self.where, self.sort, unlisted=self.unlisted)
