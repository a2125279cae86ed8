"""What goes wrong in a template, told with the template's file and line."""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import partial
from types import TracebackType
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.utils import missing

from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems import templates as problems
from sitegen.model.problems.components import page_in_body
from sitegen.render.amiss import Amiss
from sitegen.render.components.calls import Component
from sitegen.render.components.slots import Slots
from sitegen.render.names import Names

_NO_TOOL = re.compile(r"No (filter|test) named '(.*?)'")


class Unknown(UndefinedError):
    """A name or a field that does not exist, with where it was looked for."""

    def __init__(self, name: str, holder: object) -> None:
        """Remember what was wanted, and of what; `missing` holds the template's own names."""
        super().__init__(name)
        self.name, self.holder = name, holder


class Strict(StrictUndefined):
    """Raises `Unknown` as soon as something undefined is used."""

    def _fail_with_undefined_error(self, *args: Any, **kwargs: Any) -> Any:
        raise self._fault()

    def _fault(self) -> Exception:
        return Unknown(str(self._undefined_name), self._undefined_obj)

    __iter__ = __str__ = __len__ = __eq__ = __ne__ = __bool__ = _fail_with_undefined_error
    __hash__ = __contains__ = __call__ = __getitem__ = _fail_with_undefined_error
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _fail_with_undefined_error
    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = _fail_with_undefined_error
    __mod__ = __rmod__ = __pos__ = __neg__ = __lt__ = __le__ = _fail_with_undefined_error
    __gt__ = __ge__ = __int__ = __float__ = __complex__ = _fail_with_undefined_error
    __pow__ = __rpow__ = _fail_with_undefined_error


class Hidden(Strict):
    """Stands for `page` and `entry` where a component in Markdown must not see them."""

    def _fault(self) -> Exception:
        return Amiss(partial(page_in_body, wanted=str(self._undefined_name)))


def problem_of(
    error: Exception,
    files: Mapping[str, str],
    names: Collection[str],
    tools: Mapping[str, Collection[str]],
) -> Problem | None:
    """Tell what an author's template did wrong.

    files:   names that tracebacks show → paths of the templates
    names:   what the template could have meant
    tools:   `filter` and `test` → the names there are
    returns: None when the fault is not in a template but in sitegen
    """
    if isinstance(error, TemplateSyntaxError):
        path = files.get(error.filename or "", error.filename or error.name or "")
        place = Place(path, error.lineno)
        return _no_tool(error, place, tools) or problems.template_syntax(place, error.message or "")
    place, calls, is_ours = _place(error.__traceback__, files)
    seen = _seen(error.__traceback__, files)
    problem = _no_tool(error, place, tools) or _told(error, place, {*names, *seen}, is_ours=is_ours)
    return replace(problem, calls=calls) if problem and calls else problem


def _no_tool(
    error: Exception, place: Place, tools: Mapping[str, Collection[str]]
) -> Problem | None:
    """Tell of a filter or a test that there is not; Jinja may find out while it renders."""
    found = _NO_TOOL.match(str(error)) if isinstance(error, TemplateError) else None
    return problems.no_such_tool(place, found[1], found[2], tools[found[1]]) if found else None


def _told(
    error: Exception, place: Place, names: Collection[str], *, is_ours: bool
) -> Problem | None:
    if isinstance(error, Amiss):
        return error.problem(place)
    if isinstance(error, Unknown):
        return problems.undefined_name(
            place, error.name, _label(error.holder), _known(error, names)
        )
    if isinstance(error, RecursionError) and place.path:
        return problems.template_failed(place, "it calls or includes itself without end")
    if is_ours and not isinstance(error, TemplateError):
        return None
    return problems.template_failed(place, f"{type(error).__name__}: {error}")


def _place(
    traceback: TracebackType | None, files: Mapping[str, str]
) -> tuple[Place, tuple[Place, ...], bool]:
    """Find the innermost template line.

    returns: it, the calls of the components around it, and whether sitegen's own code ran below it
    """
    place, calls, is_ours = Place(""), list[Place](), True
    while traceback:
        frame = traceback.tb_frame
        if path := files.get(frame.f_code.co_filename):
            place, is_ours = Place(path, traceback.tb_lineno), False
        elif frame.f_code is Component.rendered.__code__:
            calls.append(place)
        elif frame.f_code is Slots.__call__.__code__:
            # What a slot holds stands in the file of the call.
            calls.pop()
        elif frame.f_code is Names.call.__code__:
            pass  # It stands between a template and what that calls.
        elif str(frame.f_globals.get("__name__", "")).startswith("sitegen."):
            is_ours = True
        traceback = traceback.tb_next
    return place, tuple(call for call in reversed(calls) if call.path), is_ours


def _seen(traceback: TracebackType | None, files: Mapping[str, str]) -> Collection[str]:
    """List the names that the innermost template saw where it failed."""
    seen: Collection[str] = ()
    while traceback:
        frame = traceback.tb_frame
        if frame.f_code.co_filename in files:
            seen = [name for name in frame.f_locals if not name.startswith("_")]
        traceback = traceback.tb_next
    return seen


def _label(holder: object) -> str:
    if holder is missing or holder is None:
        return "" if holder is missing else "none"
    kind = type(holder).__name__
    words = {"EntryView": "the entry", "PageView": "the page", "Rows": "a list of entries"}
    return words.get(kind, str(holder) if hasattr(holder, "known") else f"a {kind}")


def _known(error: Unknown, names: Collection[str]) -> Collection[str]:
    if error.holder is missing:
        return names
    if hasattr(error.holder, "known"):
        return tuple(error.holder.known())
    if isinstance(error.holder, Mapping):
        return tuple(map(str, error.holder))
    return tuple(name for name in dir(error.holder) if not name.startswith("_"))
