"""How entries, pages and files are made where integrations have a word in it."""

from typing import Any

from sitegen.assets.head import with_tags
from sitegen.assets.sheet import Stylesheet
from sitegen.assets.short import short
from sitegen.assets.specifiers import rewritten
from sitegen.build.headers import headers
from sitegen.extend.fold import entry_of, html_of, made_page
from sitegen.extend.protocol import Integration
from sitegen.model.entry import Entry
from sitegen.model.frozen import dataclass
from sitegen.model.page import Page
from sitegen.model.place import Place
from sitegen.model.problems.pictures import place_published
from sitegen.model.recipe import Recipe
from sitegen.model.serial import from_json, to_json
from sitegen.read.decode import decode
from sitegen.read.glimpse import FACET, glimpses_of
from sitegen.render.islands.head import import_map, island_tags
from sitegen.render.page import render_page
from sitegen.render.pages import PageView
from sitegen.render.pictures.manner import with_eager_picture
from sitegen.render.scene import Scene
from sitegen.render.security.page import at_the_beginning, secured
from sitegen.render.site import Site
from sitegen.render.styles import style_tags
from sitegen.render.templates import Templates
from sitegen.trace.key import Key
from sitegen.trace.reader import Reader
from sitegen.trace.round import Make
from sitegen.trace.trace import Result

# Files that keep what cameras wrote, though their first bytes may not show it.
PHOTOGRAPHS = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".tif", ".tiff", ".heic", ".svg")


@dataclass(frozen=True, slots=True)
class EntriesMaker:
    """Makes the entries of a file: what the file says, then what integrations change.

    integrations: those that change entries
    """

    read: Make
    integrations: tuple[Integration, ...] = ()

    def __call__(self, task: Key, reader: Reader) -> Result:
        """Make the entries of this collection and path. raises: Trouble"""
        result = self.read(task, reader)
        if not self.integrations:
            return result
        hint: Any = tuple[Entry, ...]
        entries: tuple[Entry, ...] = from_json(hint, result.value)
        shaped = tuple(entry_of(self.integrations, each) for each in entries)
        facets = {**result.facets, FACET: glimpses_of(shaped)}
        return result._replace(value=to_json(shaped), facets=facets)


@dataclass(frozen=True, slots=True)
class PageMaker:
    """Makes a page: the template, then what integrations add.

    integrations: of which one may have added the page itself
    shaping:      those that change the HTML of pages
    """

    templates: Templates
    integrations: tuple[Integration, ...] = ()
    shaping: tuple[Integration, ...] = ()

    def __call__(self, task: Key, reader: Reader) -> Result:
        """Make the page of this URL. raises: Trouble, Missing"""
        page: Page = reader.ask(task)
        scene = Scene(reader, page.language, page.url, source=page.source)
        if page.kind == "made":
            data = made_page(self.integrations, page, Site(scene))
            return _finished(scene, page, data.decode()) if _is_html(page) else Result(data)
        view = PageView(scene, page)
        html = render_page(scene, view, self.templates)
        if not _is_html(page):
            data = html.encode("utf-8", "surrogatepass")
            return Result(data, problems=scene.uses.problems)
        html = with_eager_picture(html)
        if scene.uses:
            html = _with_what_it_uses(scene, html)
        return _finished(scene, page, html_of(self.shaping, view, html))


def _is_html(page: Page) -> bool:
    return page.output.endswith(".html")


def _with_what_it_uses(scene: Scene, html: str) -> str:
    """Bring along stylesheets, what wakes islands, and the map of the names that scripts import."""
    html = with_tags(html, (*style_tags(scene), *island_tags(scene, html)))
    names = import_map(scene, html)
    return at_the_beginning(html, names) if names else html


def _finished(scene: Scene, page: Page, html: str) -> Result:
    """Give a page its policy, where the site wants one: last, as it speaks of all that is there."""
    told, problems = "", scene.uses.problems
    if scene.setting("security.csp"):
        html, told, more = secured(scene, html, Place(page.source))
        problems = (*problems, *more)
    return Result(html.encode("utf-8", "surrogatepass"), value=told, problems=problems)


def make_file(task: Key, reader: Reader) -> Result:
    """Make a file from its recipe, which is the task's name."""
    recipe = from_json(Recipe, task.name)
    if recipe.kind == "headers":
        return Result(headers(recipe, reader))
    if recipe.kind == "style":
        sheet: Stylesheet = reader.ask(Key("style", recipe.options["sheet"]))
        return Result(sheet.text.encode())
    data: bytes = reader.ask(Key("file", recipe.source))
    if recipe.kind in ("script", "short"):
        text = rewritten(decode(data, recipe.source), lambda told: recipe.options.get(told, told))
        data = text.encode()
    if recipe.kind in ("runtime", "short"):
        return Result(short(data))
    told = (place_published(recipe.source),) if tells_place(recipe.source, data) else ()
    return Result(data, problems=told)


def tells_place(path: str, data: bytes) -> bool:
    """Tell whether a picture, whatever its name, says where it was taken."""
    from sitegen.images.kind import kind_of
    from sitegen.images.metadata import has_gps

    is_picture = kind_of(data) not in ("", "PDF") or path.lower().endswith(PHOTOGRAPHS)
    return is_picture and has_gps(data)
