"""Text made safe for HTML, where most of it is already."""

from collections.abc import Iterator
from functools import partial
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any

from markupsafe import Markup, escape

from sitegen.model.problems.templates import template_failed
from sitegen.render.amiss import Amiss

_CALLED = (FunctionType, MethodType, BuiltinFunctionType)
_OF_ITERATORS = "this is made bit by bit, and cannot be shown: put `| list` or `| join` behind it"


def escaped(value: Any) -> str:
    """Escape a value for HTML as Jinja does, without making `Markup` of plain text.

    returns: text to be joined to a page, and not to be escaped again
    """
    kind = type(value)
    if kind is Markup or (kind is str and not is_special(value)):
        safe: str = value
        return safe
    return escape(_shown(value))


def is_special(text: str) -> bool:
    """Tell whether a text holds what means something in HTML; a pattern takes twice as long."""
    return "&" in text or "<" in text or ">" in text or '"' in text or "'" in text


def written(value: Any) -> str:
    """Write a value where nothing is escaped. raises: Amiss"""
    return str(_shown(value))


def _shown(value: Any) -> Any:
    """Refuse what would be shown as a place in memory, another one in each build."""
    if isinstance(value, Iterator):
        raise Amiss(partial(template_failed, message=_OF_ITERATORS))
    if isinstance(value, _CALLED):
        name = value.__name__
        message = f"{name!r} is a function, and cannot be shown: write {name}(…)"
        raise Amiss(partial(template_failed, message=message))
    return value
