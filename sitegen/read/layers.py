"""Layers: the site over its theme over the theme's parent, and who owns a name."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from sitegen.model.config import Paths


class Layers:
    """Finds the file that stands for a name: the site's, else the theme's, else its parent's."""

    def __init__(self, paths: Iterable[str], folders: Paths, themes: Sequence[str] = ()) -> None:
        """Look among these files.

        paths:  every source file
        themes: folders of the theme and its parents, nearest first: `themes/mine`, `@default`
        """
        self._paths = sorted(paths)
        self._folders = folders
        self._themes = tuple(themes)
        self._names: dict[str, Mapping[str, str]] = {}

    def own(self, kind: str, name: str) -> str | None:
        """Find the path of the file that owns a name, or None.

        kind: a folder by its name in a theme: `pages templates components assets i18n static`
        name: relative to that folder of any layer: `partials/head.html`
        """
        return self._of(kind).get(name)

    def names(self, kind: str) -> tuple[str, ...]:
        """List every name of a kind that some layer has, sorted."""
        return tuple(self._of(kind))

    def folders(self, kind: str) -> tuple[str, ...]:
        """List the folder of a kind in every layer, the site's first."""
        own: str = getattr(self._folders, kind)
        return (own, *(f"{theme}/{kind}" for theme in self._themes))

    def inside(self, folder: str) -> Sequence[str]:
        """List every source file in a folder and below it, sorted."""
        start = bisect_left(self._paths, f"{folder}/")
        end = bisect_left(self._paths, f"{folder}0")  # "0" follows "/".
        return self._paths[start:end]

    def _of(self, kind: str) -> Mapping[str, str]:
        if kind not in self._names:
            owned: dict[str, str] = {}
            for folder in reversed(self.folders(kind)):
                owned |= {path[len(folder) + 1 :]: path for path in self.inside(folder)}
            self._names[kind] = dict(sorted(owned.items()))
        return self._names[kind]
