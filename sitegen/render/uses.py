"""What a rendering used, which its page has to bring along."""

from collections.abc import Iterable


class Uses:
    """Collects the components of one rendering, those inside others too; their order is lost."""

    __slots__ = ("_components",)

    def __init__(self) -> None:
        """Begin with none."""
        self._components: set[str] = set()

    def add(self, components: Iterable[str]) -> None:
        """Note that these components were used."""
        self._components.update(components)

    @property
    def components(self) -> tuple[str, ...]:
        """The names of the components, sorted."""
        return tuple(sorted(self._components))
