"""Pictures: what is known of a source, and what a page wants of it."""

from typing import Literal

from sitegen.model.frozen import dataclass
from sitegen.model.problem import Problem

Format = Literal["jpeg", "png", "webp", "avif", "gif", "svg"]
Layout = Literal["constrained", "full-width", "fixed", "none"]
Effort = Literal["usual", "low"]
Fit = Literal["cover", "contain", "fill", "inside", "outside", "scale-down", "none"]


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
    def pixels(self) -> int:
        """Count the pixels of all frames."""
        return self.width * self.height * self.frames

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
    effort:        how long encoders look for what can be left out
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
    effort: Effort = "usual"
    fit: Fit = "cover"
    position: tuple[float, float] = (0.5, 0.5)
    crop: tuple[float, ...] = ()
    background: str = ""
