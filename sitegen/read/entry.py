"""A source file becomes entries: the tasks of the first round."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from sitegen.model.collection import Collection, Declared
from sitegen.model.config import Site
from sitegen.model.entry import Entry
from sitegen.model.frozen import dataclass
from sitegen.model.problem import Problem, Trouble
from sitegen.model.serial import to_json
from sitegen.read.builtin import KEYS, plainly
from sitegen.read.decode import decode
from sitegen.read.document import Document, Steps
from sitegen.read.front import parse_front
from sitegen.read.glimpse import FACET, glimpses_of
from sitegen.read.names import Name, name_of
from sitegen.read.pictures import Pictures
from sitegen.read.plain import plain
from sitegen.read.rows import rows_of
from sitegen.read.sources import path_inside
from sitegen.read.split import split
from sitegen.read.table import parse_table
from sitegen.trace.digest import digest
from sitegen.trace.key import Key
from sitegen.trace.reader import Reader
from sitegen.trace.trace import Result

# Built-in keys that an entry has of its own; the others stand in its data.
_OF_ENTRY = frozenset(Entry.__dataclass_fields__)
_IN_DATA = tuple(name for name in KEYS if name not in _OF_ENTRY)


@dataclass(frozen=True)
class EntryMaker:
    """Makes the entries of one source file; the Make of the tasks `collection\\npath`.

    slug:  turns a text into the last part of a URL
    model: gives the site's own schema of a collection, None for the default one
    """

    declared: Declared
    site: Site
    slug: Callable[[str], str]
    model: Callable[[str], type | None]

    def __call__(self, task: Key, reader: Reader) -> Result:
        """Read the file and check it. raises: SG1xx"""
        name, _, path = task.name.partition("\n")
        reader.ask(Key("schema", name))
        collection = self._collections[name]
        data = reader.ask(Key("file", path)) or b""
        if collection.kind == "table":
            rows = tuple(self._rows(collection, path, data, reader))
            return Result(value=to_json(rows), facets={FACET: glimpses_of(rows)})
        return self._file(collection, path, data, reader)

    @cached_property
    def _collections(self) -> Mapping[str, Collection]:
        return {each.name: each for each in self.declared.collections}

    @cached_property
    def _zone(self) -> dt.tzinfo:
        return ZoneInfo(self.site.timezone)

    def _file(self, collection: Collection, path: str, data: bytes, reader: Reader) -> Result:
        parts = split(decode(data, path), path)
        document = parse_front(parts, path)
        inside = path_inside(path, collection.base)
        name = name_of(inside, self.site.languages, self.site.default_language)
        entry = self._entry(collection, path, name, _Said(document, (), document.values), reader)
        if isinstance(entry, tuple):
            raise Trouble(*entry)
        facets = {
            "text": digest(parts.body.encode()),
            "line": str(parts.body_line),
            FACET: glimpses_of((entry,)),
        }
        return Result(value=to_json((entry,)), facets=facets)

    def _rows(
        self, collection: Collection, path: str, data: bytes, reader: Reader
    ) -> Iterator[Entry]:
        document = parse_table(data, path)
        fields = getattr(self.model(collection.name), "model_fields", {})
        problems: list[Problem] = []
        for row in rows_of(document, "id" in fields):
            name = Name(row.key, self.site.default_language)
            said = _Said(document, row.steps, row.values)
            entry = self._entry(collection, path, name, said, reader)
            if isinstance(entry, tuple):
                problems += entry
            else:
                yield entry
        if problems:
            raise Trouble(*problems)

    def _entry(
        self, collection: Collection, path: str, name: Name, said: "_Said", reader: Reader
    ) -> Entry | tuple[Problem, ...]:
        values = {**collection.defaults, **said.values}
        model = self.model(collection.name)
        if model is None and (held := plainly(values)):
            return self._made(collection, path, name, held, {})
        from sitegen.read.defaults import apart, of_defaults
        from sitegen.read.faults import problems_of
        from sitegen.read.schema import check

        checked = check(model, collection.schema, values, Pictures(reader, path).find)
        if checked.builtin is None or checked.faults:
            own, given = apart(checked.faults, collection.defaults, said.values)
            wrong = problems_of(own, said.document, said.steps, checked.known)
            return (*wrong, *of_defaults(given, collection, checked.known))
        return self._made(collection, path, name, vars(checked.builtin), checked.own)

    def _made(
        self,
        collection: Collection,
        path: str,
        name: Name,
        keys: Mapping[str, Any],
        own: Mapping[str, Any],
    ) -> Entry:
        said = {**keys, **own}
        is_default = name.language == self.site.default_language
        id = f"{collection.name}/{name.key}" + ("" if is_default else f"@{name.language}")
        last = name.key.rpartition("/")[2]
        return Entry(
            id=id,
            collection=collection.name,
            key=name.key,
            language=name.language,
            translation_key=_text(said, "translation_key") or name.key,
            source=path,
            slug=_text(said, "slug") or self.slug(last),
            title=_text(said, "title") or last.replace("-", " "),
            date=self._moment(said["date"]),
            updated=self._moment(said["updated"]),
            description=_text(said, "description"),
            draft=said["draft"] is True,
            publish_at=self._instant(said["publish_at"]),
            expire_at=self._instant(said["expire_at"]),
            unlisted=said["unlisted"] is True,
            permalink=_text(said, "permalink"),
            aliases=_texts(said["aliases"]),
            template=_text(said, "template"),
            data=_data(said, own),
            has_body=collection.kind == "files",
        )

    def _moment(self, value: object) -> dt.date | dt.datetime | None:
        """Keep a date a date; a time without a zone is one of the site's."""
        if isinstance(value, dt.datetime) and value.tzinfo is None:
            return value.replace(tzinfo=self._zone)
        return value if isinstance(value, dt.date) else None

    def _instant(self, value: object) -> dt.datetime | None:
        moment = self._moment(value)
        if moment is None or isinstance(moment, dt.datetime):
            return moment
        return dt.datetime(moment.year, moment.month, moment.day, tzinfo=self._zone)


@dataclass(frozen=True, slots=True)
class _Said:
    """The values that an entry is made of, and where they stand."""

    document: Document
    steps: Steps
    values: Mapping[str, Any]


def _text(said: Mapping[str, object], name: str) -> str:
    value = said[name]
    return value if isinstance(value, str) else ""


def _texts(value: object) -> tuple[str, ...]:
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()


def _data(said: Mapping[str, object], own: Mapping[str, object]) -> dict[str, object]:
    """Gather the site's own fields and the built-in keys that have no place of their own."""
    names = (*_IN_DATA, *(name for name in own if name not in _IN_DATA))
    return {name: plain(said[name]) for name in names}
