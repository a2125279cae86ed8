"""URL patterns such as `/blog/{year}/{slug}/`."""

import re
from collections.abc import Callable

from sitegen.model.frozen import dataclass
from sitegen.model.place import Place
from sitegen.model.problem import Trouble
from sitegen.model.problems import routes as problems

_FIELD = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A URL with fields to fill in.

    text:   as the author wrote it
    shape:  with `{}` for each field
    fields: in order; a name may come twice
    """

    text: str
    shape: str
    fields: tuple[str, ...]

    def fill(self, value: Callable[[str], str]) -> str:
        """Write the URL with what each field's name stands for; an empty part is left out."""
        url = self.shape.format(*map(value, self.fields))
        return url.replace("//", "/")


def pattern_of(text: str, place: Place) -> Pattern:
    """Read a pattern.

    place:  of the pattern, for the problem
    raises: SG207
    """
    fields = tuple(_FIELD.findall(text))
    if not text.startswith("/"):
        raise Trouble(problems.bad_pattern(place, text, "it does not begin with '/'"))
    if "//" in text:
        raise Trouble(problems.bad_pattern(place, text, "it has an empty part"))
    if "" in fields or set("{}") & set(_FIELD.sub("", text)):
        raise Trouble(problems.bad_pattern(place, text, "its braces do not pair up around names"))
    return Pattern(text, _FIELD.sub("{}", text), fields)
