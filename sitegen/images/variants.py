"""All that markup needs to know of a picture: its files, and what to say about them."""

from collections.abc import Collection, Mapping

from sitegen.images.fraction import fraction
from sitegen.images.frame import frame
from sitegen.images.recipes import recipe
from sitegen.images.sizes import sizes, tells_density
from sitegen.images.widths import ladder, shown_width, slots, steps, variant_widths
from sitegen.model.frozen import dataclass
from sitegen.model.picture import Format, Probe, Wanted
from sitegen.model.recipe import Recipe


@dataclass(frozen=True, slots=True)
class Variant:
    """One file of a picture.

    width:      px
    descriptor: how `srcset` tells it from the others: `960w`, or `2x`
    """

    recipe: Recipe
    width: int
    descriptor: str


@dataclass(frozen=True, slots=True)
class Variants:
    """The files of a picture, and the attributes of the element that shows it.

    by_format:     best format first; widths ascending
    width, height: CSS px, the attributes that keep the picture's place
    sizes:         the attribute; "" is none
    """

    by_format: Mapping[Format, tuple[Variant, ...]]
    width: int
    height: int
    sizes: str

    @property
    def recipes(self) -> tuple[Recipe, ...]:
        """List how every file is made."""
        return tuple(each.recipe for made in self.by_format.values() for each in made)


def variants(
    path: str,
    digest: str,
    probe: Probe,
    wanted: Wanted,
    content: int = 0,
    breakpoints: Collection[int] = (),
) -> Variants:
    """Foresee the files of a picture.

    path:        of the source; `digest` names its bytes
    content:     CSS px, the width of the theme's text column; 0 is unknown
    breakpoints: px, the widths of screens that are cared for
    """
    part = frame(probe, wanted)
    shown = shown_width(wanted, part.width, content)
    widths = variant_widths(part.natural, slots(wanted, shown, breakpoints))
    by_density = tells_density(wanted)
    rungs = variant_widths(part.natural, ladder(wanted, shown, breakpoints))

    def variant(width: int, format: Format) -> Variant:
        descriptor = f"{round(width / shown, 2):g}x" if by_density else f"{width}w"
        divided = fraction(probe, part, max(width, rungs[-1]))
        over = (*steps(width, [each for each in rungs if each < part.natural]), width)
        made = recipe(path, digest, probe, wanted, part, over, format, divided)
        return Variant(made, width, descriptor)

    found = {each: tuple(variant(width, each) for width in widths) for each in wanted.formats}
    return Variants(found, part.width, part.height, sizes(wanted, shown))
