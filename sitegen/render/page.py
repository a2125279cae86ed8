"""A planned page becomes HTML."""

from sitegen.render.pages import PageView
from sitegen.render.scene import Scene
from sitegen.render.templates import Templates


def render_page(scene: Scene, page: PageView, templates: Templates) -> str:
    """Render a page by its template; afterwards `scene.uses` tells what it has to bring along.

    raises: Trouble, Missing
    """
    context = {"page": page, "entry": page.entry} if page.entry else {"page": page}
    return templates.render(scene, page.noun.template, **context)
