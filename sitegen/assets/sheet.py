"""A stylesheet as it will be published."""

from dataclasses import dataclass
from urllib.parse import quote

from sitegen.model.recipe import Recipe

# Stands for the folder of published files until it is known from where they are asked for.
FOLDER = "sitegen:"


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """A stylesheet with its final bytes, known before any page is made.

    name:   of its source in the folders of all layers: `assets/css/site.css`
    output: relative to the output folder
    text:   what is published
    rank:   0 for the theme that all others rest on, one more for each layer over it
    spread: the text with `FOLDER` in front of every published file; "" when there are none
    files:  the fonts and pictures that it needs
    """

    name: str
    output: str
    text: str
    rank: int = 0
    spread: str = ""
    files: tuple[Recipe, ...] = ()

    def inline(self, folder: str) -> str:
        """Give the text as it may stand in a page.

        folder: URL of the folder of published files, with a slash at its end
        """
        text = self.spread.replace(FOLDER, folder) if self.spread else self.text
        # The only things that could end the element; in CSS the backslash changes nothing there.
        return text.replace("</", "<\\/").replace("<!--", "<\\!--")


def placed(output: str) -> str:
    """Write the address of a published file, wherever that is asked for."""
    return FOLDER + quote(output.rpartition("/")[2])
