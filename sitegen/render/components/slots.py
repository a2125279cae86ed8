"""The content that a call hands to a component."""

from collections.abc import Callable, Mapping

from markupsafe import Markup

# The slot that has no name.
DEFAULT = "default"

Content = Callable[[], Markup]


class Slots:
    """`slot` in a component: `slot()` shows the content of a call, `slot("footer")` a part of it.

    Content is rendered when it is first shown, and only once.
    """

    __slots__ = ("_given", "_shown")

    def __init__(self, given: Mapping[str, Content | None]) -> None:
        """Hold the content by name; None is none."""
        self._given = {name: content for name, content in given.items() if content}
        self._shown: dict[str, Markup] = {}

    def __call__(self, name: str = DEFAULT) -> Markup:
        """Render a slot; "" when nothing was given for it."""
        if name not in self._shown:
            content = self._given.get(name)
            self._shown[name] = Markup(content()) if content else Markup("")
        return self._shown[name]

    def has(self, name: str = DEFAULT) -> bool:
        """Tell whether something was given for a slot."""
        return name in self._given

    def passed(self, name: str = DEFAULT) -> Content | None:
        """Pass a slot on to another component, as it is: what was not given stays so."""
        return (lambda: self(name)) if self.has(name) else None

    @property
    def names(self) -> frozenset[str]:
        """The names of what was given."""
        return frozenset(self._given)
