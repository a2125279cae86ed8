"""What the plain words of YAML 1.2 mean: numbers, truths, times and nothing; the rest is text."""

import datetime as dt
import re

_CORE = "tag:yaml.org,2002:"
NULL, BOOL, INT, FLOAT, TIME, STR, MAP, SEQ = (
    _CORE + name for name in ("null", "bool", "int", "float", "timestamp", "str", "map", "seq")
)
_WORDS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), NULL),
    **dict.fromkeys(("true", "True", "TRUE", "false", "False", "FALSE"), BOOL),
}
_PLAIN = re.compile(
    r"(?P<int>[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)"
    r"|(?P<float>[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))"
    r"|(?P<time>[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"(?:[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?"
    r"(?: ?(?:Z|[-+][0-9]{2}(?::?[0-9]{2})?))?)?)"
)
_TAGS = {"int": INT, "float": FLOAT, "time": TIME}
_NUMERIC = frozenset("+-.0123456789")


def tag_of(text: str) -> str:
    """Name what a word is that stands without quotes and without a tag."""
    if text[:1] in _NUMERIC:
        found = _PLAIN.fullmatch(text)
        return _TAGS[str(found.lastgroup)] if found else STR
    return _WORDS.get(text, STR)


def scalar(tag: str, text: str) -> object:
    """Give the value of a text with this tag. raises: ValueError when there is none"""
    if tag == STR:
        return text
    if tag == INT:
        return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
    if tag == FLOAT:
        return float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
    if tag == TIME:
        return _time(text)
    if _WORDS.get(text) != tag:
        raise ValueError(text)
    return None if tag == NULL else text.lower() == "true"


def _time(text: str) -> dt.date | dt.datetime | str:
    """Read a date or an instant; one that no calendar has is text, which a schema may refuse."""
    try:
        if len(text) == len("2024-01-31"):
            return dt.date.fromisoformat(text)
        day, rest = text[:10], text[11:].replace(" ", "")
        return dt.datetime.fromisoformat(f"{day}T{rest}")
    except ValueError:
        return text
