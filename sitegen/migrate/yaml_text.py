"""Values become YAML that a person can read, and that means the same by YAML 1.2."""

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping, Sequence

# What can stand without quotes: it begins with a letter, and holds no sign that YAML reads.
_PLAIN = re.compile(
    r"(?:[^\W\d_]|/)(?:[^\x00-\x1f:#\[\]{},&*!|>'\"%@`\\\x7f-\xa0\u2028\u2029\ufeff]|:(?=[^\s:]))*"
)
_WORDS = re.compile(r"(?:true|false|null|yes|no|on|off)", re.IGNORECASE)
_HIDDEN = re.compile("[\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
# A list this long stays on one line.
_SHORT = 80


def yaml_text(values: Mapping[str, object]) -> str:
    """Write a mapping as the lines of a YAML document."""
    return "".join(f"{line}\n" for line in _mapping(values, ""))


def yaml_list(values: Sequence[Mapping[str, object]]) -> str:
    """Write a list of mappings as the lines of a YAML document."""
    return "".join(f"{line.removeprefix('  ')}\n" for line in _list(values, "")) or "[]\n"


def _mapping(values: Mapping[str, object], indent: str) -> Iterator[str]:
    for key, value in values.items():
        name = f"{indent}{_text(str(key))}:"
        if isinstance(value, Mapping) and value:
            yield name
            yield from _mapping(value, f"{indent}  ")
        elif _is_list(value) and not (line := _on_one_line(value)):
            yield name
            yield from _list(value, indent)
        else:
            yield f"{name} {line if _is_list(value) else _scalar(value)}"


def _list(values: object, indent: str) -> Iterator[str]:
    assert isinstance(values, Sequence)
    for value in values:
        if isinstance(value, Mapping) and value:
            first, *others = _mapping(value, f"{indent}    ")
            yield f"{indent}  - {first.lstrip()}"
            yield from others
        else:
            line = _on_one_line(value, at_most=0) if _is_list(value) else _scalar(value)
            yield f"{indent}  - {line}"


def _on_one_line(value: object, at_most: int = _SHORT) -> str:
    """Write a list between brackets; "" for one that is too long or holds mappings."""
    assert isinstance(value, Sequence)
    if any(isinstance(each, Mapping) and each for each in value) and at_most:
        return ""
    parts = (_on_one_line(each, 0) if _is_list(each) else _inner(each) for each in value)
    line = f"[{', '.join(parts)}]"
    return line if not at_most or len(line) <= at_most else ""


def _inner(value: object) -> str:
    if not isinstance(value, Mapping):
        return _scalar(value)
    pairs = (
        f"{_text(str(key))}: {_on_one_line(held, 0) if _is_list(held) else _inner(held)}"
        for key, held in value.items()
    )
    return f"{{{', '.join(pairs)}}}"


def _is_list(value: object) -> bool:
    return isinstance(value, list | tuple)


def _scalar(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, Mapping):
        return "{}"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, int | float):
        return json.dumps(value).replace("NaN", ".nan").replace("Infinity", ".inf")
    return value.isoformat() if isinstance(value, dt.date) else _text(str(value))


def _text(text: str) -> str:
    if _PLAIN.fullmatch(text) and not _WORDS.fullmatch(text) and text[-1] not in " :":
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _HIDDEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", quoted)
