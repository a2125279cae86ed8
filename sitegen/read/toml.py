"""TOML becomes values that know their places."""

import re
import tomllib
from collections.abc import Iterator

from sitegen.model.place import Place
from sitegen.read.document import Document, Spot, Steps

_PART = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)"""
_KEY = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_HEADER = re.compile(rf"[ \t]*(\[\[?)[ \t]*({_KEY})[ \t]*\]")
_LINE = re.compile(rf"[ \t]*({_KEY})[ \t]*=[ \t]*(.*)")
_STRING = re.compile(
    r"""\"{3}.*?\"{3}|'{3}.*?'{3}|(?P<open>\"{3}|'{3})|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*""",
    re.S,
)
_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")

# What Python says → what its author understands.
_SAID = {
    "cannot overwrite a value": "this stands here a second time",
    "illegal character '\\n'": "a text has no quote at its end",
}


class NotToml(Exception):
    """A text is not TOML."""

    def __init__(self, place: Place, why: str) -> None:
        """Tell where and why."""
        super().__init__(why)
        self.place, self.why = place, why


def parse_toml(text: str, path: str, first: int = 1) -> Document:
    """Read TOML.

    first:  the line of the file on which the text begins
    raises: NotToml
    """
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(str(error), text, path, first) from None
    except RecursionError:
        raise NotToml(Place(path, first), "it is nested too deeply") from None
    return Document(values, lambda steps, at_key: _spot(text, steps, at_key), path, first)


def _not_toml(why: str, text: str, path: str, first: int) -> NotToml:
    at = _AT.search(why)
    line, column = (int(at[1]), int(at[2])) if at and at[1] else (text.rstrip().count("\n") + 1, 0)
    told = _AT.sub("", why)
    told = told[:1].lower() + told[1:]
    return NotToml(Place(path, first + line - 1, column), _SAID.get(told, told))


def _spot(text: str, steps: Steps, at_key: bool) -> Spot | None:
    """Look for the line that sets this, or the closest thing around it."""
    spots = {where: (key, value) for where, key, value in _lines(text)}
    for length in range(len(steps), 0, -1):
        if found := spots.get(steps[:length]):
            return found[0] if at_key else found[1]
    return None


def _lines(text: str) -> Iterator[tuple[Steps, Spot, Spot]]:
    """List the steps of every header and key line, with where key and value stand."""
    table: Steps = ()
    rows: dict[Steps, int] = {}
    open_until = 0
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if number <= open_until:
            continue
        if header := _HEADER.match(line):
            table = _table(_parts(header[2]), header[1] == "[[", rows)
            spot = Spot(number, header.start(2) + 1, header.end(2) + 1)
            yield table, spot, spot
        elif pair := _LINE.match(line):
            open_until = _last_line(lines, number, pair[2])
            yield table + _parts(pair[1]), *_key_and_value(number, pair)


def _key_and_value(number: int, pair: re.Match[str]) -> tuple[Spot, Spot]:
    value = pair[2].rstrip()
    end = pair.start(2) + len(value) + 1 if "#" not in value else 0
    return (
        Spot(number, pair.start(1) + 1, pair.end(1) + 1),
        Spot(number, pair.start(2) + 1, end),
    )


def _table(parts: Steps, is_row: bool, rows: dict[Steps, int]) -> Steps:
    """Follow a header's name; in a list of tables it speaks of the last one."""
    table: Steps = ()
    for part in parts[:-1]:
        table = (*table, part)
        table = (*table, rows[table]) if table in rows else table
    table = (*table, parts[-1])
    if is_row:
        rows[table] = rows.get(table, -1) + 1
    return (*table, rows[table]) if table in rows else table


def _parts(key: str) -> Steps:
    return tuple(part.strip("\"'") for part in re.findall(_PART, key))


def _last_line(lines: list[str], number: int, value: str) -> int:
    """Find where a value ends that begins on this line."""
    while _is_open(value) and number < len(lines):
        value += "\n" + lines[number]
        number += 1
    return number


def _is_open(value: str) -> bool:
    """Tell whether a value goes on: in a text of three quotes, or within brackets."""
    if any(found["open"] for found in _STRING.finditer(value)):
        return True
    bare = _STRING.sub("", value)
    return sum(map(bare.count, "[{")) > sum(map(bare.count, "]}"))
