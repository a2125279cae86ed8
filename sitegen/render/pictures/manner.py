"""When a browser is to fetch a picture, and what stands in its place until it has come."""

from collections.abc import Mapping

from sitegen.model.picture import Probe

# A picture that nobody said anything of: a page makes the first of these eager.
SLOT = ' loading="lazy" decoding="async"'
EAGER = ' loading="eager" decoding="sync" fetchpriority="high"'


# Who says one of these knows when the picture is wanted.
WHEN = frozenset(("decoding", "loading", "fetchpriority", "priority"))


def with_eager_picture(html: str) -> str:
    """Make the first picture of a page eager, unless another is given priority.

    A body cannot know where on a page it stands, so the page does this when it is whole.
    """
    if SLOT not in html or 'fetchpriority="high"' in html:
        return html
    return html.replace(SLOT, EAGER, 1)


def manner(given: Mapping[str, str]) -> str:
    """Write the attributes that say when a picture is fetched."""
    if given.get("priority", "false") != "false":
        return EAGER
    told = {n: given[n] for n in ("decoding", "loading", "fetchpriority") if n in given}
    if not told:
        return SLOT
    # Never in the order of a slot: who says when is not overruled.
    whole = {"decoding": "async", "loading": "lazy", **told}
    return "".join(f' {name}="{value}"' for name, value in whole.items())


def placeholder_style(probe: Probe) -> str:
    """Paint the place of a picture; one that can be seen through would show it for ever."""
    if probe.has_alpha:
        return ""
    if probe.blur:
        return f"background: center/cover no-repeat url({probe.blur})"
    return f"background: {probe.colour}" if probe.colour else ""
