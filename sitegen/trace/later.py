"""What is made when somebody first needs it: mappings, and patterns that take long to compile."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar, cast

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


def late(source: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Give a pattern that is compiled when it is first used.

    Ranges far up in Unicode take 3 to 6 ms each to compile, and few texts need them.
    """
    return cast("re.Pattern[str]", _Late(source, flags))


class _Late:
    def __init__(self, source: str, flags: re.RegexFlag) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        held = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, held)
        return held
