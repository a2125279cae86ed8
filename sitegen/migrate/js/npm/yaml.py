"""YAML data that code of a project reads."""

import datetime

from sitegen.migrate.js.values import LOST, Moment, Value


def yaml_value(text: str) -> Value:
    """Read YAML into JavaScript's values; LOST when it is faulty."""
    from sitegen.migrate.js_yaml import NotYaml, load

    try:
        return as_value(load(text))
    except (NotYaml, RecursionError):
        return LOST


def as_value(value: object) -> Value:
    """Give the JavaScript value of plain data of Python."""
    if isinstance(value, dict):
        return {str(key): as_value(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set):
        return [as_value(each) for each in value]
    if isinstance(value, datetime.datetime):
        aware = value if value.tzinfo else value.replace(tzinfo=datetime.UTC)
        return Moment(aware.timestamp() * 1000)
    if isinstance(value, datetime.date):
        midnight = datetime.datetime(value.year, value.month, value.day, tzinfo=datetime.UTC)
        return Moment(midnight.timestamp() * 1000)
    return value if isinstance(value, str | int | float | bool | None) else str(value)
