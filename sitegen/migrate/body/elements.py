"""Which tag closes which, in the text as it stands."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sitegen.migrate.body.tag import Tag

_VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
                   "source", "track", "wbr"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Element:
    """An opening tag, and the one that closes it; None when it closes itself."""

    tag: Tag
    close: Tag | None


@dataclass(frozen=True, slots=True)
class Elements:
    """All elements of a text, and tags that open or close nothing."""

    whole: tuple[Element, ...]
    stray: tuple[Tag, ...]


def elements(tags: Sequence[Tag]) -> Elements:
    """Pair the tags of a text; what is left open inside another element is stray."""
    whole, stray, waiting = list[Element](), list[Tag](), list[Tag]()
    opened = Counter[str]()
    for tag in tags:
        is_void = tag.name.lower() in _VOID and not tag.is_component
        if tag.is_whole or (is_void and not tag.is_close):
            whole.append(Element(tag, None))
        elif not tag.is_close:
            waiting.append(tag)
            opened[tag.name] += 1
        elif opened[tag.name]:
            while waiting[-1].name != tag.name:
                opened[waiting[-1].name] -= 1
                stray.append(waiting.pop())
            opened[tag.name] -= 1
            whole.append(Element(waiting.pop(), tag))
        else:
            stray.append(tag)
    stray += waiting
    return Elements(
        tuple(sorted(whole, key=lambda each: each.tag.start)),
        tuple(sorted(stray, key=lambda each: each.start)),
    )
