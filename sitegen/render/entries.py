"""Entries as templates see them: every field that is read is remembered."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from operator import index
from typing import Any, get_args

from markupsafe import Markup

from sitegen.model.body import Heading
from sitegen.model.entry import Entry
from sitegen.model.problems import templates as problems
from sitegen.model.problems.components import body_in_body
from sitegen.model.query import Condition, Operator, Query, Scalar
from sitegen.model.serial import to_json
from sitegen.render.amiss import Amiss
from sitegen.render.arguments import called, guarded
from sitegen.render.languages import translations
from sitegen.render.scene import Scene
from sitegen.render.toc import nested
from sitegen.trace.key import Key
from sitegen.trace.reader import Projection
from sitegen.trace.rows import FIELDS, NoField

_BUILT_IN = frozenset(Entry.__dataclass_fields__) - {"data", "has_body"}
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

    __slots__ = ("_fields", "_id", "_scene", "_table")

    def __init__(self, scene: Scene, id: str, projection: Projection | None = None) -> None:
        """See the entry; reading it through a query makes each field part of that query."""
        self._scene, self._id = scene, id
        projection = projection or scene.reader.project("row", id)
        self._fields, self._table = projection.fields, scene.reader.table(projection)

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
        return self._table.field(self._id, name)

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
    return property(lambda entry: entry._field(name))


for each in (_BUILT_IN | _BODY) - vars(EntryView).keys():
    setattr(EntryView, each, _attribute(each))


class Rows:
    """Entries of a collection, narrowed step by step: each step gives new rows."""

    def __init__(self, scene: Scene, query: Query) -> None:
        """See what this query finds."""
        self._scene, self._query = scene, query

    def where(self, **conditions: Any) -> "Rows":
        """Keep rows whose fields equal these values; `name__ge=…` compares otherwise.

        After two underscores: `ne lt le gt ge`, `in` a tuple, `has` for a list holding the value.
        An entry stands for its key.
        """
        added = tuple(_condition(name, value) for name, value in conditions.items())
        self._check(each.name for each in added)
        return Rows(self._scene, replace(self._query, where=(*self._query.where, *added)))

    @guarded
    def sort(self, *fields: str) -> "Rows":
        """Order by fields, `-` in front of those that descend."""
        if not all(isinstance(each, str) for each in fields):
            raise TypeError(fields)
        self._check(each.removeprefix("-") for each in fields)
        return Rows(self._scene, replace(self._query, sort=fields))

    @guarded
    def limit(self, count: int) -> "Rows":
        """Keep the first rows only."""
        if index(count) < 1:
            raise Amiss(partial(problems.bad_limit, count=count))
        return Rows(self._scene, replace(self._query, limit=index(count)))

    @guarded
    def offset(self, count: int) -> "Rows":
        """Leave out the first rows."""
        return Rows(self._scene, replace(self._query, offset=max(0, index(count))))

    def all_languages(self) -> "Rows":
        """Look at every language, not only the page's own."""
        return Rows(self._scene, replace(self._query, language=""))

    def unlisted(self) -> "Rows":
        """Take in the entries that are marked `unlisted`."""
        return Rows(self._scene, replace(self._query, unlisted=True))

    def __iter__(self) -> Iterator[EntryView]:
        """Give the entries in order."""
        projection = self._projection()
        for id in self._scene.reader.ids(projection):
            yield EntryView(self._scene, id, projection)

    def __str__(self) -> str:
        """Print the rows as the titles of their entries."""
        return ", ".join(map(str, self))

    def __len__(self) -> int:
        """Count the rows."""
        return len(self._scene.reader.ids(self._projection()))

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self)

    @property
    def first(self) -> EntryView | None:
        """The first row, or None."""
        return next(iter(self.limit(1)), None)

    def _check(self, names: Iterable[str]) -> None:
        """Refuse fields that no entry has, unless the collection lets in any."""
        collection = self._query.collection
        known = self._scene.reader.ask(Key("collection", f"{collection}.*")) if collection else ()
        for name in names:
            first, dot, _ = name.partition(".")
            if known and (first not in known or (dot and first in _BUILT_IN)):
                wanted = name.replace(".", "__")
                told = {"wanted": wanted, "collection": collection, "known": known}
                raise Amiss(partial(problems.no_such_field, **told))

    def _projection(self) -> Projection:
        return self._scene.reader.project("query", to_json(self._query))


def get_entry(scene: Scene, collection: str, key: str) -> EntryView | None:
    """Find an entry by its key, in the page's language or else in the default one."""
    default = str(scene.setting("site.default_language"))
    for language in dict.fromkeys((scene.language, default)):
        id = scene.key_in_language(collection, key, language)
        projection = scene.reader.project("row", id)
        if scene.reader.ids(projection):
            return EntryView(scene, id, projection)
    return None


def _condition(name: str, value: Any) -> Condition:
    field, _, operator = name.rpartition("__")
    if operator not in get_args(Operator):
        field, operator = name, "eq"
    if isinstance(value, list | tuple | set):
        held: Any = tuple(sorted((_scalar(name, each) for each in value), key=repr))
    else:
        held = _scalar(name, value)
    return Condition(field.replace("__", "."), operator, held)  # type: ignore[arg-type]


def _scalar(name: str, value: Any) -> Scalar:
    """Write a value as queries hold it: dates as text, an entry as its key."""
    if isinstance(value, EntryView):
        return str(value.key)
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    if value is None or isinstance(value, str | int | float):
        return value
    message = f"'where' cannot compare {name!r} with {called(value)}"
    raise Amiss(partial(problems.template_failed, message=message))
