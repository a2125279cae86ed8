"""A planned page becomes HTML."""

from sitegen.model.page import Page
from sitegen.render.pages import PageView
from sitegen.render.scene import Scene
from sitegen.render.templates import Templates
from sitegen.trace.reader import Reader


def page_view(page: Page, reader: Reader) -> PageView:
    """See a page as its template and integrations do."""
    return PageView(Scene(reader, page.language, page.url), page)


def render_page(page: Page, reader: Reader, templates: Templates) -> str:
    """Render a page by its template. raises: Trouble, Missing"""
    scene = Scene(reader, page.language, page.url)
    view = PageView(scene, page)
    context = {"page": view, "entry": view.entry} if page.entry else {"page": view}
    return templates.render(scene, page.template, **context)
