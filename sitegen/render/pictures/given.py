"""What authors write about one picture, parted by whom it concerns."""

from collections.abc import Mapping
from dataclasses import field

from sitegen.images.options import OPTIONS
from sitegen.model.frozen import dataclass
from sitegen.model.place import Place
from sitegen.model.problem import Trouble
from sitegen.model.problems import pictures as problems

# Whoever calls knows where an option is written.
NOWHERE = Place("")
# How a browser is to treat it; and what stands in its place until it has come.
MANNERS = ("loading", "decoding", "fetchpriority", "priority", "sizes", "placeholder")
KNOWN = (*OPTIONS, *MANNERS)
CHOICES: Mapping[str, tuple[str, ...]] = {
    "loading": ("lazy", "eager"),
    "decoding": ("async", "sync", "auto"),
    "fetchpriority": ("high", "low", "auto"),
    "priority": ("true", "false"),
    "placeholder": ("none", "colour", "blurred"),
}
_PLAIN = (
    "align border class crossorigin dir draggable elementtiming hidden hspace id inert is itemprop "
    "ismap lang longdesc name nonce part popover referrerpolicy role slot style tabindex title "
    "translate usemap vspace"
)
# Attributes of `<img>` that are nothing to us.
PLAIN = frozenset(_PLAIN.split())


@dataclass(frozen=True, slots=True)
class Given:
    """What is said of a picture.

    options:    shape its files; `images.options` reads them
    manners:    of `MANNERS`, as text
    attributes: HTML attributes of its element
    """

    options: Mapping[str, object] = field(default_factory=dict)
    manners: Mapping[str, str] = field(default_factory=dict)
    attributes: Mapping[str, str] = field(default_factory=dict)


def given(named: Mapping[str, object]) -> Given:
    """Part what is written about a picture; None and False are "not given"."""
    said = {name: value for name, value in named.items() if value is not None}
    others = {name: value for name, value in said.items() if name not in KNOWN}
    return Given(
        options={name: said[name] for name in OPTIONS if name in said},
        manners={name: _text(said[name]) for name in MANNERS if name in said},
        attributes=as_attributes(others),
    )


def as_attributes(named: Mapping[str, object]) -> dict[str, str]:
    """Write values as HTML attributes have them; None and False are "not given"."""
    return {n: _text(v) for n, v in named.items() if v is not None and v is not False}


def checked(said: Given) -> Given:
    """Refuse what means nothing. raises: Trouble with SG330 and SG345, which lack their place"""
    strange = [name for name in said.attributes if not is_attribute(name)]
    wrong = [n for n, value in said.manners.items() if value not in CHOICES.get(n, (value,))]
    found = [
        *(problems.unknown_picture_option(NOWHERE, name, KNOWN) for name in strange),
        *(problems.no_such_choice(NOWHERE, n, said.manners[n], CHOICES[n]) for n in wrong),
    ]
    if found:
        raise Trouble(*found)
    return said


def is_attribute(name: str) -> bool:
    """Tell whether a name is one of an attribute that `<img>` can have."""
    return name in PLAIN or "-" in name or ":" in name


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
