"""What the name of a route's file says: its URL, its brackets, its rank, its language."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sitegen.model.frozen import dataclass
from sitegen.model.place import Place
from sitegen.model.problem import Trouble
from sitegen.model.problems import routes as problems
from sitegen.plan.urls import has_suffix

_BRACKET = re.compile(r"\[(\.\.\.)?([A-Za-z_][A-Za-z0-9_]*)\]")


class Bracket(NamedTuple):
    """`[param]`, or `[...param]` for any number of parts."""

    name: str
    is_rest: bool


@dataclass(frozen=True, slots=True)
class RouteName:
    """The name of a route, without its language.

    text:     such as `tags/[tag].html`
    parts:    the segments of its URL, each of texts and brackets in turn; an index adds none
    is_page:  whether it is HTML; what is not keeps its suffix
    """

    text: str
    parts: tuple[tuple[str | Bracket, ...], ...]
    is_page: bool

    @property
    def brackets(self) -> tuple[Bracket, ...]:
        """List its brackets in order."""
        return tuple(each for part in self.parts for each in part if isinstance(each, Bracket))

    def path(self, params: Mapping[str, str]) -> str:
        """Write the path with what the brackets stand for; an empty rest leaves its part out."""
        parts = ("".join(_text(each, params) for each in part) for part in self.parts)
        path = "/".join(filter(None, parts))
        return f"/{path}/" if self.is_page and path else f"/{path}"

    def rank(self) -> tuple[object, ...]:
        """Give the key by which routes are sorted: the first that makes a URL has it.

        source: docs.astro.build, Routing, "Route priority order"; ties by code point
        """
        ranks = [_rank(part) for part in self.parts]
        if ranks and ranks[-1] == _REST:
            ranks[-1] = _LAST_REST
        return (*ranks, _END), self.is_page, self.text


def split_language(name: str, languages: Sequence[str], default: str) -> tuple[str, str]:
    """Part the language from a route's name: `index.zh-TW.html` or `zh-TW/index.html`.

    returns: the name without it, and the language; "" when it names none
    """
    stem, dot, suffix = name.rpartition(".")
    bare, _, language = stem.rpartition(".")
    if language in languages and bare.rpartition("/")[2]:
        return f"{bare}{dot}{suffix}", language
    folder, _, rest = name.partition("/")
    if rest and folder in languages and folder != default:
        return rest, folder
    return name, ""


def route_name(name: str, place: Place) -> RouteName:
    """Read a route's name, without its language.

    raises: SG210
    """
    stem = name.removesuffix(".html")
    segments = stem.split("/")
    if stem != name and segments[-1] == "index":
        segments.pop()
    parts = tuple(_parts(segment) for segment in segments)
    if why := _flaw(parts) or ("" if has_suffix(f"/{name}") else "it has no suffix"):
        raise Trouble(problems.bad_route_name(place, name, why))
    return RouteName(name, parts, stem != name)


Rank = tuple[int, str]

# A segment of text, of text and brackets, of brackets, the rest of a path in the middle, the end of
# the name, the rest at the end: so `/a/b` is before `/a`, and `/a` before `/a/[...b]`.
_MIXED, _NAMED, _REST, _END, _LAST_REST = ((number, "") for number in range(1, 6))


def _rank(part: tuple[str | Bracket, ...]) -> Rank:
    brackets = [each for each in part if isinstance(each, Bracket)]
    if not brackets:
        return 0, "".join(each for each in part if isinstance(each, str))
    if len(brackets) < len(part):
        return _MIXED
    return _REST if any(each.is_rest for each in brackets) else _NAMED


def _parts(segment: str) -> tuple[str | Bracket, ...]:
    parts: list[str | Bracket] = []
    end = 0
    for found in _BRACKET.finditer(segment):
        parts += [segment[end : found.start()], Bracket(found[2], bool(found[1]))]
        end = found.end()
    parts.append(segment[end:])
    return tuple(part for part in parts if part)


def _flaw(parts: tuple[tuple[str | Bracket, ...], ...]) -> str:
    names = [each.name for part in parts for each in part if isinstance(each, Bracket)]
    if any(set("[]") & set(each) for part in parts for each in part if isinstance(each, str)):
        return "its brackets do not pair up around names"
    if len(names) != len(set(names)):
        return "two brackets have the same name"
    return ""


def _text(part: str | Bracket, params: Mapping[str, str]) -> str:
    return params[part.name] if isinstance(part, Bracket) else part
