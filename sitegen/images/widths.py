"""Which widths of a picture are worth making."""

from collections.abc import Collection

from sitegen.model.picture import Wanted

# A screen shows up to two pixels where CSS counts one; more than that nobody sees.
DENSEST = 2
# A variant is shrunk from one that is at least this much wider, which costs it 0.002 of SSIM beside
# one that is shrunk from the source. From a nearer one it would cost more than time is worth.
STEP = 1.3


def variant_widths(natural: int, slots: Collection[int]) -> tuple[int, ...]:
    """Choose the widths to encode for one picture.

    natural: px, 1 or more; the source's width after EXIF rotation and crop
    slots:   px, the widths the theme can show; any order, repeats allowed
    returns: px, ascending, unique, never above `natural`; never empty
    raises:  nothing
    source:  HTML standard, "srcset attributes" (width descriptors)
    """
    return tuple(sorted({min(slot, natural) for slot in slots} or {natural}))


def steps(width: int, rungs: Collection[int]) -> tuple[int, ...]:
    """List the widths over which a variant is shrunk, the largest first.

    They are part of its recipe, so that its bytes depend on nothing else that is made at the time.

    width:   px
    rungs:   px, as `ladder` tells
    returns: px, without `width` itself; () is from the source at once
    """
    above = [each for each in rungs if each >= width * STEP]
    return (*steps(min(above), rungs), min(above)) if above else ()


def shown_width(wanted: Wanted, width: int, content: int) -> int:
    """Tell how wide a picture is shown at most.

    width:   CSS px, of the picture's own frame
    content: CSS px, of the theme's text column; 0 is unknown
    returns: CSS px
    """
    held = wanted.layout == "constrained" and not wanted.width and content
    return min(width, content) if held else width


def slots(wanted: Wanted, shown: int, breakpoints: Collection[int]) -> tuple[int, ...]:
    """List the widths in which a layout can show a picture.

    shown:       CSS px, as `shown_width` tells
    breakpoints: px, the widths of screens that are cared for
    returns:     px, in no order; what the page asks for by `widths` or `densities` comes first
    source:      Astro's `getWidths`
    """
    if wanted.widths:
        return wanted.widths
    if wanted.densities:
        return tuple(round(shown * density) for density in wanted.densities)
    usual = ladder(wanted, shown, breakpoints)
    return usual if wanted.layout in ("full-width", "none") else (shown, *usual)


def ladder(wanted: Wanted, shown: int, breakpoints: Collection[int]) -> tuple[int, ...]:
    """List the widths over which all variants of a picture are shrunk.

    They follow from the layout alone: a page that asks for one width more makes no other anew.

    shown, breakpoints: as in `slots`
    returns:            px, in no order; never empty
    """
    if wanted.layout == "full-width":
        return tuple(breakpoints)
    if wanted.layout == "none":
        return (shown,)
    most = shown * DENSEST
    between = breakpoints if wanted.layout == "constrained" else ()
    return (most, *(each for each in between if each <= most))
