"""YAML becomes values that know their places."""

from functools import partial

from sitegen.read.document import Document, Spot, Steps
from sitegen.read.lines import read_lines


def parse_yaml(text: str, path: str, first: int = 1) -> Document:
    """Read one YAML document.

    first:   the line of the file on which the text begins
    returns: plain dicts with text keys, lists and scalars; dates and times as such
    raises:  SG105, SG109, SG110, SG111
    """
    if values := read_lines(text):
        return Document(values, partial(_looked_up, text), path, first)
    from sitegen.read.composed import composed  # It imports a parser.

    return composed(text, path, first)


def _looked_up(text: str, steps: Steps, at_key: bool) -> Spot | None:
    from sitegen.read.composed import looked_up

    return looked_up(text, steps, at_key)
