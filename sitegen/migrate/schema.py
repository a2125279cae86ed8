"""What the front matter of a collection holds becomes the text of `content_config.py`."""

import datetime as dt
import keyword
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

Front = Mapping[str, object]

# In this order, where they are there at all; the others follow by how often they are written.
_FIRST = ("title", "date", "updated", "description", "tags", "cover")
# Every schema knows them.
_BUILT_IN = frozenset((
    "draft", "publish_at", "expire_at", "slug", "permalink", "aliases", "translation_key",
    "template", "unlisted", "search", "extra",
))  # fmt: skip
# What only texts of the old site need.
_OF_THE_PAST = frozenset(("guid",))
# What pydantic's models have themselves.
_TAKEN = frozenset(("json", "dict", "copy", "schema", "construct", "validate", "fields", "dt"))
_NOTHING = {"str": '""', "bool": "False"}


@dataclass(frozen=True, slots=True)
class Declared:
    """A collection of the new site.

    pattern: of its files, such as `content/blog/**/*.md`; or a data file, whose rows they are
    url:     pattern of its URLs; "" when its entries have no pages
    sort:    a field, `-` in front for descending; "" for none
    fronts:  the front matter of all its entries, as it is written anew
    """

    pattern: str
    url: str
    sort: str
    fronts: Sequence[Front]


def declarations(collections: Mapping[str, Declared], others: Iterable[str] = ()) -> str:
    """Write `content_config.py`.

    collections: by name, which is a name in Python
    others:      further declarations, such as `tags = taxonomy("tags")`
    """
    blocks = [_class(name, each.fronts) for name, each in collections.items()]
    calls = [_collection(name, each) for name, each in collections.items()]
    rest = "\n\n".join([*calls, *others])
    text = "\n\n\n".join([*blocks, rest])
    return f"{_head(text)}\n\n\n{text}\n"


def _head(text: str) -> str:
    """Import what the text uses."""
    uses = {name: bool(re.search(rf"\b{name}\b", text)) for name in
            ("Any", "Field", "Image", "table", "taxonomy", "dt", "BaseModel")}  # fmt: skip
    standard = ["import datetime as dt"] if uses["dt"] else []
    standard += ["from typing import Any"] if uses["Any"] else []
    models = ["BaseModel", *(["Field"] if uses["Field"] else [])] if uses["BaseModel"] else []
    names = [name for name in ("Image", "table", "taxonomy") if uses[name]]
    own = sorted(["collection", "files", *names], key=lambda name: (name.islower(), name))
    groups = [
        '"""What the content of this site is, as the front matter of the old one showed it."""',
        "\n".join(standard),
        f"from pydantic import {', '.join(models)}" if models else "",
        f"from sitegen.content import {', '.join(own)}",
    ]
    return "\n\n".join(group for group in groups if group)


def class_name(collection: str) -> str:
    """Name the model of a collection."""
    words = re.findall(r"[^\W_]+", collection)
    name = "".join(f"{word[:1].upper()}{word[1:]}" for word in words)
    return name if name and name != collection else f"{name}Entry"


def _collection(name: str, told: Declared) -> str:
    source = "files" if told.pattern.endswith(".md") else "table"
    lines = [f"{source}({_quoted(told.pattern)})", f"schema={class_name(name)}"]
    lines += [f"permalink={_quoted(told.url)}"] if told.url else []
    lines += [f"sort={_quoted(told.sort)}"] if told.sort else []
    inside = "".join(f"    {line},\n" for line in lines)
    return f"{name} = collection(\n{inside})"


def _class(name: str, fronts: Sequence[Front]) -> str:
    fields = list(_fields(fronts)) or ['title: str = ""']
    inside = "".join(f"    {line}\n" for line in fields)
    return f"class {class_name(name)}(BaseModel):\n{inside}".rstrip()


def _fields(fronts: Sequence[Front]) -> Iterator[str]:
    counts = Counter(key for front in fronts for key in front if key not in _BUILT_IN)
    others = sorted(counts.keys() - set(_FIRST), key=lambda key: (-counts[key], key))
    taken: set[str] = set()
    for key in (*(key for key in _FIRST if key in counts), *others):
        held = [front[key] for front in fronts if key in front]
        is_everywhere = len(held) == len(fronts) and key not in _OF_THE_PAST
        yield _field(key, held, is_everywhere=is_everywhere, taken=taken)


def _field(key: str, values: Sequence[object], *, is_everywhere: bool, taken: set[str]) -> str:
    kind = "Image" if key == "cover" else kind_of(values)
    name = _variable(key, taken)
    is_needed = is_everywhere and kind not in ("bool", "Image")
    default = _default(kind)
    if not is_needed and default == "None":
        kind = kind if kind in ("Any",) else f"{kind} | None"
    if name != key:
        first = "" if is_needed else f"{default}, "
        return f"{name}: {kind} = Field({first}alias={_quoted(key)})"
    return f"{name}: {kind}" if is_needed else f"{name}: {kind} = {default}"


def _default(kind: str) -> str:
    if kind.startswith("list["):
        return "[]"
    if kind.startswith("dict["):
        return "{}"
    return _NOTHING.get(kind, "None")


def _variable(key: str, taken: set[str]) -> str:
    name = re.sub(r"\W", "_", key)
    if keyword.iskeyword(name) or name in _TAKEN or name.startswith(("model_", "_")):
        name = f"{name.lstrip('_')}_"
    if not name.isidentifier() or keyword.iskeyword(name):
        name = f"field_{name}"
    while name in taken:
        name += "_"
    taken.add(name)
    return name


def kind_of(values: Sequence[object]) -> str:
    """Name the type that all these values have."""
    kinds = sorted({_kind(value) for value in values})
    lists = [kind for kind in kinds if kind == "list"]
    if lists:
        inner = [each for value in values if isinstance(value, list | tuple) for each in value]
        own = f"list[{kind_of(inner) if inner else 'Any'}]"
        kinds = [own if kind == "list" else kind for kind in kinds]
    if "Any" in kinds or not kinds:
        return "Any"
    if "float" in kinds and "int" in kinds:
        kinds.remove("int")
    return " | ".join(kinds)


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, dt.datetime):
        return "dt.datetime"
    if isinstance(value, dt.date):
        return "dt.date"
    if isinstance(value, Mapping):
        return "dict[str, Any]"
    if isinstance(value, list | tuple):
        return "list"
    return {str: "str", int: "int", float: "float"}.get(type(value), "Any")


def _quoted(text: str) -> str:
    return '"' + repr(text)[1:-1].replace('"', '\\"').replace("\\'", "'") + '"'
