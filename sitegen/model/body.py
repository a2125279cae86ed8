"""What an entry's Markdown became."""

from dataclasses import fields

from sitegen.model.frozen import dataclass
from sitegen.model.serial import from_plain, parsed, to_json


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of a body.

    level: 1 to 6
    id:    the anchor, unique in the body
    text:  plain text
    html:  inline HTML without links
    """

    level: int
    id: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class Body:
    """The HTML of an entry and what was learned while making it.

    html:         the whole body; `base` is applied to its links
    headings:     in order of the text
    excerpt:      HTML before `<!-- more -->`, else the first paragraph
    summary:      the excerpt as plain text, one line, for descriptions
    is_cut:       whether the body says more than the excerpt
    words:        words of spaced scripts and single characters of the others
    minutes:      reading time, 1 or more where there is text
    components:   names of the components that `html` uses, those inside others too, sorted
    excerpt_components: of these, the ones that the excerpt uses
    """

    html: str
    headings: tuple[Heading, ...] = ()
    excerpt: str = ""
    summary: str = ""
    is_cut: bool = False
    words: int = 0
    minutes: int = 0
    components: tuple[str, ...] = ()
    excerpt_components: tuple[str, ...] = ()


NO_BODY = Body("")


def packed(body: Body) -> bytes:
    """Write a body for the store: a line of JSON, then its HTML as it is, which is most of it."""
    beside = ((name, getattr(body, name), default) for name, default in _BESIDE_HTML)
    told = {name: held for name, held, default in beside if held is not default}
    return f"{to_json(told)}\n{body.html}".encode()


def unpacked(data: bytes) -> Body:
    """Read back what `packed` wrote. raises: ValueError, KeyError or TypeError if it did not"""
    told, _, html = data.partition(b"\n")
    return from_plain(Body, {**parsed(told), "html": html.decode()})


# What is written in JSON, and what goes untold.
_BESIDE_HTML = tuple((each.name, each.default) for each in fields(Body) if each.name != "html")
