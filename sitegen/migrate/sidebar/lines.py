"""The lines of a sidebar, whatever shape its data has."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

_TITLES = ("title", "label", "name", "text", "chapter-title", "chapterTitle", "category", "header")
_TARGETS = ("url", "path", "link", "slug", "to", "href", "id", "source", "file")
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Line:
    """A page in a sidebar.

    target: as it is written: an address, a path or a name
    above:  the titles that it stands below, the outermost first
    within: the targets that it stands below, the outermost first
    """

    target: str
    above: tuple[str, ...] = ()
    within: tuple[str, ...] = ()


def lines_of(held: object, at: Line = Line(""), depth: int = 0) -> Iterator[Line]:
    """List what a tree of titles and targets names, in its order.

    It may be of names alone, of mappings with a title, a target and a list, of mappings from title
    to target or list, or of lists with a title, a target and a list.

    at: where this stands; its target is of no meaning
    """
    if isinstance(held, str):
        yield replace(at, target=held)
    elif depth > _DEEPEST:
        return
    elif isinstance(held, Mapping):
        yield from _mapping(held, at, depth)
    elif isinstance(held, list):
        for each in held:
            page = _triple(each)
            yield from _page(*page, at, depth) if page else lines_of(each, at, depth + 1)


def _mapping(held: Mapping[str, object], at: Line, depth: int) -> Iterator[Line]:
    title, target = _text(held, _TITLES), _text(held, _TARGETS)
    if title or target:
        lists = [each for each in held.values() if isinstance(each, list)]
        yield from _page(title, target, lists, at, depth)
        return
    for name, below in held.items():
        # A key that says `null` is a section without a title.
        yield from _page("" if name == "null" else name, "", [below], at, depth)


def _page(title: str, target: str, below: Sequence[object], at: Line, depth: int) -> Iterator[Line]:
    if target:
        yield replace(at, target=target, above=_more(at.above, title if below else ""))
    inner = Line("", _more(at.above, title), (*at.within, target))
    for each in below:
        yield from lines_of(each, inner, depth + 1)


def _more(above: tuple[str, ...], title: str) -> tuple[str, ...]:
    return (*above, " ".join(title.split())) if title.strip() else above


def _triple(held: object) -> tuple[str, str, Sequence[object]] | None:
    """Read `[title, address]` or `[title, address, list]`."""
    match held:
        case [str(title), str(target)] | [str(title), str(target), list()]:
            is_page = target.startswith(("/", "http")) and not title.startswith("/")
            return (title, target, held[2:]) if is_page else None
    return None


def _text(held: Mapping[str, object], names: tuple[str, ...]) -> str:
    return next((told for name in names if isinstance(told := held.get(name), str) and told), "")
