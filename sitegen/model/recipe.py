"""How to make a file that pages use, named before it is made."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from sitegen.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """A file of the output that is copied or derived from one source.

    kind:    `copy` publishes the source's bytes as they are; `style` the processed stylesheet;
             `script` a script with the names under which the files are published that it imports;
             `short` is such a script without what only people read;
             `runtime` the runtime of islands; `headers` what a host is to send with pages;
             `picture` a variant of a picture
    source:  the file it is made from, relative to the root
    output:  where it is published, relative to the output folder
    options: what else shapes its bytes
    """

    kind: Literal["copy", "style", "script", "short", "runtime", "headers", "picture"]
    source: str
    output: str
    options: Mapping[str, str] = field(default_factory=dict)
