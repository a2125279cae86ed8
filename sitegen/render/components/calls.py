"""Calling a component: the one way, from templates and from Markdown."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from jinja2 import Environment, Template, Undefined
from markupsafe import Markup

from sitegen.model.frozen import dataclass
from sitegen.model.problems import components as problems
from sitegen.model.problems.templates import template_failed
from sitegen.render.amiss import Amiss
from sitegen.render.arguments import called
from sitegen.render.components.form import Form
from sitegen.render.components.reading import form_of
from sitegen.render.components.slots import Content, Slots
from sitegen.render.components.tags import PREFIX
from sitegen.render.islands.call import CLIENT, FALLBACK, island_of
from sitegen.render.owned import Owned
from sitegen.render.scene import Scene
from sitegen.trace.key import ALL, Key

# A call takes about ten of the thousand frames that Python has, and a slot as many again.
DEEPEST = 30


@dataclass(frozen=True, slots=True)
class Component:
    """A component, ready to be rendered."""

    name: str
    form: Form
    template: Template

    def rendered(self, context: Mapping[str, object]) -> tuple[Markup, dict[str, object]]:
        """Render it. raises: whatever a template raises

        returns: the HTML, and the props as they were then, with their defaults
        """
        template: Any = self.template
        seen = template.new_context(context)
        html = Markup("".join(template.root_render_func(seen)).strip())
        return html, {name: seen.vars.get(name, context.get(name)) for name in self.form.props}


class Components:
    """The components of a site, compiled once in a process."""

    def __init__(self, compiled: Callable[[str, Owned, Any], Template]) -> None:
        """Begin with none.

        compiled: makes a template of a name, its file and its parsed text
        """
        self._compile = compiled
        self._known: dict[str, tuple[Owned, Component]] = {}
        self._depth = 0

    def find(self, jinja: Environment, scene: Scene, name: object) -> Component:
        """Find a component by its name; that there is none is remembered. raises: Amiss"""
        if isinstance(name, Undefined):
            name._fail_with_undefined_error()
        if not isinstance(name, str):
            message = f"'component' cannot take {called(name)} as its name"
            raise Amiss(partial(template_failed, message=message))
        owned: Owned | None = scene.reader.ask(Key("component", name))
        if owned is None:
            known = scene.reader.ask(Key("component", ALL))
            raise Amiss(partial(problems.no_such_component, wanted=name, known=known))
        last, component = self._known.get(name, (None, None))
        if component is None or last != owned:
            tree = jinja.parse(owned.text, f"{PREFIX}{name}", owned.path)
            form = form_of(tree, owned.path)
            template = self._compile(name, owned, tree)
            component = Component(name, form, template)
            self._known[name] = owned, component
        return component

    def call(
        self,
        component: Component,
        scene: Scene,
        given: Mapping[str, object],
        slots: Mapping[str, Content | None],
        context: Mapping[str, object],
    ) -> Markup:
        """Render one call, and note in the scene that the component was used.

        given:   the props, and as `client` what makes the call an island
        slots:   what renders each slot
        context: `page` and `entry`, where there are such
        raises:  Amiss when the call does not fit; whatever the component raises
        """
        island = island_of(component.name, given.get(CLIENT), scene)
        own = {name: value for name, value in given.items() if name != CLIENT}
        props = component.form.filled(component.name, own)
        held = Slots(slots)
        is_drawn_by_script = island is not None and island.is_drawn_by_script
        shown = held.names - {FALLBACK} if is_drawn_by_script else held.names
        component.form.check_slots(component.name, shown)
        scene.uses.add((component.name,))
        if self._depth >= DEEPEST:
            endless = problems.endless_component
            raise Amiss(partial(endless, component=component.name, deepest=DEEPEST))
        self._depth += 1
        try:
            seen = {**context, **props, "slot": held, "has_slot": held.has}
            html, final = component.rendered(seen)
            if island is None:
                return html
            return island.around(held(FALLBACK) if is_drawn_by_script else html, final, scene)
        finally:
            self._depth -= 1
