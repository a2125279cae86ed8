"""`Math`, `Number`, and the numbers in texts."""

import math
from collections.abc import Callable
from typing import Any

from sitegen.migrate.js.built.callables import callable_global
from sitegen.migrate.js.built.tables import argument, module
from sitegen.migrate.js.convert import integer, number_of, text_of, whole
from sitegen.migrate.js.values import LOST, Args, Function, Unknown, Value


def math_global() -> dict[str, Value]:
    """Make `Math`; what is random nobody can tell."""

    def one(compute: Callable[[float], float]) -> Callable[[Args], Value]:
        def call(args: Args) -> Value:
            value = argument(args, 0)
            number = number_of(value)
            if isinstance(value, Unknown):
                return LOST
            return whole(compute(number)) if math.isfinite(number) else number

        return call

    def most(choose: Any, none: float) -> Callable[[Args], Value]:
        return lambda args: (
            LOST
            if any(isinstance(each, Unknown) for each in args)
            else choose([number_of(each) for each in args], default=none)
        )

    made = module(
        ceil=one(math.ceil), floor=one(math.floor), trunc=one(math.trunc), abs=one(abs),
        round=one(lambda number: math.floor(number + 0.5)), max=most(max, -math.inf),
        sqrt=one(lambda number: math.sqrt(number) if number >= 0 else math.nan),
        min=most(min, math.inf),
        pow=lambda args: whole(float(number_of(args[0])) ** number_of(args[1])),
        sign=one(lambda number: (number > 0) - (number < 0)), random=lambda args: LOST,
    )  # fmt: skip
    return {**made, "PI": math.pi, "E": math.e}


def number_global() -> Function:
    """Make `Number`."""

    def is_whole(args: Args) -> Value:
        value = argument(args, 0)
        return isinstance(value, int) and not isinstance(value, bool)

    made = callable_global(
        lambda args: number_of(argument([*args, 0], 0)), "Number", isInteger=is_whole,
        isNaN=lambda args: isinstance(args[0], float) and math.isnan(args[0]),
        parseInt=parse_int, parseFloat=parse_float,
        isFinite=lambda args: isinstance(args[0], int | float) and math.isfinite(args[0]),
    )  # fmt: skip
    made.properties["MAX_SAFE_INTEGER"] = 2**53 - 1
    return made


def parse_int(args: Args) -> Value:
    """Read the whole number that a text begins with; NaN where there is none."""
    text, base = text_of(argument(args, 0)).strip(), integer(argument(args, 1), 10) or 10
    if text[:2].lower() == "0x":
        text, base = text[2:], 16
    sign, digits = (text[:1], text[1:]) if text[:1] in ("+", "-") else ("", text)
    known = "0123456789abcdefghijklmnopqrstuvwxyz"[:base]
    length = next((n for n, each in enumerate(digits) if each.lower() not in known), len(digits))
    if not 2 <= base <= 36 or not 0 < length < 400:
        return math.nan
    return whole(int(sign + digits[:length], base))


def parse_float(args: Args) -> Value:
    """Read the number that a text begins with; NaN where there is none."""
    text = text_of(argument(args, 0)).strip()
    for end in range(min(len(text), 40), 0, -1):
        number = number_of(text[:end])
        if not math.isnan(number):
            return number
    return math.nan
