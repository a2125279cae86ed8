"""The rows of a data file that is a collection."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems import reading
from sitegen.model.told import told
from sitegen.read.document import Document, Steps


class Row(NamedTuple):
    """One row of a table.

    steps:  to it, from the document
    values: its fields, without the `id` that a list's row is called by
    """

    key: str
    steps: Steps
    values: Mapping[str, Any]


def rows_of(document: Document, has_id: bool) -> tuple[Row, ...]:
    """Take a table apart: a list of rows with an `id` or `slug`, or keys with rows.

    has_id:  whether the schema has a field `id`, which then stays in the row
    raises:  SG121 to SG124
    """
    values = _only_list(document.values)
    if isinstance(values, dict):
        rows = [Row(key, (key,), row) for key, row in values.items()]
    elif isinstance(values, list):
        prefix = () if values is document.values else (next(iter(document.values)),)
        rows = [Row(_key(row), (*prefix, at), row) for at, row in enumerate(values)]
    else:
        raise Trouble(reading.table_has_no_rows(document.place(()), told(document.values)))
    if found := tuple(_problems(rows, document)):
        raise Trouble(*found)
    is_list = isinstance(values, list)
    return tuple(row._replace(values=_fields(row.values, is_list and not has_id)) for row in rows)


def _only_list(values: Any) -> Any:
    """TOML has no list at its root: `[[author]]` alone in a file is one."""
    if isinstance(values, dict) and len(values) == 1:
        (held,) = values.values()
        if isinstance(held, list):
            return held
    return values


def _problems(rows: list[Row], document: Document) -> Iterator[Problem]:
    seen: set[str] = set()
    for row in rows:
        if not isinstance(row.values, dict):
            yield reading.row_is_no_mapping(document.place(row.steps), told(row.values))
        elif not row.key:
            yield reading.row_without_key(document.place(row.steps))
        elif row.key in seen:
            yield reading.row_twice(document.place(row.steps), row.key)
        seen.add(row.key)


def _key(row: Any) -> str:
    if not isinstance(row, dict):
        return ""
    key = row.get("id", row.get("slug", ""))
    return str(key) if isinstance(key, str | int) and not isinstance(key, bool) else ""


def _fields(row: Mapping[str, Any], drops_id: bool) -> dict[str, Any]:
    """Leave out empty cells, so that the schema's defaults stand."""
    return {
        name: held for name, held in row.items() if held != "" and (name != "id" or not drops_id)
    }
