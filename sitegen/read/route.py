"""The front matter of a route's template."""

import re
from collections.abc import Sequence

from sitegen.model.route import Route
from sitegen.read.front import parse_front
from sitegen.read.names import language_suffix
from sitegen.read.plain import plain
from sitegen.read.split import Split, split


def read_route(name: str, source: str, text: str, languages: Sequence[str]) -> Route:
    """Read what a file of the pages folders says of itself.

    name:      relative to its pages folder: `tags/[tag].html`
    text:      of the template, as `decode` gives it
    languages: the site's; a name may end in one
    raises:    SG103 to SG106, SG109 to SG112
    """
    values = parse_front(_split(text, source), source).values
    stem, dot, _ = name.rpartition(".")
    language = language_suffix(stem, languages)[1] if dot else ""
    front = {key: plain(held) for key, held in values.items()}
    return Route(name, source, language, front)


def template_text(text: str) -> str:
    """Make the front matter of a template a comment of Jinja's; every line keeps its number.

    text: one that `read_route` could read
    """
    parts = _split(text, "")
    above = "\n" * (parts.body_line - 1)
    return f"{{#{above}#}}{parts.body}" if above else parts.body


def _split(text: str, source: str) -> Split:
    # Only a line of three dashes alone begins front matter: a feed or a text file may begin
    # with anything.
    return split(text, source) if re.match(r"---[ \t]*\n", text) else Split("", "", 1, text, 1)
