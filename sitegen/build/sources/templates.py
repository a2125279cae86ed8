"""Templates and components, from the layer that owns their name."""

from sitegen.assets.marks import marked
from sitegen.read.decode import decode
from sitegen.read.layers import Layers
from sitegen.read.route import template_text
from sitegen.render.owned import Owned
from sitegen.trace.digest import ABSENT, joint
from sitegen.trace.key import ALL
from sitegen.trace.outside import Snapshot


class TemplateTexts:
    """Answers `template`: the layer that owns a name, and its text; `*` lists the names."""

    def __init__(self, layers: Layers, snapshot: Snapshot) -> None:
        """Answer from these layers. Names in the pages folders begin with `pages/`."""
        self._layers, self._snapshot = layers, snapshot
        self._at_hand: dict[str, Owned] = {}

    def value(self, name: str) -> Owned | tuple[str, ...] | None:
        """Give the template. raises: Trouble when it is not text"""
        if name == ALL:
            return self._names()
        if name not in self._at_hand and (path := self._path(name)):
            self._at_hand[name] = Owned(path, self._text(name, path))
        return self._at_hand.get(name)

    def digest(self, name: str) -> str:
        """Name the owner and the bytes."""
        if name == ALL:
            return joint(self._names())
        path = self._path(name)
        return joint([path, self._snapshot.digests[path]]) if path else ABSENT

    def basis(self) -> str:
        """Name every template."""
        return joint(part for name in self._names() for part in (name, self.digest(name)))

    def _text(self, name: str, path: str) -> str:
        return template_text(decode(self._snapshot.read(path), path))

    def _names(self) -> tuple[str, ...]:
        pages = (f"pages/{name}" for name in self._layers.names("pages"))
        return tuple(sorted([*self._layers.names("templates"), *pages]))

    def _path(self, name: str) -> str | None:
        folder = "pages" if name.startswith("pages/") else "templates"
        return self._layers.own(folder, name.removeprefix("pages/"))


class ComponentTexts(TemplateTexts):
    """Answers `component` likewise: `ui/card` is `ui/card.html` of a components folder.

    Where there is a `ui/card.css`, the component's own elements are marked for it.
    """

    def digest(self, name: str) -> str:
        """Name the owner, the bytes, and whether elements are marked."""
        own = super().digest(name)
        return joint([own, "marked"]) if self._has_sheet(name) else own

    def _text(self, name: str, path: str) -> str:
        text = super()._text(name, path)
        return marked(text, name) if self._has_sheet(name) else text

    def _has_sheet(self, name: str) -> bool:
        return self._layers.own("components", f"{name}.css") is not None

    def _names(self) -> tuple[str, ...]:
        names = self._layers.names("components")
        return tuple(n.removesuffix(".html") for n in names if n.endswith(".html"))

    def _path(self, name: str) -> str | None:
        return self._layers.own("components", f"{name}.html")
