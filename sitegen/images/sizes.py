"""What a browser is told about the room that a picture has."""

from sitegen.model.picture import Wanted


def sizes(wanted: Wanted, shown: int) -> str:
    """Write the `sizes` attribute.

    shown:   CSS px, the picture's width where there is room for it
    returns: "" when the variants are told by density, or there is but one
    source:  Astro's `getSizesAttribute`; HTML standard, "sizes attributes"
    """
    if tells_density(wanted):
        return ""
    if wanted.layout == "full-width":
        return "100vw"
    return f"(min-width: {shown}px) {shown}px, 100vw"


def tells_density(wanted: Wanted) -> bool:
    """Tell whether variants are named by density, `2x`, and not by width, `960w`."""
    if wanted.widths:
        return False
    return bool(wanted.densities) or wanted.layout in ("fixed", "none")
