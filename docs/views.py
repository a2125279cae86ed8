"""Writes what templates may read of a page and of a collection, from the views' docstrings."""

import inspect
from collections.abc import Iterator
from typing import Any

from sitegen.render.pages import PageView
from sitegen.render.rows import Rows

# What integrations read, and templates have no need of.
_NOT_FOR_TEMPLATES = frozenset({"noun"})


def page_rows() -> list[tuple[str, str]]:
    """List the attributes of `page`, in the order of the code, with what each is."""
    named = ((name, each) for name, each in _public(PageView) if isinstance(each, property))
    return [(f"`page.{name}`", _about(each)) for name, each in named]


def query_rows() -> list[tuple[str, str]]:
    """List the steps of a query, in the order of the code, with what each does."""
    return [(_step(name, each), _about(each)) for name, each in _public(Rows)]


def _public(view: type) -> Iterator[tuple[str, Any]]:
    hidden = _NOT_FOR_TEMPLATES | {"known"}
    return (
        (name, each)
        for name, each in vars(view).items()
        if not name.startswith("_") and name not in hidden
    )


def _step(name: str, each: Any) -> str:
    if isinstance(each, property):
        return f"`.{name}`"
    _, *parameters = inspect.signature(each).parameters.values()
    told = (each.replace(annotation=inspect.Parameter.empty) for each in parameters)
    return f"`.{name}({', '.join(map(str, told))})`"


def _about(each: Any) -> str:
    return (inspect.getdoc(each) or "").split("\n\n")[0]
