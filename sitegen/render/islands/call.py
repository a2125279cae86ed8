"""A component called with `client`: the island around its HTML."""

from collections.abc import Mapping
from functools import partial
from html import escape
from zoneinfo import ZoneInfo

from markupsafe import Markup

from sitegen.assets.script import Script
from sitegen.model.frozen import dataclass
from sitegen.model.place import Place
from sitegen.model.problem import Trouble
from sitegen.model.problems import islands as problems
from sitegen.render.amiss import Amiss
from sitegen.render.arguments import called
from sitegen.render.islands.props import Unsendable, props_text
from sitegen.render.islands.trigger import TRIGGERS, BadTrigger, Trigger, trigger_of
from sitegen.render.scene import Scene
from sitegen.trace.key import Key

# What a call says when it makes an island.
CLIENT = "client"
# The slot that an island shows until it has drawn itself.
FALLBACK = "fallback"
TAG = "sitegen-island"
# What authors call what templates see.
_KINDS = {"EntryView": "an entry", "PageView": "the page", "Rows": "a query of entries"}


@dataclass(frozen=True, slots=True)
class Island:
    """A call that will wake."""

    component: str
    trigger: Trigger
    script: Script

    @property
    def is_drawn_by_script(self) -> bool:
        """Whether its HTML comes from the script alone."""
        return self.trigger.name == "only"

    def around(self, html: str, props: Mapping[str, object], scene: Scene) -> Markup:
        """Write the island around its HTML, and have its scripts published. raises: Amiss"""
        for recipe in self.script.files:
            scene.reader.want(recipe)
        told = {
            "src": scene.asset_url(self.script.output),
            "client": self.trigger.name,
            "option": self.trigger.option,
            "props": self._props(props, scene),
        }
        attributes = (f' {name}="{escape(value)}"' for name, value in told.items() if value)
        return Markup(f"<{TAG}{''.join(attributes)}>{html}</{TAG}>")

    def _props(self, props: Mapping[str, object], scene: Scene) -> str:
        try:
            return props_text(props, ZoneInfo(str(scene.setting("site.timezone"))))
        except Unsendable as error:
            stays = partial(problems.prop_cannot_travel, component=self.component)
            kind = type(error.value).__name__
            what = _KINDS.get(kind) or called(error.value)
            told = partial(stays, path=error.path, what=what, hint=error.hint)
            raise Amiss(told) from error


def island_of(component: str, client: object, scene: Scene) -> Island | None:
    """Read what makes a call an island; None when nothing does.

    client: the trigger; None is none
    raises: Amiss, Trouble with what is wrong with its scripts
    """
    if client is None:
        return None
    trigger = _trigger(client)
    script: Script | None = scene.reader.ask(Key("script", script_of(component)))
    if script is None:
        wanted = script_of(component)
        alone = problems.island_without_script
        raise Amiss(partial(alone, component=component, script=wanted))
    if script.problems:
        raise Trouble(*script.problems)
    if not script.has_default:
        raise Trouble(problems.no_default_export(Place(script.source), component))
    return Island(component, trigger, script)


def script_of(component: str) -> str:
    """Name the script of a component among the files of all layers."""
    return f"components/{component}.js"


def _trigger(client: object) -> Trigger:
    if not isinstance(client, str):
        why = f"the trigger of an island is a text, not {called(client)}"
        raise Amiss(partial(problems.bad_trigger_option, why=why, near=""))
    try:
        return trigger_of(client)
    except BadTrigger as bad:
        if bad.word:
            known = tuple(TRIGGERS)
            raise Amiss(partial(problems.no_such_trigger, wanted=bad.word, known=known)) from bad
        raise Amiss(partial(problems.bad_trigger_option, why=bad.why, near=bad.near)) from bad
