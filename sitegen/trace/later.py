"""Mappings that are made when somebody first looks into them."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

Held = TypeVar("Held")


class Later(Mapping[str, Held]):
    """A mapping that costs nothing until it is needed; it can be pickled if what makes it can."""

    def __init__(self, make: Callable[[], Mapping[str, Held]]) -> None:
        """Make it by this."""
        self._make = make

    @cached_property
    def _made(self) -> Mapping[str, Held]:
        return self._make()

    def __getitem__(self, name: str) -> Held:
        """Give what a name stands for."""
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        """Give the names."""
        return iter(self._made)

    def __len__(self) -> int:
        """Count the names."""
        return len(self._made)
