"""Jinja over the layers: every template that is loaded is asked for, and compiled once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial, wraps
from typing import Any

from jinja2 import Environment, Template, TemplatesNotFound, Undefined, nodes
from markupsafe import Markup

from sitegen.model.place import Place
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems import templates as problems
from sitegen.render.amiss import Amiss
from sitegen.render.arguments import called, guarded
from sitegen.render.components.calls import Components
from sitegen.render.components.slots import Content
from sitegen.render.components.tags import ComponentTags
from sitegen.render.errors import Strict, problem_of
from sitegen.render.escaping import escaped, written
from sitegen.render.filters import filters
from sitegen.render.named import Instant, Named, Settings
from sitegen.render.names import Names
from sitegen.render.outline import Outline, outline
from sitegen.render.owned import Owned
from sitegen.render.scene import Scene
from sitegen.render.site import Site
from sitegen.trace.facts import Missing
from sitegen.trace.key import ALL, Key
from sitegen.trace.outside import Changed

# Attributes that mappings have of their own, which come before what they hold.
_OF_MAPPINGS = frozenset(dir(dict))
# The methods of `Site` that templates call by their bare names.
FUNCTIONS = (
    "collection",
    "has_collection",
    "get_entry",
    "taxonomy",
    "has_taxonomy",
    "menu",
    "t",
    "url_for",
    "asset",
    "stylesheet",
    "preload",
    "image",
    "picture",
    "image_url",
    "svg",
    "env",
)


class _Absent(Amiss, TemplatesNotFound):
    """No such template; of a kind that `ignore missing` knows."""

    def __init__(self, names: tuple[str, ...], problem: Callable[[Place], Problem]) -> None:
        TemplatesNotFound.__init__(self, names)
        self.problem = problem


class _Template(Template):
    """A template whose imported macros belong to one rendering, so that it traces what they ask."""

    @classmethod
    def _from_namespace(cls, environment: Environment, namespace: Any, globals: Any) -> Template:
        """Let the template's code write values by our own ways: quicker, none as an address."""
        namespace |= {"escape": escaped, "str": written}
        return super()._from_namespace(environment, namespace, globals)

    def _get_default_module(self, ctx: Any = None) -> Any:
        return self.make_module()


class Layered(Environment):
    """An environment whose loader is the reader of the current scene."""

    context_class = Names

    def __init__(self) -> None:
        """Begin with nothing compiled and no scene to show."""
        super().__init__(
            autoescape=_is_markup,
            undefined=Strict,
            keep_trailing_newline=True,
            extensions=[ComponentTags],
        )
        self.site: Site
        self.context: Mapping[str, object] = {}
        self.components = Components(self._template)
        self.files: dict[str, str] = {}
        self._compiled: dict[str, tuple[Owned, Template, Outline]] = {}
        self.filters |= filters(lambda: self.site)
        for name in problems.UNSTEADY:
            self.filters.pop(name, None)
            self.globals.pop(name, None)
        self.globals |= _globals(lambda: self.site)

        def component(name: object, /, **given: object) -> Markup:
            return self.call_component(name, given, {})

        self.globals["component"] = component

    @contextmanager
    def showing(self, scene: Scene, context: Mapping[str, object]) -> Iterator[None]:
        """Let templates see a scene, and components the context. raises: Trouble for mistakes"""
        self.site, self.context = Site(scene), context
        try:
            yield
        except (Trouble, Missing, Changed, TimeoutError):
            raise
        except Exception as error:
            tools = {"filter": self.filters, "test": self.tests}
            if problem := problem_of(error, self.files, {*self.globals, *context}, tools):
                raise Trouble(problem) from error
            raise

    def call_component(
        self, name: object, given: Mapping[str, object], slots: Mapping[str, Content | None]
    ) -> Markup:
        """Render a call of a component in the current scene. raises: whatever a template raises"""
        scene = self.site.scene
        component = self.components.find(self, scene, name)
        return self.components.call(component, scene, given, slots, self.context)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Read an attribute, or else an item; what stands in a mapping is looked for there."""
        if type(obj) is dict and attribute in obj and attribute not in _OF_MAPPINGS:
            return obj[attribute]
        try:
            return getattr(obj, attribute)
        except AttributeError:
            return super().getattr(obj, attribute)

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: Mapping[str, Any] | None = None,
    ) -> Template:
        """Load one template by name, or the first that exists of several."""
        return self.select_template(name, parent, globals)

    def select_template(
        self,
        names: Any,
        parent: str | None = None,
        globals: Mapping[str, Any] | None = None,
    ) -> Template:
        """Load the first template that exists; that the others do not is remembered too."""
        if isinstance(names, Undefined):
            names._fail_with_undefined_error()
        wanted = (names,) if isinstance(names, str | Template) else names
        if not wanted or not isinstance(wanted, list | tuple):
            message = f"the name of a template should be text, not {called(names)}"
            raise Amiss(partial(problems.template_failed, message=message))
        for name in wanted:
            if isinstance(name, Template):
                return name
            if found := self._load(name, globals):
                return found
        known = self.site.ask("template", ALL)
        names = tuple(map(str, wanted))
        raise _Absent(names, partial(problems.no_such_template, wanted=names[-1], known=known))

    def outlines(self, name: str) -> Sequence[Outline]:
        """Give the outline of a template that was rendered, and of each one that it extends."""
        found = [self._compiled[name][2]]
        while layout := found[-1].layout:
            found.append(self._compiled[layout][2])
        return found

    def _load(self, name: str, globals: Mapping[str, Any] | None) -> Template | None:
        owned: Owned | None = self.site.scene.reader.ask(Key("template", name))
        if owned is None:
            return None
        known, template, _ = self._compiled.get(name, (None, None, None))
        if template is None or known != owned:
            self.files[owned.path] = owned.path
            tree = self.parse(owned.text, name, owned.path)
            told = outline(tree, owned.path)
            template = self._template(name, owned, tree)
            self._compiled[name] = owned, template, told
        return template

    def _template(self, name: str, owned: Owned, tree: nodes.Template) -> Template:
        self.files[owned.path] = owned.path
        code = self.compile(tree, name, owned.path)
        return _Template.from_code(self, code, self.globals)


def _is_markup(name: str | None) -> bool:
    return name is None or not name.endswith((".txt", ".json"))


def _globals(site: Callable[[], Site]) -> dict[str, Any]:
    """Name what every template sees; each looks up the current site only when it is used."""

    def function(name: str) -> Callable[..., Any]:
        method = guarded(getattr(Site, name))
        return wraps(method)(lambda *args, **kwargs: method(site(), *args, **kwargs))

    def now() -> Instant:
        return Instant(site())

    return {
        **{name: function(name) for name in FUNCTIONS},
        "site": Settings("site", site, "config", "site."),
        "theme": Named("theme", site, "theme"),
        "data": Named("data", site, "data"),
        "now": now,
    }
