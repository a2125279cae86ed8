"""Attributes that a component takes beyond its props: `{% props title, **attrs %}`."""

import re
from collections.abc import Iterator, Mapping
from functools import partial

from markupsafe import escape

from sitegen.model.problems.templates import template_failed
from sitegen.render.amiss import Amiss

# HTML lets nearly anything be a name; these cannot break out of the tag, whatever they hold.
_NAME = re.compile(r"[A-Za-z_:@][\w:.@-]*")


class Attributes(Mapping[str, object]):
    """Attributes by name; printed in a tag they are escaped HTML: `<a{{ attrs }}>`.

    True stands for an attribute without a value; False and None leave it out.
    """

    __slots__ = ("_held",)

    def __init__(self, held: Mapping[str, object]) -> None:
        """Hold these; `data_id` is the attribute `data-id`. raises: Amiss for no name"""
        self._held = {name.replace("_", "-"): value for name, value in held.items()}
        for name in self._held:
            if not _NAME.fullmatch(name):
                message = f"{name!r} cannot be the name of an attribute"
                raise Amiss(partial(template_failed, message=message))

    def __call__(self, **more: object) -> "Attributes":
        """Add attributes of the component's own: those given win, and classes are joined."""
        own = Attributes({name.rstrip("_"): value for name, value in more.items()})
        classes = [str(each["class"]) for each in (own, self) if each.get("class")]
        joined = {"class": " ".join(classes)} if classes else {}
        return Attributes({**own, **self, **joined})

    def __getitem__(self, name: str) -> object:
        """Read one."""
        return self._held[name]

    def __iter__(self) -> Iterator[str]:
        """Give the names."""
        return iter(self._held)

    def __len__(self) -> int:
        """Count them."""
        return len(self._held)

    def __html__(self) -> str:
        """Write them as they stand in a tag, with a space before each."""
        shown = ((n, v) for n, v in self._held.items() if v is not None and v is not False)
        return "".join(f" {n}" if v is True else f' {n}="{_escaped(v)}"' for n, v in shown)

    def __str__(self) -> str:
        """Print them as HTML."""
        return self.__html__()


def _escaped(value: object) -> str:
    # What is HTML already may still hold quotes.
    return str(escape(value)).replace('"', "&#34;")
