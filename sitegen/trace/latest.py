"""The latest answer of a function, kept for whoever asks the same again and again."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def latest(function: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """Let a pure function keep its latest answer, and give it again to equal arguments.

    Arguments need not be hashable; they are compared, which is cheap for what is the same object.
    """
    held: list[tuple[object, object, Answer]] = []

    @wraps(function)
    def kept(*given: Given.args, **named: Given.kwargs) -> Answer:
        if not held or held[0][:2] != (given, named):
            held[:] = [(given, named, function(*given, **named))]
        return held[0][2]

    return kept
