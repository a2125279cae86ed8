"""Problems of files that pages use (SG3xx)."""

from collections.abc import Collection

from sitegen.model.near import did_you_mean
from sitegen.model.place import Place
from sitegen.model.problem import Problem


def no_such_image(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG301: a page asks for an image that is not among the sources."""
    hint = did_you_mean(wanted, known, "paths start at the folder of this file")
    return Problem("SG301", "error", place, f"there is no image {wanted!r}", hint)
