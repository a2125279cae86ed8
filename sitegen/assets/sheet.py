"""A stylesheet as it will be published."""

from urllib.parse import quote

from sitegen.model.frozen import dataclass
from sitegen.model.recipe import Recipe

# The folder of components, and what the names of their sheets begin with.
COMPONENTS = "components/"
# Stands for the folder of published files until it is known from where they are asked for.
FOLDER = "sitegen-published-7d1f:"


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """A stylesheet with its final bytes, known before any page is made.

    name:   of its source in the folders of all layers: `assets/css/site.css`
    source: the path of that file
    output: relative to the output folder
    text:   what is published
    rank:   0 for the theme that all others rest on, one more for each layer over it
    spread: the text with `FOLDER` in front of every published file; "" when there are none
    files:  the fonts and pictures that it needs
    """

    name: str
    source: str
    output: str
    text: str
    rank: int = 0
    spread: str = ""
    files: tuple[Recipe, ...] = ()

    @property
    def recipe(self) -> Recipe:
        """How its file is made."""
        return Recipe("style", self.source, self.output, {"sheet": self.name})

    @property
    def order(self) -> tuple[int, bool, str]:
        """Where it stands among the sheets of any page: layers, then the site's, then by name."""
        return (self.rank, self.name.startswith(COMPONENTS), self.name)

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
