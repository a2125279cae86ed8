"""Entries as templates see them: every field that is read is remembered."""

from collections.abc import Iterable
from functools import partial
from operator import attrgetter
from typing import Any

from markupsafe import Markup

from sitegen.model.body import Heading
from sitegen.model.entry import Entry
from sitegen.model.problems.components import body_in_body
from sitegen.render.amiss import Amiss
from sitegen.render.languages import translations
from sitegen.render.scene import Scene
from sitegen.render.toc import nested
from sitegen.trace.key import Key
from sitegen.trace.reader import Projection
from sitegen.trace.rows import FIELDS, NoField

BUILT_IN = frozenset(Entry.__dataclass_fields__) - {"data", "has_body"}
# What shows HTML of a body, and the components that it brings to the page.
_HTML = {"html": "components", "excerpt": "excerpt_components"}
_BODY = _HTML.keys() | {"headings", "summary", "is_cut", "words", "minutes"}
_COMPUTED = frozenset({"permalink", "prev", "next", "translations", "toc", "terms"})


class EntryView:
    """One entry; its front matter fields are its attributes.

    Beside them: `id collection key language slug url permalink source title date updated
    description draft unlisted aliases`, of its body `html headings toc excerpt summary is_cut
    words minutes`, of its surroundings `prev next translations terms("tags")`.
    """

    __slots__ = ("_entry", "_fields", "_id", "_scene", "_table")

    def __init__(self, scene: Scene, id: str, projection: Projection | None = None) -> None:
        """See the entry; reading it through a query makes each field part of that query."""
        self._scene, self._id = scene, id
        projection = projection or scene.reader.project("row", id)
        self._fields, self._table = projection.fields, projection.source.table
        self._entry: Entry = self._table.entries[id]

    def __getattr__(self, name: str) -> Any:
        """Read a field of the site's own; those that all entries have are attributes."""
        if name.startswith("_"):
            raise AttributeError(name)
        try:
            held = self._field(name)
        except NoField:
            raise AttributeError(name) from None
        if target := self._reference(name):
            return self._referred(target, held)
        return held

    def __str__(self) -> str:
        """Print the entry as its title."""
        return str(self.title)

    def __repr__(self) -> str:
        """Print the entry in a list as its title."""
        return repr(str(self))

    def __eq__(self, other: object) -> bool:
        """Tell whether both are the same entry."""
        return isinstance(other, EntryView) and other._id == self._id

    def __hash__(self) -> int:
        """Hash the entry by its id."""
        return hash(self._id)

    def known(self) -> Iterable[str]:
        """List the names that can be read of it."""
        return (*self._field(FIELDS), *sorted(_BODY | _COMPUTED))

    @property
    def url(self) -> str:
        """The URL of its page, with `base`; "" where it has none."""
        path = self._field("url")
        return self._scene.url(path) if path else ""

    @property
    def permalink(self) -> str:
        """The entry's absolute URL."""
        return self._scene.absolute(self._field("url")) if self._field("url") else ""

    @property
    def toc(self) -> tuple[dict[str, Any], ...]:
        """The headings, nested."""
        headings: tuple[Heading, ...] = self.headings
        return nested(headings)

    @property
    def prev(self) -> "EntryView | None":
        """The entry before it in its collection; the older one where the newest come first."""
        return self._neighbour("prev")

    @property
    def next(self) -> "EntryView | None":
        """The entry after it in its collection; the newer one where the newest come first."""
        return self._neighbour("next")

    @property
    def translations(self) -> tuple[dict[str, str], ...]:
        """Language, URL and title of every translation, this one included."""
        group = f"entry:{self._field('collection')}:{self._field('translation_key')}"
        return translations(self._scene, group)

    def terms(self, taxonomy: str) -> tuple[dict[str, str], ...]:
        """List its terms in a taxonomy: name, slug and URL; () when there is no such taxonomy."""
        try:
            found: tuple[dict[str, str], ...] = self._field(f"terms:{taxonomy}")
        except NoField:
            return ()
        return tuple({**term, "url": self._scene.url(term["url"])} for term in found)

    def _field(self, name: str) -> Any:
        self._fields.add(name)
        return self._table.read(self._entry, name)

    def _body(self, name: str) -> Any:
        reader = self._scene.reader
        if self._scene.is_body:
            raise Amiss(partial(body_in_body, wanted=name))
        projection = reader.project("body", self._id)
        held = reader.field(projection, self._id, name)
        if name not in _HTML:
            return held
        self._scene.uses.add(reader.field(projection, self._id, _HTML[name]))
        return Markup(held)

    def _neighbour(self, direction: str) -> "EntryView | None":
        projection = self._scene.reader.project("near", f"{self._id} {direction}")
        found = self._scene.reader.ids(projection)
        return EntryView(self._scene, found[0], projection) if found else None

    def _reference(self, name: str) -> str:
        collection = self._id.partition("/")[0]
        return self._scene.reader.ask(Key("collection", f"{collection}.{name}")) or ""

    def _referred(self, collection: str, held: str | tuple[str, ...] | None) -> Any:
        if held is None or isinstance(held, str):
            return get_entry(self._scene, collection, held) if held else None
        found = (get_entry(self._scene, collection, key) for key in held)
        return tuple(each for each in found if each)


def _attribute(name: str) -> property:
    """Make an attribute of a field: Python finds it at once, and asks `__getattr__` last of all."""
    if name in _BODY:
        return property(lambda entry: entry._body(name))
    read = attrgetter(name)

    def field(view: EntryView) -> Any:
        view._fields.add(name)
        return read(view._entry)

    return property(field)


for each in (BUILT_IN | _BODY) - vars(EntryView).keys():
    setattr(EntryView, each, _attribute(each))


def get_entry(scene: Scene, collection: str, key: str) -> EntryView | None:
    """Find an entry by its key, in the page's language or else in the default one."""
    default = str(scene.setting("site.default_language"))
    for language in dict.fromkeys((scene.language, default)):
        id = scene.key_in_language(collection, key, language)
        projection = scene.reader.project("row", id)
        if scene.reader.ids(projection):
            return EntryView(scene, id, projection)
    return None
