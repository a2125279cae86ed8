"""Pictures: what is known of a source, and what a page wants of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sitegen.model.problem import Problem

Format = Literal["jpeg", "png", "webp", "avif", "gif", "svg"]
Layout = Literal["constrained", "full-width", "fixed", "none"]
Fit = Literal["cover", "contain", "fill", "inside", "outside", "scale-down", "none"]

# Bytes that a pixel of the source takes at the peak of encoding, as measured with Pillow 13. A JPEG
# is decoded to a fraction of its size, but a progressive one keeps the coefficients of all of it.
PEAK_BYTES: Mapping[str, int] = {"jpeg": 3, "png": 5, "gif": 6, "webp": 17, "avif": 10}
PROGRESSIVE_BYTES = 7
# A transparent picture is shrunk from a copy.
ALPHA_BYTES = 4
# The variants, and the encoder's own planes.
VARIANTS_BYTES = 40_000_000


@dataclass(frozen=True, slots=True)
class Probe:
    """What the header of a picture tells, and its placeholders where they were asked for.

    width, height:  px, after the EXIF orientation is applied
    frames:         1, or more when the picture moves
    is_progressive: a JPEG that comes in layers
    colour:         the dominant one as `#rrggbb`, or ""
    blur:           a tiny blurred preview as a data URI, or ""
    """

    width: int
    height: int
    format: Format
    has_alpha: bool = False
    frames: int = 1
    is_progressive: bool = False
    colour: str = ""
    blur: str = ""

    @property
    def weight_bytes(self) -> int:
        """Tell how many bytes it takes up at most while variants are made of it.

        All frames of a moving picture are held at once.
        """
        decoded = PROGRESSIVE_BYTES if self.is_progressive else PEAK_BYTES.get(self.format, 0)
        each = decoded + (ALPHA_BYTES if self.has_alpha else 0)
        return self.width * self.height * self.frames * each + VARIANTS_BYTES

    @property
    def is_animated(self) -> bool:
        """Tell whether the picture moves."""
        return self.frames > 1


@dataclass(frozen=True, slots=True)
class Seen:
    """A picture among the sources, and what came of looking at it.

    digest: of its bytes
    probe:  None when it cannot be read
    """

    digest: str
    probe: Probe | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a page wants a picture, in Astro's terms, checked.

    width, height: CSS px of the place it is shown in; 0 follows from the picture
    widths:        px of the variants; () follows from the layout
    densities:     of the variants, as factors of the width; () follows from the layout
    formats:       best first; a page offers them in this order
    quality:       1 to 100; 0 is each format's own default
    position:      the focal point, as fractions of the width and the height
    crop:          left, top, width, height as fractions of the picture; () is the whole
    background:    `#rrggbb` to lay under transparent parts, or "" to keep them where possible
    """

    layout: Layout = "constrained"
    width: int = 0
    height: int = 0
    widths: tuple[int, ...] = ()
    densities: tuple[float, ...] = ()
    formats: tuple[Format, ...] = ("webp",)
    quality: int = 0
    fit: Fit = "cover"
    position: tuple[float, float] = (0.5, 0.5)
    crop: tuple[float, ...] = ()
    background: str = ""
