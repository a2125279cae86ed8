"""When a browser is to fetch a picture, and what stands in its place until it has come."""

from collections.abc import Mapping

from sitegen.model.picture import Probe

LAZY = ' loading="lazy" decoding="async"'
# A picture that nobody said anything of: a page makes the first of these eager. Nobody writes two
# spaces, so that what an author says by hand is left alone.
SLOT = ' loading="lazy"  decoding="async"'
EAGER = ' loading="eager" decoding="sync" fetchpriority="high"'


# Who says one of these knows when the picture is wanted.
WHEN = frozenset(("decoding", "loading", "fetchpriority", "priority"))


def with_eager_picture(html: str) -> str:
    """Make the first picture of a page eager, unless another is given priority.

    A body cannot know where on a page it stands, so the page does this when it is whole.
    """
    before, slot, after = html.partition(SLOT)
    if not slot:
        return html
    first = LAZY if 'fetchpriority="high"' in html else EAGER
    return f"{before}{first}{after.replace(SLOT, LAZY)}"


def manner(given: Mapping[str, str]) -> str:
    """Write the attributes that say when a picture is fetched."""
    if given.get("priority", "false") != "false":
        return EAGER
    told = {n: given[n] for n in ("decoding", "loading", "fetchpriority") if n in given}
    if not told:
        return SLOT
    whole = {"loading": "lazy", "decoding": "async", **told}
    return "".join(f' {name}="{value}"' for name, value in whole.items())


def placeholder_style(probe: Probe) -> str:
    """Paint the place of a picture; one that can be seen through would show it for ever."""
    if probe.has_alpha:
        return ""
    if probe.blur:
        return f"background: center/cover no-repeat url({probe.blur})"
    return f"background: {probe.colour}" if probe.colour else ""
