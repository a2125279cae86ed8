"""Mappings that are made when somebody first looks into them."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

Held = TypeVar("Held")


class Later(Mapping[str, Held]):
    """A mapping that costs nothing until it is needed."""

    def __init__(self, make: Callable[[], Mapping[str, Held]]) -> None:
        """Make it by this."""
        self._make = make

    @cached_property
    def _made(self) -> Mapping[str, Held]:
        return self._make()

    def __reduce__(self) -> tuple[type, tuple[dict[str, Held]]]:
        """Be made already wherever it is sent: what makes it may not travel."""
        return dict, (dict(self._made),)

    def __getitem__(self, name: str) -> Held:
        """Give what a name stands for."""
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        """Give the names."""
        return iter(self._made)

    def __len__(self) -> int:
        """Count the names."""
        return len(self._made)
