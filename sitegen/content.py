"""What a site's `content_config.py` imports to declare its content."""

import re
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, TypeAlias

from sitegen.model.collection import Collection, Taxonomy
from sitegen.model.declaration import Declaration
from sitegen.model.field import Picture, Reference

__all__ = ["Image", "Reference", "collection", "files", "table", "taxonomy"]

# The path of a picture beside the entry; checked to be there.
Image: TypeAlias = Annotated[str, Picture()]

TABLES = (".yml", ".yaml", ".json", ".toml", ".csv")
_WILD = re.compile(r"[*?\[{]")


def files(pattern: str, base: str | None = None) -> Collection:
    """Read an entry from each file.

    pattern: a glob relative to the root: `content/blog/**/*.md`
    base:    the folder that keys are relative to; the part of the pattern before its first
             wildcard if not given
    raises:  ValueError
    """
    pattern = _inside(_text("a pattern", pattern))
    folder = _WILD.split(pattern, maxsplit=1)[0].rpartition("/")[0]
    start = folder if base is None else _inside(base).strip("/").removeprefix(".")
    if start and not f"{folder}/".startswith(f"{start}/"):
        raise ValueError(f"the base {base!r} is not a folder of the pattern {pattern!r}")
    return Collection("", "files", pattern, start)


def table(path: str) -> Collection:
    """Read an entry from each row of a data file in YAML, JSON, TOML or CSV.

    path:   relative to the root: `data/authors.yml`
    raises: ValueError
    """
    if not _text("the path of a table", path).endswith(TABLES):
        raise ValueError(f"a table is a file in {', '.join(TABLES)}, not {path!r}")
    return Collection("", "table", _inside(path))


def collection(
    source: Collection,
    schema: type | None = None,
    permalink: str = "",
    template: str = "",
    sort: str | Sequence[str] = (),
    defaults: Mapping[str, Any] | None = None,
) -> Declaration:
    """Declare a set of entries; the variable it is put in names it.

    source:    `files(…)` or `table(…)`
    schema:    a pydantic model of the front matter; None takes the default schema
    permalink: a pattern such as `/blog/{slug}/`; "" gives the entries no pages
    sort:      field names, `-` in front for descending
    defaults:  front matter for entries that do not say
    raises:    TypeError
    """
    if not isinstance(source, Collection):
        raise TypeError(f"the source of a collection is files(…) or table(…), not {source!r}")
    if schema is not None and not hasattr(schema, "model_validate"):
        raise TypeError(f"the schema of a collection is a pydantic model, not {schema!r}")
    if not isinstance(defaults or {}, Mapping):
        raise TypeError(f"defaults should be a mapping, not {defaults!r}")
    noun = Collection(
        name="",
        kind=source.kind,
        pattern=source.pattern,
        base=source.base,
        permalink=_text("permalink", permalink),
        template=_text("template", template),
        sort=_names("sort", sort),
        defaults=dict(defaults or {}),
    )
    return Declaration(noun, schema)


def taxonomy(
    key: str,
    permalink: str = "",
    template: str = "term.html",
    index_template: str = "terms.html",
    paginate: int = 0,
    feed: bool = False,
    slugs: Mapping[str, str] | None = None,
) -> Declaration:
    """Declare a front matter field whose values get a page each.

    key:       the field; it holds a term or a list of terms
    permalink: with `{term}`; `/<key>/{term}/` if not given
    paginate:  entries a page; 0 puts all on one
    slugs:     term → its part of the URL, for terms that keep an old address: `{"C++": "cpp"}`
    raises:    TypeError, ValueError
    """
    texts = {"key": key, "permalink": permalink}
    texts |= {"template": template, "index_template": index_template}
    for name, value in texts.items():
        _text(name, value)
    if not isinstance(paginate, int):
        raise TypeError(f"paginate should be a number, not {paginate!r}")
    if not isinstance(slugs or {}, Mapping):
        raise TypeError(f"slugs should be a mapping, not {slugs!r}")
    pattern = permalink or f"/{key}/{{term}}/"
    if "{term}" not in pattern:
        raise ValueError(f"the permalink of a taxonomy needs {{term}}: {permalink!r}")
    if paginate < 0:
        raise ValueError(f"paginate should be 0 or more, not {paginate}")
    own = {str(term): _text("a slug", slug) for term, slug in (slugs or {}).items()}
    return Declaration(Taxonomy(key, pattern, template, index_template, paginate, feed, own))


def _text(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{name} should be text, not {value!r}")
    return value


def _names(name: str, value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, Sequence):
        raise TypeError(f"{name} should be a name or several, not {value!r}")
    return tuple(_text(name, each) for each in value)


def _inside(path: str) -> str:
    if path.startswith(("/", "~")) or "\\" in path or ".." in path.split("/"):
        raise ValueError(f"paths are relative to the site's root, with '/': {path!r}")
    return path.removeprefix("./")
