"""What is plain text to Gatsby and a sign to sitegen, and the other way round."""

import re
from collections.abc import Iterator

from sitegen.migrate.body.finds import Edit, Finds
from sitegen.migrate.body.passage import Passage

_ADMONITIONS = r"(?:note|tip|important|warning|caution|info|danger)\b"
# A backslash before each of these keeps it text.
_PLAIN = re.compile(
    rf"^[ \t>]*(?P<block>:{{2,}}(?=[ \t]*(?!{_ADMONITIONS})[A-Za-z]))"
    r"|(?<![\w/:\\])(?P<call>:(?=[A-Za-z][\w/-]*(?:\[[^\[\]\n]*\]|\{[^{}\n]*\})))"
    r"|(?P<term>(?<=\S\n)(?<!\|\n)[ ]{0,2}:(?=[ \t]+\S))",
    re.M,
)
_BRACES = re.compile(
    r"(?P<brace>\{)[ ]*"
    r"(?:(?:\.[\w-]+|#[\w:.-]+|[A-Za-z_:][\w:.-]*=(?:\"[^\"\n{}]*\"|[\w:./%-]+))[ ]*)+\}"
)
# Any space was one, that of CJK texts and one that does not break too, and none was needed.
_HEADING = re.compile(r"^ {0,3}(?P<marks>#{1,6})(?=[^# \t\n!\\])", re.M)
_DASHES = re.compile(r"(?<=[^\s|:\-])(?P<dashes> ?--(?!-) ?)(?=[^\s|:\-])")
_SIGNED = re.compile(r"(?P<sign>\()(?=(?:c|r|tm|p)\))", re.IGNORECASE)


def signs(passage: Passage) -> Finds:
    """Keep as text what is text, and as a sign what is one."""
    return Finds(tuple(_edits(passage)))


def _edits(passage: Passage) -> Iterator[Edit]:
    prose, habits = passage.reading.prose, passage.around.habits
    if ":" in prose:
        for found in _PLAIN.finditer(prose):
            at = prose.index(":", found.start(found.lastgroup or 0))
            yield Edit(at, at, "\\")
    if "{" in prose:
        for found in _BRACES.finditer(prose):
            if not _is_heading_id(prose, found):
                yield Edit(found.start("brace"), found.start("brace"), "\\")
    if habits.pedantic and not passage.is_mdx:
        for found in _HEADING.finditer(prose):
            yield Edit(found.end("marks"), found.end("marks"), " ")
    if habits.smart:
        for found in _DASHES.finditer(prose):
            yield Edit(*found.span("dashes"), found["dashes"].replace("--", "—"))
        for found in _SIGNED.finditer(prose):
            yield Edit(found.start(), found.start(), "\\")


def _is_heading_id(prose: str, braces: re.Match[str]) -> bool:
    """Tell whether braces give a heading its id, as plugins have it."""
    start = prose.rfind("\n", 0, braces.start()) + 1
    end = prose.find("\n", braces.end())
    rest = prose[braces.end() : end if end >= 0 else len(prose)]
    is_heading = prose[start : braces.start()].lstrip(" >").startswith("#")
    return is_heading and braces[0].startswith("{#") and not rest.strip(" \t#")
