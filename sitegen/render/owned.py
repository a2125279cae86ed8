"""A template and the layer that owns it."""

from typing import NamedTuple


class Owned(NamedTuple):
    """A template's text with the path of the file that stands for its name."""

    path: str
    text: str
