"""Redirects of the old site."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from urllib.parse import quote

from sitegen.migrate.addresses import refused, served
from sitegen.migrate.note import Note
from sitegen.migrate.notes.pages import redirect_left
from sitegen.migrate.part import Part
from sitegen.migrate.routes import Redirect
from sitegen.plan.urls import has_suffix, output_of

_MOST_HOPS = 10


@dataclass(slots=True)
class _Sorted:
    """What becomes of redirects. taken: files that pages and other redirects are"""

    taken: set[str]
    literal: dict[str, str] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)


def redirects(told: Collection[Redirect], there: Collection[str]) -> Part:
    """Give `[redirects]`, and `static/_redirects` where there are rules that no page can be.

    there: every URL that the new site has, files of `static/` among them
    """
    there = frozenset(there)
    literal = {each.source: each for each in told if not _is_rule(each)}
    kept = _Sorted({output_of(url) for url in there})
    for each in literal.values():
        _sort(each, literal, there, kept)
    rules = [each for each in told if _is_rule(each)]
    files = {"static/_redirects": _lines(kept.literal, rules)} if rules else {}
    settings = {"redirects": kept.literal} if kept.literal else {}
    return Part(files=files, settings=settings, notes=tuple(kept.notes))


def _sort(
    each: Redirect, literal: dict[str, Redirect], there: frozenset[str], kept: _Sorted
) -> None:
    source = _free(each.source, kept.taken)
    is_page = served(each.source) in there or each.source in there
    if not source or is_page or _other(source) in kept.literal:
        return  # A page stands before a redirect, as it did at most hosts.
    target = _end(each, literal)
    why = refused(source) or ("leads in a circle" if target is None else _why(target, there))
    if why:
        kept.notes.append(redirect_left(each.path, each.line, source, each.target, why))
    elif target:
        kept.literal[source] = _as_published(target, there)
        kept.taken.add(output_of(source))


def _free(source: str, taken: set[str]) -> str:
    """Write a redirect so that it has a file of its own: `/a` has that of `/a.html`; "" is none."""
    forms = (source,) if has_suffix(source) else (source, _other(source))
    return next((form for form in forms if output_of(form) not in taken), "")


def _other(url: str) -> str:
    return url.rstrip("/") if url.endswith("/") else f"{url}/"


def _end(each: Redirect, literal: dict[str, Redirect]) -> str | None:
    """Follow redirects that lead to redirects; None in a circle."""
    target = each.target
    for _ in range(_MOST_HOPS):
        path = _path(target)
        onward = literal.get(path) or literal.get(_other(path))
        if onward is None:
            return target
        target = onward.target
    return None


def _why(target: str, there: frozenset[str]) -> str:
    if not target.startswith("/"):
        return "" if target.startswith(("http://", "https://")) else "leads to no URL"
    path = _path(target)
    is_there = served(path) in there or path in there
    return "" if is_there else "leads to a page that is not there"


def _as_published(target: str, there: frozenset[str]) -> str:
    path = _path(target)
    return served(path) + target[len(path) :] if served(path) in there else target


def _path(target: str) -> str:
    return target.partition("#")[0].partition("?")[0]


def _is_rule(each: Redirect) -> bool:
    return (
        "*" in each.source
        or "/:" in each.source
        or ":splat" in each.target
        or not 300 <= each.status < 400
        or not each.source.startswith("/")
        or (bool(refused(each.source)) and not set("?#").intersection(each.source))
    )


def _lines(literal: dict[str, str], rules: Collection[Redirect]) -> bytes:
    def told() -> Iterator[tuple[str, str, int]]:
        yield from ((source, target, 301) for source, target in literal.items())
        yield from ((each.source, each.target, each.status) for each in rules)

    lines = (f"{_word(source)} {_word(target)} {status}" for source, target, status in told())
    return ("\n".join(lines) + "\n").encode()


def _word(url: str) -> str:
    """Encode what would end a word of the file."""
    return re.sub(r"\s", lambda found: quote(found[0]), url)
