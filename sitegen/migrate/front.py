"""Front matter as gray-matter finds it for Gatsby, and what can be saved of a broken one."""

import re
from dataclasses import dataclass, field

from sitegen.migrate.js_yaml import NotYaml, load
from sitegen.migrate.note import Note
from sitegen.migrate.notes.content import broken_front_matter, program_front_matter

# What js-yaml refuses, and no author sees.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_KEY = re.compile(r"^[^\s#:\-\"'\[{][^:\n]*?[ \t]*:(?=[ \t]|$)", re.M)
_PROGRAMS = ("js", "javascript", "coffee", "coffeescript", "cson")


@dataclass(frozen=True, slots=True)
class Front:
    """A text, parted.

    values: by key; None when they are a program, which nobody runs
    line:   of the text on which the body begins, 1 or more
    """

    values: dict[str, object] | None
    body: str
    line: int
    notes: tuple[Note, ...] = field(default=())


def read_front(text: str, path: str) -> Front:
    """Part front matter from the text under it.

    text: with plain line ends and no byte order mark
    path: of the file, for notes
    """
    if not text.startswith("---") or text[3:4] == "-":
        return Front({}, text, 1)
    opening, _, _ = text[3:].partition("\n")
    language = opening.strip().lower()
    if language in _PROGRAMS:
        return Front(None, "", 1, (program_front_matter(path, language),))
    close = text.find("\n---", 3)
    if close < 0:
        return _unclosed(text, path)
    front, body = text[3 + len(opening) : close + 1], text[close + 4 :].removeprefix("\n")
    line = text.count("\n", 0, len(text) - len(body)) + 1
    if language not in ("", "yaml", "yml"):
        return Front({}, body, line, (broken_front_matter(path, 1, f"no {language!r} is read"),))
    values, notes = _values(front.removeprefix("\n"), path)
    return Front(values, body, line, notes)


def _unclosed(text: str, path: str) -> Front:
    """Take a text that only begins like front matter for a text, since losing it would be worse."""
    rest = text.partition("\n")[2]
    note = broken_front_matter(path, 1, "the line '---' that ends it is missing")
    return Front({}, rest, 2 if rest else 1, (note,))


def _values(front: str, path: str) -> tuple[dict[str, object], tuple[Note, ...]]:
    try:
        value = load(front)
    except NotYaml as error:
        return _despite(front, path, error)
    return (value if isinstance(value, dict) else {}), ()


def _despite(front: str, path: str, error: NotYaml) -> tuple[dict[str, object], tuple[Note, ...]]:
    """Read what this YAML reader refuses: js-yaml takes tabs; the rest is saved key by key."""
    if "\t" in front:
        try:
            value = load(front.replace("\t", "  "))
        except NotYaml:
            pass
        else:
            return (value if isinstance(value, dict) else {}), ()
    line = 2 + (error.line or 0)
    note = broken_front_matter(path, line, str(error))
    return _saved(_CONTROL.sub("", front).replace("\t", "  ")), (note,)


def _saved(front: str) -> dict[str, object]:
    """Read each key alone; one that cannot be read is its text."""
    found: dict[str, object] = {}
    keys = list(_KEY.finditer(front))
    for key, after in zip(keys, [*keys[1:], None], strict=True):
        block = front[key.start() : after.start() if after else len(front)]
        name = key[0].rstrip(": \t")
        try:
            value = load(block)
        except NotYaml:
            value = None
        one = value if isinstance(value, dict) else {name: block[len(key[0]) :].strip()}
        found |= one
    return found
