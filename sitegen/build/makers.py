"""How a page and a file are made: the tasks of the last two rounds."""

from dataclasses import dataclass, field

from sitegen.extend.fold import html_of, made_page
from sitegen.extend.protocol import Integration
from sitegen.model.page import Page
from sitegen.model.recipe import Recipe
from sitegen.model.serial import from_json
from sitegen.render.page import page_view, render_page
from sitegen.render.scene import Scene
from sitegen.render.site import Site
from sitegen.render.templates import Templates
from sitegen.trace.key import Key
from sitegen.trace.reader import Reader
from sitegen.trace.trace import Result


@dataclass(frozen=True, slots=True)
class PageMaker:
    """Makes a page: the template, then what integrations add."""

    templates: Templates
    integrations: tuple[Integration, ...] = field(default=())

    def __call__(self, task: Key, reader: Reader) -> Result:
        """Make the page of this URL. raises: Trouble, Missing"""
        page: Page = reader.ask(task)
        if page.kind == "made":
            site = Site(Scene(reader, page.language, page.url))
            return Result(made_page(self.integrations, page, site))
        html = render_page(page, reader, self.templates)
        if page.output.endswith(".html"):
            html = html_of(self.integrations, page_view(page, reader), html)
        return Result(html.encode("utf-8", "surrogatepass"))


def make_file(task: Key, reader: Reader) -> Result:
    """Make a file from its recipe, which is the task's name."""
    recipe = from_json(Recipe, task.name)
    return Result(reader.ask(Key("file", recipe.source)))
