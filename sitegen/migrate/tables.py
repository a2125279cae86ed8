"""Data files of the old site: rows become entries of collections, all else stays data."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sitegen.migrate.addresses import is_slug, refused, served
from sitegen.migrate.body.surroundings import Surroundings
from sitegen.migrate.document import Document
from sitegen.migrate.gatsby import Root
from sitegen.migrate.matter import matter
from sitegen.migrate.note import Note
from sitegen.migrate.notes import data as notes
from sitegen.migrate.part import Part
from sitegen.migrate.routes import Row
from sitegen.migrate.schema import Declared
from sitegen.migrate.slugs.words import snake_case
from sitegen.migrate.yaml_text import yaml_list, yaml_text
from sitegen.text.slug import slug

_KIND = re.compile(r"(?:Yaml|Json)$")
_CALLED = ("title", "name", "label")
_NOT_SHOWN = frozenset(("id", "title", "permalink", "slug", "cover"))
_TEMPLATE = """{{# The page of a row of {path}, which was a React component. #}}
{{% extends "base.html" %}}

{{%- block main %}}
<h1>{{{{ page.title }}}}</h1>
<dl class="prose">
{fields}</dl>
{{%- endblock %}}
"""
_FIELD = """{{%- if entry.{name} %}}
<dt>{name}</dt>
<dd>{{{{ entry.{name} }}}}</dd>
{{%- endif %}}
"""
# Its name is the component's that shows what is left to do.
_TAKEN = frozenset(("to_do",))


@dataclass(slots=True)
class Tables:
    """What became of data files.

    declared:  collection → how it is declared
    urls:      of the pages of rows
    rewritten: path in the tree → path in the new site
    """

    declared: dict[str, Declared] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    copies: dict[str, str] = field(default_factory=dict)
    urls: dict[str, None] = field(default_factory=dict)
    rewritten: dict[str, str] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)

    def part(self) -> Part:
        """Give the data files of the new site."""
        return Part(files=self.files, copies=self.copies, notes=tuple(self.notes))


def tables(rows: Sequence[Row], around: Surroundings, taken: Collection[str]) -> Tables:
    """Bring the data of a project along.

    taken: names of the collections that there are already, and URLs that pages have
    """
    found = Tables()
    kinds: dict[str, list[Row]] = {}
    told = [row for row in rows if row.values or row.url]
    for row in told:
        kinds.setdefault(row.kind, []).append(row)
    empty = {row.path: None for row in rows}.keys() - {row.path for row in told}
    found.notes += map(notes.no_data, sorted(empty))
    for kind, held in kinds.items():
        keys = _keys(held)
        if keys or any(row.url for row in held):
            name = _name(kind, {*taken, *found.declared, *_TAKEN})
            _collect(name, held, keys or [str(number) for number in range(1, len(held) + 1)],
                     around, taken, found)  # fmt: skip
        else:
            _keep(held, found)
    return found


def _name(kind: str, taken: Collection[str]) -> str:
    name = snake_case(_KIND.sub("", kind)) or "rows"
    name = name if name.isidentifier() else f"c_{re.sub(r'[^a-z0-9_]', '_', name)}"
    while name in taken:
        name += "_rows"
    return name


def _keys(rows: Sequence[Row]) -> list[str]:
    """Name every row by what it is called itself; nothing when some have no name of their own."""
    paths = [row.path for row in rows]
    for keys in (
        [_word(row.values.get("id")) for row in rows],
        [_word(row.values.get("slug")) for row in rows],
        [slug(path.rpartition("/")[2].rpartition(".")[0]) for path in paths],
        [slug(_title(row.values)) for row in rows],
    ):
        if all(keys) and len({key.casefold() for key in keys}) == len(keys):
            return keys
    return []


def _word(value: object) -> str:
    text = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    return text if is_slug(text.lower()) else ""


def _title(values: Mapping[str, object]) -> str:
    return next((each for name in _CALLED if isinstance(each := values.get(name), str)), "")


def _collect(
    name: str,
    rows: Sequence[Row],
    keys: Sequence[str],
    around: Surroundings,
    taken: Collection[str],
    found: Tables,
) -> None:
    """Make an entry of each row."""
    target = f"data/{name}.yml"
    beside = replace(around, targets={row.path: target for row in rows})
    written: list[Mapping[str, object]] = []
    pages: dict[str, int] = {}
    for row, key in zip(rows, keys, strict=True):
        url = served(row.url) if row.url else ""
        has_page = bool(url) and not refused(url) and url not in {*taken, *found.urls}
        given: dict[str, object] = {"permalink": url} if has_page else {}
        values = {each: held for each, held in row.values.items() if each != "id" or held != key}
        document = Document(row.path, values, "", 1, "md", Root("", ""))
        made = matter(document, beside, given)
        title = {"title": said} if (said := _title(row.values)) else {}
        written.append({"id": key, **title, **made.values})
        found.copies |= made.files
        found.notes += made.notes
        found.urls |= {url: None} if has_page else {}
        pages[row.path] = pages.get(row.path, 0) + has_page
    found.files[target] = yaml_list(written).encode("utf-8", "replace")
    pattern = f"/{name.replace('_', '-')}/{{slug}}/" if any(pages.values()) else ""
    if pattern:
        found.files[f"templates/{name}.html"] = _template(rows[0].path, written).encode()
    fronts = [{key: held for key, held in each.items() if key != "id"} for each in written]
    found.declared[name] = Declared(target, pattern, "", fronts)
    for path, number in pages.items():
        found.rewritten[path] = target
        count = sum(row.path == path for row in rows)
        found.notes.append(notes.rows_found(path, count, name, number))


def _template(path: str, rows: Iterable[Mapping[str, object]]) -> str:
    """Write what the page of a row shows: all that is text, until somebody writes it anew."""
    names = dict.fromkeys(
        name
        for row in rows
        for name, value in row.items()
        if isinstance(value, str) and name.isidentifier() and name not in _NOT_SHOWN
    )
    shown = "".join(_FIELD.format(name=name) for name in names)
    return _TEMPLATE.format(path=path.replace("#}", "# }"), fields=shown)


def _keep(rows: Iterable[Row], found: Tables) -> None:
    """Bring a file along as it is read."""
    files: dict[str, list[Row]] = {}
    for row in rows:
        files.setdefault(row.path, []).append(row)
    for path, held in files.items():
        stem = path.rpartition("/")[2].rpartition(".")[0]
        target = _free(f"data/{stem}.yml", found)
        values = [row.values for row in held]
        text = yaml_text(values[0]) if len(values) == 1 else yaml_list(values)
        found.files[target] = text.encode("utf-8", "replace")
        found.rewritten[path] = target
        found.notes.append(notes.data_kept(path, target))


def _free(target: str, found: Tables) -> str:
    def others() -> Iterator[str]:
        yield target
        yield from (f"{target.removesuffix('.yml')}-{number}.yml" for number in range(2, 1000))

    return next(each for each in others() if each not in found.files)
