"""Data files become values that know their places: YAML, JSON, TOML and CSV."""

import csv
import json
from collections.abc import Mapping
from io import StringIO
from typing import Any

from sitegen.model.place import Place
from sitegen.model.problem import Trouble
from sitegen.model.problems import reading
from sitegen.read.decode import decode
from sitegen.read.document import Document, Spot, Steps
from sitegen.read.toml import NotToml, parse_toml
from sitegen.read.yaml import parse_yaml

SUFFIXES = (".yml", ".yaml", ".json", ".toml", ".csv")


def parse_table(data: bytes, path: str) -> Document:
    """Read a data file by its suffix.

    raises: SG101, SG102, SG105 to SG111, SG120
    """
    text = decode(data, path)
    suffix = path[path.rfind(".") :].lower()
    parsers = {
        ".yml": parse_yaml, ".yaml": parse_yaml, ".json": parse_json, ".toml": data_toml,
        ".csv": parse_csv,
    }  # fmt: skip
    if suffix not in parsers:
        raise Trouble(reading.table_in_another_format(Place(path), suffix, SUFFIXES))
    return parsers[suffix](text, path)


def data_toml(text: str, path: str, first: int = 1) -> Document:
    """Read TOML of an author's content. raises: SG106"""
    try:
        return parse_toml(text, path, first)
    except NotToml as error:
        raise Trouble(reading.not_toml(error.place, error.why)) from None


def parse_json(text: str, path: str) -> Document:
    """Read JSON. raises: SG107, SG109"""
    try:
        values = json.loads(text, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        place = Place(path, error.lineno, error.colno)
        raise Trouble(reading.not_json(place, error.msg[:1].lower() + error.msg[1:])) from None
    except _Twice as twice:
        raise Trouble(reading.key_twice(Place(path), twice.args[0])) from None
    except (RecursionError, ValueError):
        raise Trouble(reading.not_json(Place(path), "it goes beyond measure")) from None
    return Document(values, lambda steps, at_key: _json_spot(text, path, steps, at_key), path)


def parse_csv(text: str, path: str) -> Document:
    """Read CSV with a header: a row is a mapping of texts. raises: SG108"""
    lines = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        header = next(lines, [])
        starts, rows = [lines.line_num + 1], []
        for cells in lines:
            if cells:
                rows.append((starts[-1], cells))
            starts.append(lines.line_num + 1)
    except csv.Error as error:
        raise Trouble(reading.not_csv(Place(path, lines.line_num), str(error))) from None
    _check_header(header, path)
    for line, cells in rows:
        if len(cells) != len(header):
            why = f"this row has {len(cells)} cells and the header {len(header)}"
            raise Trouble(reading.not_csv(Place(path, line), why))
    values = [dict(zip(header, cells, strict=True)) for _, cells in rows]
    return Document(values, lambda steps, at_key: _csv_spot(rows, steps), path)


class _Twice(Exception):
    """A JSON object has this key twice."""


def _once(pairs: list[tuple[str, Any]]) -> Mapping[str, Any]:
    values = dict(pairs)
    if len(values) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _Twice(next(key for key in keys if keys.count(key) > 1))
    return values


def _json_spot(text: str, path: str, steps: Steps, at_key: bool) -> Spot | None:
    try:  # JSON is YAML but for odd blanks, and YAML knows its places.
        return parse_yaml(text, path).spot(steps, at_key)
    except Trouble:
        return None


def _check_header(header: list[str], path: str) -> None:
    twice = next((name for name in header if header.count(name) > 1), None)
    if twice is not None:
        raise Trouble(reading.key_twice(Place(path, 1), twice))


def _csv_spot(rows: list[tuple[int, list[str]]], steps: Steps) -> Spot | None:
    if steps and isinstance(steps[0], int) and steps[0] < len(rows):
        return Spot(rows[steps[0]][0])
    return None
