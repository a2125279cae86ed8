"""What stands in the place of a picture until it has come."""

from dataclasses import replace

from sitegen.images.blur import blurred_preview
from sitegen.images.colour import dominant_colour
from sitegen.model.picture import Probe


def with_placeholder(data: bytes, path: str, probe: Probe, kind: str) -> Probe:
    """Add a placeholder to what is known of a picture.

    kind:   `colour` or `blurred`
    raises: SG321
    """
    if probe.format == "svg":
        return probe
    if kind == "colour":
        return replace(probe, colour=dominant_colour(data, path, probe.pixels))
    return replace(probe, blur=blurred_preview(data, path, probe.pixels))
