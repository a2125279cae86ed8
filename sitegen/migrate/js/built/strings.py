"""The methods of strings."""

import re
import unicodedata
from typing import Literal, cast

from sitegen.migrate.js.budget import Spent
from sitegen.migrate.js.built.patterns import all_found, compiled_pattern, found
from sitegen.migrate.js.built.tables import argument, method
from sitegen.migrate.js.convert import integer, is_true, number_text, text_of
from sitegen.migrate.js.values import LOST, UNDEFINED, Args, Function, Match, Regex, Unknown, Value

_TEMPLATE = re.compile(r"\$(\$|&|`|'|\d\d?|<[^>]*>)")
_SPACE = " \t\n\r\v\f\u00a0\ufeff\u2028\u2029\u1680\u202f\u205f\u3000" + "".join(
    chr(code) for code in range(0x2000, 0x200B)
)

# Longer texts are made by nobody who names pages.
_LONGEST = 1_000_000


def _place(arguments: Args, number: int, length: int, default: int) -> int:
    place = integer(argument(arguments, number), default)
    return max(place + length, 0) if place < 0 else min(place, length)


@method("string", "slice")
def _slice(this: Value, arguments: Args) -> Value:
    start = _place(arguments, 0, len(this), 0)
    return this[start : _place(arguments, 1, len(this), len(this))]


@method("string", "substring")
def _substring(this: Value, arguments: Args) -> Value:
    ends = [
        min(max(integer(argument(arguments, each), default), 0), len(this))
        for each, default in ((0, 0), (1, len(this)))
    ]
    return this[min(ends) : max(ends)]


@method("string", "substr")
def _substr(this: Value, arguments: Args) -> Value:
    start = _place(arguments, 0, len(this), 0)
    return this[start : start + max(integer(argument(arguments, 1), len(this)), 0)]


@method("string", "at", "charAt")
def _at(this: Value, arguments: Args) -> Value:
    place = integer(argument(arguments, 0))
    return this[place] if -len(this) <= place < len(this) else ""


@method("string", "charCodeAt", "codePointAt")
def _code(this: Value, arguments: Args) -> Value:
    place = integer(argument(arguments, 0))
    return ord(this[place]) if 0 <= place < len(this) else UNDEFINED


@method("string", "concat")
def _concat(this: Value, arguments: Args) -> Value:
    if any(isinstance(each, Unknown) for each in arguments):
        return LOST
    return this + "".join(text_of(each) for each in arguments)


@method("string", "includes")
def _includes(this: Value, arguments: Args) -> Value:
    return text_of(argument(arguments, 0)) in this[max(integer(argument(arguments, 1)), 0) :]


@method("string", "startsWith")
def _starts(this: Value, arguments: Args) -> Value:
    return this.startswith(text_of(argument(arguments, 0)), max(integer(argument(arguments, 1)), 0))


@method("string", "endsWith")
def _ends(this: Value, arguments: Args) -> Value:
    end = integer(argument(arguments, 1), len(this))
    return this[: max(end, 0)].endswith(text_of(argument(arguments, 0)))


@method("string", "indexOf")
def _index(this: Value, arguments: Args) -> Value:
    return this.find(text_of(argument(arguments, 0)), max(integer(argument(arguments, 1)), 0))


@method("string", "lastIndexOf")
def _last_index(this: Value, arguments: Args) -> Value:
    wanted = text_of(argument(arguments, 0))
    return this.rfind(wanted, 0, integer(argument(arguments, 1), len(this)) + len(wanted))


@method("string", "localeCompare")
def _compare(this: Value, arguments: Args) -> Value:
    pair = [_collation(this), _collation(text_of(argument(arguments, 0)))]
    return (pair[0] > pair[1]) - (pair[0] < pair[1])


def _collation(text: str) -> tuple[str, str]:
    plain = unicodedata.normalize("NFD", text)
    return "".join(each for each in plain if not unicodedata.combining(each)).lower(), text


@method("string", "normalize")
def _normalize(this: Value, arguments: Args) -> Value:
    form = argument(arguments, 0)
    forms = ("NFC", "NFD", "NFKC", "NFKD")
    name = cast(Literal["NFC", "NFD", "NFKC", "NFKD"], form if form in forms else "NFC")
    return unicodedata.normalize(name, this)


@method("string", "repeat")
def _repeat(this: Value, arguments: Args) -> Value:
    times = integer(argument(arguments, 0))
    if times * len(this) > _LONGEST:
        raise Spent
    return this * max(times, 0)


@method("string", "padStart")
def _pad_start(this: Value, arguments: Args) -> Value:
    return _padding(this, arguments) + this


@method("string", "padEnd")
def _pad_end(this: Value, arguments: Args) -> Value:
    return this + _padding(this, arguments)


def _padding(this: str, arguments: Args) -> str:
    filler = argument(arguments, 1)
    fill = " " if filler is UNDEFINED else text_of(filler)
    missing = integer(argument(arguments, 0)) - len(this)
    if missing > _LONGEST:
        raise Spent
    return (fill * missing)[:missing] if missing > 0 and fill else ""


@method("string", "toLowerCase", "toLocaleLowerCase")
def _lower(this: Value, arguments: Args) -> Value:
    return this.lower()


@method("string", "toUpperCase", "toLocaleUpperCase")
def _upper(this: Value, arguments: Args) -> Value:
    return this.upper()


@method("string", "trim")
def _trim(this: Value, arguments: Args) -> Value:
    return this.strip(_SPACE)


@method("string", "trimStart", "trimLeft")
def _trim_start(this: Value, arguments: Args) -> Value:
    return this.lstrip(_SPACE)


@method("string", "trimEnd", "trimRight")
def _trim_end(this: Value, arguments: Args) -> Value:
    return this.rstrip(_SPACE)


@method("string", "toString", "valueOf")
def _itself(this: Value, arguments: Args) -> Value:
    return this


@method("string", "split")
def _split(this: Value, arguments: Args) -> Value:
    by, limit = argument(arguments, 0), argument(arguments, 1)
    if isinstance(by, Unknown):
        return LOST
    pieces = _pieces(this, by)
    return pieces if limit is UNDEFINED or pieces is LOST else pieces[: max(integer(limit), 0)]


def _pieces(text: str, by: Value) -> Value:
    if by is UNDEFINED:
        return [text]
    if not isinstance(by, Regex):
        mark = text_of(by)
        return text.split(mark) if mark else list(text)
    pattern = compiled_pattern(by.source, by.flags)
    if pattern is None:
        return LOST
    pieces: list[Value] = []
    start = 0
    for match in all_found(pattern, text):
        place = match.named["index"]
        end = place + len(match[0])
        if end == place and (place == start == 0 or place >= len(text)):
            continue
        pieces += [text[start:place], *match[1:]]
        start = end
    return [*pieces, text[start:]]


@method("string", "match")
def _match(this: Value, arguments: Args) -> Value:
    wanted = argument(arguments, 0)
    by = wanted if isinstance(wanted, Regex) else Regex(text_of(wanted), "")
    pattern = compiled_pattern(by.source, by.flags)
    if pattern is None or isinstance(wanted, Unknown):
        return LOST
    if "g" in by.flags:
        return [each[0] for each in all_found(pattern, this)] or None
    return found(pattern, this, 0)


@method("string", "matchAll")
def _match_all(this: Value, arguments: Args) -> Value:
    by = argument(arguments, 0)
    pattern = compiled_pattern(by.source, by.flags) if isinstance(by, Regex) else None
    return LOST if pattern is None else all_found(pattern, this)


@method("string", "search")
def _search(this: Value, arguments: Args) -> Value:
    by = argument(arguments, 0)
    pattern = compiled_pattern(by.source, by.flags) if isinstance(by, Regex) else None
    if pattern is None:
        return LOST
    match = found(pattern, this, 0)
    return -1 if match is None else match.named["index"]


@method("string", "replace", "replaceAll")
def _replace(this: Value, arguments: Args) -> Value:
    by, new = argument(arguments, 0), argument(arguments, 1)
    if isinstance(by, Unknown) or isinstance(new, Unknown):
        return LOST
    if not isinstance(by, Regex):
        return _replaced(this, _literal(this, text_of(by)), new)
    pattern = compiled_pattern(by.source, by.flags)
    if pattern is None:
        return LOST
    if "g" in by.flags:
        return _replaced(this, all_found(pattern, this), new)
    match = found(pattern, this, 0)
    return this if match is None else _replaced(this, [match], new)


@method("string", "replaceAll")
def _replace_all(this: Value, arguments: Args) -> Value:
    by = argument(arguments, 0)
    if isinstance(by, Regex | Unknown):
        return _replace(this, arguments)
    wanted = Regex(re.escape(text_of(by)).replace(r"\ ", " "), "g")
    return _replace(this, [wanted, *arguments[1:]])


def _literal(text: str, wanted: str) -> list[Match]:
    place = text.find(wanted)
    named = {"index": place, "groups": UNDEFINED}
    return [] if place < 0 else [Match([wanted], named)]


def _replaced(text: str, matches: list[Match], new: Value) -> Value:
    pieces, start = [], 0
    for match in matches:
        place = match.named["index"]
        pieces.append(text[start:place])
        if isinstance(new, Function):
            value = new.do(UNDEFINED, [*match, place, text])
            if isinstance(value, Unknown):
                return value
            pieces.append(text_of(value))
        else:
            pieces.append(_filled(text_of(new), match, text))
        start = place + len(match[0])
    return "".join(pieces) + text[start:]


def _filled(template: str, match: Match, text: str) -> str:
    place = match.named["index"]

    def fill(mark: re.Match[str]) -> str:
        sign = mark[1]
        if sign == "$":
            return "$"
        if sign == "&":
            return str(match[0])
        if sign in "`'":
            return text[:place] if sign == "`" else text[place + len(match[0]) :]
        if sign[0] == "<":
            groups = match.named["groups"]
            return _group(groups.get(sign[1:-1])) if is_true(groups) else mark[0]
        for digits in (sign, sign[:1]):
            if 0 < int(digits) < len(match):
                return _group(match[int(digits)]) + sign[len(digits) :]
        return mark[0]

    return _TEMPLATE.sub(fill, template)


def _group(value: Value) -> str:
    return "" if value is UNDEFINED or value is None else text_of(value)


@method("number", "toString", "toLocaleString")
def _number(this: Value, arguments: Args) -> Value:
    base = integer(argument(arguments, 0), 10)
    if base == 10 or not isinstance(this, int) or not 2 <= base <= 36:
        return number_text(this)
    digits, left = "", abs(this)
    while left:
        left, digit = divmod(left, base)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return ("-" if this < 0 else "") + (digits or "0")


@method("number", "toFixed")
def _fixed(this: Value, arguments: Args) -> Value:
    return f"{this:.{min(max(integer(argument(arguments, 0)), 0), 20)}f}"


@method("regex", "test")
def _test(this: Value, arguments: Args) -> Value:
    value = _exec(this, arguments)
    return value if value is LOST else value is not None


@method("regex", "exec")
def _exec(this: Value, arguments: Args) -> Value:
    text = argument(arguments, 0)
    pattern = compiled_pattern(this.source, this.flags)
    if pattern is None or isinstance(text, Unknown):
        return LOST
    keeps = "g" in this.flags or "y" in this.flags
    match = found(pattern, text_of(text), this.last if keeps else 0, "y" in this.flags)
    if keeps:
        this.last = 0 if match is None else match.named["index"] + max(len(match[0]), 1)
    return match


@method("regex", "toString")
def _shown(this: Value, arguments: Args) -> Value:
    return text_of(this)


@method("boolean", "toString")
def _boolean(this: Value, arguments: Args) -> Value:
    return text_of(this)
