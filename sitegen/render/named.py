"""Answers that templates read as attributes: settings, options, data, the moment."""

from collections.abc import Callable, Mapping
from typing import Any

from sitegen.render.site import Site
from sitegen.trace.key import ALL


class Named:
    """Answers of one kind as attributes: `site.title`, `theme.accent`, `data.authors`."""

    def __init__(self, label: str, site: Callable[[], Site], kind: str, prefix: str = "") -> None:
        """See the answers whose names begin with the prefix."""
        self._label, self._site, self._kind, self._prefix = label, site, kind, prefix

    def __str__(self) -> str:
        """Tell what a template calls it."""
        return self._label

    def __getattr__(self, name: str) -> Any:
        """Ask for one of them."""
        if name.startswith("__"):
            raise AttributeError(name)
        full = f"{self._prefix}{name}"
        held = self._site().ask(self._kind, full)
        if held is None and full not in (names := self.known_names()):
            if not any(each.startswith(f"{full}/") for each in names):
                raise AttributeError(name)
            return Named(f"{self._label}.{name}", self._site, self._kind, f"{full}/")
        return held

    def known_names(self) -> tuple[str, ...]:
        """List the full names there are."""
        names: Mapping[str, object] | tuple[str, ...] = self._site().ask(self._kind, ALL) or ()
        return tuple(names)

    def known(self) -> tuple[str, ...]:
        """List the names that can be read here."""
        mine = (name for name in self.known_names() if name.startswith(self._prefix))
        return tuple(name.removeprefix(self._prefix) for name in mine)


def _own(name: str) -> property:
    """Make an attribute of a setting that a language may have of its own.

    Python finds it at once, and asks `__getattr__` last of all.
    """

    def read(settings: "Settings") -> Any:
        scene = settings._site().scene
        return scene.setting(f"site.{name}@{scene.language}")

    return property(read)


class Settings(Named):
    """`site` in templates: the settings of `[site]`, its default language, and `[extra]`."""

    title, description, author = map(_own, ("title", "description", "author"))

    def __getattr__(self, name: str) -> Any:
        """Read a setting."""
        if name == "extra":
            return Named("site.extra", self._site, "config", "extra.")
        return super().__getattr__("default_language" if name == "language" else name)


class Instant:
    """The moment of the build; a page depends only on the parts that it reads."""

    def __init__(self, site: Site) -> None:
        """See the clock of the build."""
        self._site = site

    def __str__(self) -> str:
        """Print the moment as ISO 8601."""
        return str(self._site.ask("clock", "iso"))

    def __getattr__(self, name: str) -> Any:
        """Read `year month day hour minute second` or `iso`."""
        if name not in self.known():
            raise AttributeError(name)
        return self._site.ask("clock", name)

    def known(self) -> tuple[str, ...]:
        """List the parts."""
        return ("year", "month", "day", "hour", "minute", "second", "iso")
