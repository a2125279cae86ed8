"""How to make a file that pages use, named before it is made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Recipe:
    """A file of the output that is copied or derived from one source.

    kind:    `copy` publishes the source's bytes as they are; `style` the processed stylesheet
    source:  the file it is made from, relative to the root
    output:  where it is published, relative to the output folder
    options: what else shapes its bytes
    """

    kind: Literal["copy", "style"]
    source: str
    output: str
    options: Mapping[str, str] = field(default_factory=dict)
