"""The templates of a site, rendered for a scene."""

from collections.abc import Mapping
from functools import cache, partial

from markupsafe import Markup

from sitegen.render.components.form import Form
from sitegen.render.environment import Layered
from sitegen.render.errors import Hidden
from sitegen.render.outline import in_vain
from sitegen.render.scene import Scene

# What components in Markdown see of their page.
_HIDDEN = {name: Hidden(name=name) for name in ("page", "entry")}


class Templates:
    """The templates of a site; one of these serves all renderings of a process."""

    def __init__(self) -> None:
        """Begin with nothing compiled."""
        self._jinja: Layered | None = None

    def __reduce__(self) -> tuple[type["Templates"], tuple[()]]:
        """Travel empty: compiled templates stay where they are."""
        return (Templates, ())

    def render(self, scene: Scene, name: str, **context: object) -> str:
        """Render a template for a scene. raises: Trouble, Missing"""
        jinja = self._environment()
        with jinja.showing(scene, context):
            html = jinja.get_template(name).render(**context)
        scene.uses.tell(in_vain(jinja.outlines(name)))
        return html

    def form(self, scene: Scene, component: str) -> Form:
        """Read what a component takes. raises: Trouble"""
        jinja = self._environment()
        with jinja.showing(scene, _HIDDEN):
            return jinja.components.find(jinja, scene, component).form

    def call(
        self,
        scene: Scene,
        component: str,
        given: Mapping[str, object],
        slots: Mapping[str, str],
    ) -> str:
        """Render a component that is called in Markdown.

        slots:   HTML by name
        raises:  Trouble; a problem of the call itself has a place without a path
        """
        contents = {name: partial(Markup, html.strip()) for name, html in slots.items()}
        jinja = self._environment()
        with jinja.showing(scene, _HIDDEN):
            try:
                return str(jinja.call_component(component, given, contents))
            except Exception:
                # Jinja shows the lines of templates when asked to; `render` does so itself.
                jinja.handle_exception()

    def _environment(self) -> Layered:
        self._jinja = self._jinja or Layered()
        return self._jinja


@cache
def templates_here() -> Templates:
    """Give the templates of this process: what one build compiled, the next need not."""
    return Templates()
