"""The mark on every element that a component writes itself, by which its styles find it."""

import re
from html import escape

ATTRIBUTE = "data-c"
# An expression of Jinja may hold strings, and these the brackets that would end it.
_STRINGS = r""""(?:\\.|[^"\\])*+"|'(?:\\.|[^'\\])*+'"""
_EXPRESSION = rf"\{{\{{(?:{_STRINGS}|(?!\}}\}}).)*+\}}\}}"
_JINJA = rf"(?:\{{\#.*?\#\}}|{_EXPRESSION}|\{{%(?:{_STRINGS}|(?!%\}}).)*+%\}})"
# What is not marked: what Jinja does, comments, elements that show nothing. In a tag, an attribute
# or an expression may hold the brackets of another.
_PARTS = re.compile(
    rf"""{_JINJA}
      | <!--.*?-->
      | <(?P<silent>script|style)\b.*?</(?P=silent)\s*>
      | (?P<name><(?:[A-Za-z]|{_EXPRESSION})(?:{_EXPRESSION}|[^\s/>{{"'<])*+)
        (?P<rest>(?:{_JINJA}|"(?:{_JINJA}|[^"])*+"|'(?:{_JINJA}|[^'])*+'|[^>"'])*+>)?""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)


def marked(text: str, component: str) -> str:
    """Mark every element in the text of a component; lines stay where they are.

    What the component shows but did not write, such as a slot or another component, has no mark, or
    that of its own author.
    """
    mark = f' {ATTRIBUTE}="{escape(component)}"'

    def part(found: re.Match[str]) -> str:
        name: str | None = found["name"]
        return f"{name}{mark}{found['rest'] or ''}" if name else found[0]

    return _PARTS.sub(part, text)
