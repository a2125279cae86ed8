"""Pictures as templates ask for them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from posixpath import dirname, normpath
from typing import Any

from markupsafe import Markup

from sitegen.images.inlined import inlined
from sitegen.images.options import OPTIONS
from sitegen.model.place import Place
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems import pictures as problems
from sitegen.render.amiss import Amiss
from sitegen.render.pictures.given import (
    KNOWN,
    Given,
    as_attributes,
    checked,
    given,
    is_attribute,
)
from sitegen.render.pictures.looking import ELSEWHERE, MARK, SUFFIXES, Looking
from sitegen.render.pictures.pictures import Instead, Pictures
from sitegen.render.scene import Scene
from sitegen.trace.key import ALL, Key

# What shapes a single file, and what can be said of a picture that stands in for another.
OF_ADDRESS = frozenset(OPTIONS) - {"densities", "fallback_format"}
OF_SOURCE = frozenset((*OPTIONS, "sizes"))


class Calls:
    """Answers what one rendering says of pictures."""

    def __init__(self, scene: Scene) -> None:
        """Look for pictures beside what the rendering is made from, and in assets."""
        self._scene, self._looking = scene, Looking(scene.reader)
        self._pictures = Pictures(self._looking)

    def element(
        self,
        src: str,
        alt: str | None,
        named: Mapping[str, object],
        sources: Sequence[Mapping[str, Any]] = (),
    ) -> Markup:
        """Write the element that shows a picture. raises: Amiss, Trouble"""
        if alt is None:
            raise Amiss(partial(problems.alt_missing, src=src))
        with _blaming():
            said = _said(named)
            several = sources if isinstance(sources, list | tuple) else (sources,)
            between = [self._instead(each) for each in several]
            if url := self._elsewhere(src, said):
                return Markup(self._pictures.elsewhere(url, alt, said, between))
            return Markup(self._pictures.html(self._whole(src, said), alt, said, between))

    def address(self, src: str, named: Mapping[str, object]) -> str:
        """Give the URL of one file of a picture. raises: Amiss, Trouble"""
        with _blaming():
            _heed(named, OF_ADDRESS, "the address of a picture")
            said = _said(named)
            return self._elsewhere(src, said) or self._pictures.address(
                self._whole(src, said), said
            )

    def drawing(self, src: str, alt: str, named: Mapping[str, object]) -> Markup:
        """Write an SVG file into the page. raises: Amiss, Trouble"""
        if not src.lower().endswith(".svg"):
            raise Amiss(partial(problems.drawing_wanted, src=src))
        told = {"role": "img", "aria-label": alt} if alt else {"aria-hidden": "true"}
        path = self._unbroken(self._found(src, Given()), Given())
        data = self._scene.reader.ask(Key("file", path))
        return Markup(inlined(data, path, {**told, **as_attributes(_spelt(named))}))

    def _elsewhere(self, src: str, said: Given) -> str:
        """Give the URL of what is no source of the site; "" for what may be one."""
        if ELSEWHERE.match(src):
            return "" if self._looking.is_fetched(src, said) else src
        return self._scene.url(src) if src.startswith("/") else ""

    def _whole(self, src: str, said: Given) -> str:
        """Find a picture. raises: Amiss; Trouble, for a broken one of another site

        A broken one of this site is told and shown as it is: where such pictures are no errors, no
        page may be lost for them.
        """
        if MARK in src and self._looking.is_fetched(src, said):
            return self._unbroken(src, said)
        path = self._found(src, said)
        seen = self._looking.seen(path, said)
        self._scene.uses.tell(seen.problems if seen else ())
        return path

    def _unbroken(self, path: str, said: Given) -> str:
        seen = self._looking.seen(path, said)
        if seen and seen.problems:
            # Who wants a file of it is told with what is wrong with it.
            self._pictures.plain(path, "", Given())
            raise Trouble(*seen.problems)
        return path

    def _found(self, src: str, said: Given) -> str:
        """Find a picture: by its path, beside what is shown, or in the assets folders."""
        folder = dirname(self._scene.source)
        beside = normpath(f"{folder}/{src}") if folder else ""
        paths = dict.fromkeys(path for path in (src, beside) if path and not path.startswith(".."))
        for path in paths:
            if MARK not in path and self._looking.seen(path, said):
                return path
        owner = self._scene.reader.ask(Key("asset", src))
        if owner and self._looking.seen(owner, said):
            return str(owner)
        raise Amiss(partial(problems.no_picture_here, src=src, known=self._known(folder)))

    def _known(self, folder: str) -> list[str]:
        ask = self._scene.reader.ask
        beside = ask(Key("folder", folder)) or () if folder else ()
        names = (*beside, *(ask(Key("asset", ALL)) or ()))
        return [name for name in names if name.lower().endswith(SUFFIXES)]

    def _instead(self, source: Mapping[str, Any]) -> Instead:
        """Read another picture that stands in where a condition holds."""
        for name in ("media", "src"):
            if not isinstance(source, Mapping) or not source.get(name):
                raise Amiss(partial(problems.source_incomplete, missing=name))
        rest = {name: value for name, value in source.items() if name not in ("media", "src")}
        _heed(rest, OF_SOURCE, "a source of a picture")
        said = _said(rest)
        return Instead(str(source["media"]), self._whole(str(source["src"]), said), said)


@contextmanager
def _blaming() -> Iterator[None]:
    """Give what is wrong with options to whoever knows the template's line."""
    try:
        yield
    except Trouble as trouble:
        if trouble.problems and not trouble.problems[0].place.path:
            raise Amiss(partial(_at, trouble.problems[0])) from trouble
        raise


def _at(problem: Problem, place: Place) -> Problem:
    return replace(problem, place=place)


def _heed(named: Mapping[str, object], heeded: Collection[str], what: str) -> None:
    """Refuse what could be said of a picture, but has no effect here. raises: Amiss with SG354"""
    for name in sorted(_spelt(named).keys() - heeded):
        if name in KNOWN or is_attribute(name) or name == "alt":
            raise Amiss(partial(problems.without_effect, option=name, what=what, known=heeded))


def _said(named: Mapping[str, object]) -> Given:
    return checked(given(_spelt(named)))


def _spelt(named: Mapping[str, object]) -> dict[str, object]:
    """Spell names as HTML does: `class_` and `data_id` are `class` and `data-id`."""
    plain = (
        (name if name in KNOWN else name.rstrip("_").replace("_", "-"), v)
        for name, v in named.items()
    )
    return dict(plain)
