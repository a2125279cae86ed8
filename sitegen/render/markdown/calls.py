"""The components of one body: which there are, and what calls of them give."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from markdown_it.common.normalize_url import validateLink

from sitegen.model.place import Place
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems.components import unknown_directive, unlawful_attribute
from sitegen.render.markdown.admonitions import KINDS
from sitegen.render.markdown.links import Links
from sitegen.render.markdown.report import Make, Report
from sitegen.render.markdown.written import Written
from sitegen.render.scene import Scene
from sitegen.render.uses import Uses
from sitegen.trace.key import ALL, Key
from sitegen.trace.reader import Reader

if TYPE_CHECKING:
    from sitegen.render.components.form import Form
    from sitegen.render.templates import Templates

# A link is followed by the reader, a file is shown; both may be sources of the site.
_LINKS = frozenset({"href", "to", "url"})
_FILES = frozenset({"src", "poster"})
# What could run script, or lead a form elsewhere, is for the component to say.
_UNLAWFUL = frozenset({"style", "srcdoc", "action", "formaction"})
# How JSX calls two attributes whose names are words of JavaScript.
_JSX = {"className": "class", "htmlFor": "for"}


class Calls:
    """Calls components for the text of one source file.

    uses: collects those that were used
    """

    def __init__(self, reader: Reader, language: str, links: Links, report: Report) -> None:
        """Ask through this reader."""
        self.uses = Uses()
        self._reader, self._language, self._links, self._report = reader, language, links, report

    def knows(self, name: str) -> bool:
        """Tell whether there is a component of this name."""
        return self._reader.ask(Key("component", name)) is not None

    def named(self, tag: str) -> str:
        """Find the component that a tag means: `<CodeBox>` is `codebox`, `code-box` or `CodeBox`.

        returns: the first of these when there is none
        """
        path = tag.replace(".", "/")
        names = (path.lower(), _spelt(path, "-"), path)
        return next(filter(self.knows, dict.fromkeys(names)), names[0])

    def unknown(self, written: Written) -> Make:
        """Tell that there is no such component."""
        names: tuple[str, ...] = self._reader.ask(Key("component", ALL)) or ()
        known = (*names, *KINDS) if written.sign.startswith(":::") else names
        return partial(unknown_directive, wanted=written.name, known=known)

    def rendered(self, written: Written, slots: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
        """Render a call; what is amiss is reported, and then the content stands alone.

        slots:   HTML by name
        returns: HTML, and the names of the components that it uses
        """
        scene = Scene(self._reader, self._language, "", is_body=True)
        try:
            html = self._called(scene, written, slots)
        except Trouble as trouble:
            for problem in trouble.problems:
                self._report.tell_sign(partial(_placed, problem), written.sign)
            html = "".join(slots.values())
        for problem in scene.uses.problems:
            self._report.add(problem)
        used = scene.uses.components
        self.uses.add(used)
        return html, used

    def _called(self, scene: Scene, written: Written, slots: Mapping[str, str]) -> str:
        if not self.knows(written.name):
            raise Trouble(self.unknown(written)(Place("")))
        templates = _templates()
        form = templates.form(scene, written.name)
        given = _known_as(form, written.given)
        for name, value in given.items():
            if not _is_lawful(name, value, form):
                raise Trouble(unlawful_attribute(Place(""), name, written.name))
        resolved = {name: self._value(name, value, form) for name, value in given.items()}
        return templates.call(scene, written.name, resolved, slots)

    def _value(self, name: str, value: object, form: "Form") -> object:
        """Resolve what leads to a page or a file. raises: Trouble, where its fault is told"""
        if not isinstance(value, str) or not value or not validateLink(value):
            return value
        if name in _LINKS:
            return self._links.link(value)["href"]
        if name in form.pictures:
            return self._picture(value)
        return self._links.source(value) if name in _FILES else value

    def _picture(self, src: str) -> str:
        """Find the picture that a component is to show. raises: Trouble, where none is told"""
        path = self._links.picture_path(src)
        if path is None:
            raise Trouble
        return path


def _templates() -> "Templates":
    # Made in the process that needs them: most bodies have no components, and import no Jinja.
    from sitegen.render.templates import templates_here

    return templates_here()


def _placed(problem: Problem, place: Place) -> Problem:
    """Put a problem of the call at the call, and one inside the component below it."""
    if problem.place.path:
        return replace(problem, calls=(*problem.calls, place))
    return replace(problem, place=place)


def _spelt(name: str, dash: str) -> str:
    """Spell `CodeSandbox` in small letters, with something between the words."""
    parts = (f"{dash if i and c.isupper() else ''}{c}" for i, c in enumerate(name))
    return "".join(parts).lower().replace(f"/{dash}", "/")


def _known_as(form: "Form", given: Mapping[str, object]) -> dict[str, object]:
    """Name attributes as the component does: `dateFormat` is `date_format`, if it has that."""

    def known(name: str) -> str:
        if name in form.props:
            return name
        spelt = _spelt(name, "_")
        return spelt if spelt in form.props else _JSX.get(name, name)

    return {known(name): value for name, value in given.items()}


def _is_lawful(name: str, value: object, form: "Form") -> bool:
    """Tell whether a text may say this: no script, by whatever way."""
    leads = name in _LINKS or name in _FILES
    if leads and isinstance(value, str) and not validateLink(value):
        return False
    is_prop = name.replace("-", "_") in form.props
    return is_prop or not (name in _UNLAWFUL or name.lower().startswith("on"))
