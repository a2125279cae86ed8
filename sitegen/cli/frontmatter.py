"""Words of a person written into files that a parser will read."""

import re
from collections.abc import Mapping

from sitegen.text.terminal import visible

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-!|~$:])")


def quoted(text: str) -> str:
    """Quote a text so that YAML and TOML read it back alike.

    source: YAML 1.2 section 7.3.1 and TOML 1.0 "basic strings" share these escapes
    """
    whole = text.encode("utf-8", "replace").decode("utf-8")
    escaped = whole.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{"".join(_escaped(each) for each in escaped)}"'


def markdown_text(text: str) -> str:
    """Write a text in Markdown so that it stands for itself."""
    return _MARKDOWN.sub(r"\\\1", visible(text))


def front_matter(fields: Mapping[str, str]) -> str:
    """Write YAML front matter of values that are YAML already."""
    return "\n".join(["---", *(f"{name}: {value}" for name, value in fields.items()), "---", ""])


def _escaped(character: str) -> str:
    if visible(character) == character and character not in "\ufeff\ufffe\uffff":
        return character
    return f"\\u{ord(character):04x}"
