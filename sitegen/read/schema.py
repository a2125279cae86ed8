"""Front matter against its schema: values that are right, or what is wrong with them."""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import cache
from typing import Annotated, Any, NamedTuple

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, ValidationError

from sitegen.model.field import Picture
from sitegen.read.document import Steps
from sitegen.read.strays import strays

Day = dt.date | dt.datetime
Word = Annotated[str, Field(min_length=1)]
Find = Callable[[str], str]


class Builtin(BaseModel):
    """The keys that every entry may have, and the default schema."""

    model_config = ConfigDict(extra="forbid", title="Front matter")

    title: str = Field("", description="What the entry is called")
    date: Day | None = Field(None, description="When it was written")
    updated: Day | None = Field(None, description="When it was last changed")
    description: str = Field("", description="One sentence for lists, feeds and search engines")
    tags: list[Word] = Field([], description="Terms of the taxonomy `tags`")
    draft: bool = Field(False, description="Leaves the entry out of a build")
    publish_at: Day | None = Field(None, description="Leaves it out before this instant")
    expire_at: Day | None = Field(None, description="Leaves it out from this instant on")
    slug: str = Field("", description="The last part of its URL")
    permalink: str = Field("", description="Its whole URL")
    aliases: list[Word] = Field([], description="Old URLs that lead to it")
    translation_key: str = Field("", description="Equal in all translations of one text")
    template: str = Field("", description="The template that shows it")
    cover: Annotated[str, Picture()] | None = Field(None, description="A picture beside it")
    unlisted: bool = Field(False, description="Leaves it out of lists, feeds and the sitemap")
    search: bool = Field(True, description="Whether search may find it")
    extra: dict[str, Any] = Field({}, description="Whatever else templates want to know")


class Fault(NamedTuple):
    """One thing that is wrong with front matter.

    steps: to the value, as pydantic tells them
    type:  pydantic's name of the error; its context holds what was wanted
    """

    steps: Steps
    type: str
    message: str
    got: object
    context: Mapping[str, Any]


class Checked(NamedTuple):
    """Front matter that went through its schema.

    builtin: the built-in keys, those that the site's own schema defines left at their defaults
    own:     the fields of the site's own schema; {} under the default schema
    known:   every key that may be written, for near names
    """

    builtin: Builtin | None
    own: Mapping[str, Any]
    faults: tuple[Fault, ...]
    known: tuple[str, ...]


def check(
    model: type | None, schema: Mapping[str, Any], values: Mapping[str, Any], find: Find
) -> Checked:
    """Check front matter against the site's own schema and the built-in keys.

    model:  the site's pydantic model; None is the default schema
    schema: the model as a JSON Schema; {} for the default schema
    find:   resolves the path of a picture, or raises ValueError
    """
    context = {"picture": find}
    if model is None:
        builtin, faults = _validated(Builtin, _said(values), context)
        return Checked(builtin, {}, faults, _known(None))
    names = _names(model)
    mine = {name: held for name, held in values.items() if name in names or _is_free(model, name)}
    rest = {name: held for name, held in values.items() if name not in mine}
    builtin, faults = _validated(Builtin, _said(rest), context)
    own, wrong = _validated(model, mine, context)
    strange = _strays(schema, mine)
    return Checked(
        builtin, own.model_dump() if own else {}, (*wrong, *strange, *faults), _known(model)
    )


def json_schema(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Write the JSON Schema of a collection's front matter, the built-in keys included.

    schema: of the site's own model; {} is the default schema
    """
    builtin = Builtin.model_json_schema()
    if not schema:
        return builtin
    properties = builtin["properties"] | schema.get("properties", {})
    return {"additionalProperties": False, **schema, "properties": properties}


def _validated(
    model: Any, values: Mapping[str, Any], context: Mapping[str, Any]
) -> tuple[Any, tuple[Fault, ...]]:
    try:
        return model.model_validate(values, context=context), ()
    except ValidationError as error:
        return None, tuple(_fault(each) for each in error.errors(include_url=False))


def _strays(schema: Mapping[str, Any], values: Mapping[str, Any]) -> tuple[Fault, ...]:
    found = strays(schema, values)
    return tuple(Fault(at, "extra_forbidden", "", None, {"known": names}) for at, names in found)


def _fault(error: Mapping[str, Any]) -> Fault:
    return Fault(error["loc"], error["type"], error["msg"], error["input"], error.get("ctx", {}))


def _said(values: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out keys without a value: `description:` alone says nothing."""
    return {name: held for name, held in values.items() if held is not None}


def _is_free(model: type, name: str) -> bool:
    config: Mapping[str, Any] = getattr(model, "model_config", {})
    return config.get("extra") == "allow" and name not in Builtin.model_fields


@cache
def _known(model: Any) -> tuple[str, ...]:
    """List every key that may be written under a schema."""
    names = _names(model) if model else frozenset[str]()
    return (*sorted(names), *(name for name in Builtin.model_fields if name not in names))


@cache
def _names(model: Any) -> frozenset[str]:
    """List the keys that a model reads: names of its fields, or their aliases."""
    by_name = model.model_config.get("populate_by_name") or model.model_config.get(
        "validate_by_name"
    )
    names: set[str] = set()
    for name, field in model.model_fields.items():
        alias = field.validation_alias or field.alias
        choices = alias.choices if isinstance(alias, AliasChoices) else [alias or name]
        names |= {str(c) if isinstance(c, str) else str(c.path[0]) for c in choices}
        if by_name:
            names.add(name)
    return frozenset(names)
