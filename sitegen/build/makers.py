"""How entries, pages and files are made where integrations have a word in it."""

from dataclasses import dataclass, field
from typing import Any

from sitegen.extend.fold import entry_of, html_of, made_page
from sitegen.extend.protocol import Integration, member
from sitegen.model.entry import Entry
from sitegen.model.page import Page
from sitegen.model.recipe import Recipe
from sitegen.model.serial import from_json, to_json
from sitegen.render.page import render_page
from sitegen.render.pages import PageView
from sitegen.render.scene import Scene
from sitegen.render.site import Site
from sitegen.render.templates import Templates
from sitegen.trace.key import Key
from sitegen.trace.reader import Reader
from sitegen.trace.round import Make
from sitegen.trace.trace import Result


@dataclass(frozen=True, slots=True)
class EntriesMaker:
    """Makes the entries of a file: what the file says, then what integrations change."""

    read: Make
    integrations: tuple[Integration, ...] = ()

    def __call__(self, task: Key, reader: Reader) -> Result:
        """Make the entries of this collection and path. raises: Trouble"""
        result = self.read(task, reader)
        if not any(member(each, "entry") for each in self.integrations):
            return result
        hint: Any = tuple[Entry, ...]
        entries: tuple[Entry, ...] = from_json(hint, result.value)
        shaped = tuple(entry_of(self.integrations, each) for each in entries)
        return result._replace(value=to_json(shaped))


@dataclass(frozen=True, slots=True)
class PageMaker:
    """Makes a page: the template, then what integrations add."""

    templates: Templates
    integrations: tuple[Integration, ...] = field(default=())

    def __call__(self, task: Key, reader: Reader) -> Result:
        """Make the page of this URL. raises: Trouble, Missing"""
        page: Page = reader.ask(task)
        scene = Scene(reader, page.language, page.url)
        if page.kind == "made":
            return Result(made_page(self.integrations, page, Site(scene)))
        view = PageView(scene, page)
        html = render_page(scene, view, self.templates)
        if page.output.endswith(".html"):
            html = html_of(self.integrations, view, html)
        return Result(html.encode("utf-8", "surrogatepass"))


def make_file(task: Key, reader: Reader) -> Result:
    """Make a file from its recipe, which is the task's name."""
    recipe = from_json(Recipe, task.name)
    return Result(reader.ask(Key("file", recipe.source)))
