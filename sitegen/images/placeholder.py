"""What stands in the place of a picture until it has come."""

import base64
import io
from collections import Counter
from dataclasses import replace

from PIL import Image, ImageOps

from sitegen.images.opening import opened
from sitegen.model.picture import Probe

# Enough to tell colours apart, and to see shapes through a blur.
SEEN_PX = 64
BLURRED_PX = 16


def with_placeholder(data: bytes, path: str, probe: Probe, kind: str) -> Probe:
    """Add a placeholder to what is known of a picture.

    kind:   `colour` or `blurred`
    raises: Trouble with SG320 or SG321
    """
    if probe.format == "svg":
        return probe
    with opened(data, path) as image:
        image.draft("RGB", (SEEN_PX, SEEN_PX))
        turned = ImageOps.exif_transpose(image).convert("RGB")
        turned.thumbnail((SEEN_PX, SEEN_PX), Image.Resampling.BOX)
        if kind == "colour":
            return replace(probe, colour=_dominant(turned))
        return replace(probe, blur=_blurred(turned))


def _dominant(image: Image.Image) -> str:
    """Name the colour that most of the picture is nearest to."""
    few = image.quantize(8, Image.Quantize.MEDIANCUT)
    place = Counter(few.tobytes()).most_common(1)[0][0]
    palette = few.getpalette() or []
    return "#{:02x}{:02x}{:02x}".format(*palette[place * 3 : place * 3 + 3])


def _blurred(image: Image.Image) -> str:
    image.thumbnail((BLURRED_PX, BLURRED_PX))
    file = io.BytesIO()
    image.save(file, "WEBP", quality=40, method=6)
    return f"data:image/webp;base64,{base64.b64encode(file.getvalue()).decode()}"
