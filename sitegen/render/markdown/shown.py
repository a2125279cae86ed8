"""What a page shows of its text beside words: pictures, and other files."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property, partial
from urllib.parse import unquote

from sitegen.model.address import parted
from sitegen.model.place import Place
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems.markdown import no_alt
from sitegen.model.problems.pictures import no_such_image
from sitegen.render.markdown.beside import Beside, is_hidden
from sitegen.render.markdown.report import Report
from sitegen.render.pictures.given import Given, checked, given
from sitegen.render.pictures.looking import ELSEWHERE, Looking
from sitegen.render.pictures.pictures import Pictures
from sitegen.trace.reader import Reader


class Shown(Beside):
    """Shows what one text names, and has it published."""

    def __init__(self, reader: Reader, source: str, report: Report) -> None:
        """Answer for the text of this source file; what is amiss is reported."""
        super().__init__(reader, source)
        self._report = report

    def picture(self, src: str, alt: str, attributes: Mapping[str, str]) -> str:
        """Give the markup of a picture, and have its files published."""
        if not alt and "alt" not in attributes:
            self._report.tell(partial(no_alt, src=unquote(src)), src)
        said = given({name: value for name, value in attributes.items() if name != "alt"})
        try:
            return self._shown(src, alt, checked(said))
        except Trouble as trouble:
            self._blame(trouble, src)
            return self._shown(src, alt, Given(attributes=said.attributes))

    def image(self, attributes: Mapping[str, str]) -> str | None:
        """Give the markup of an `<img>` of raw HTML; None when it may stay as it is."""
        src = attributes.get("src", "")
        if src and "alt" not in attributes:
            self._report.tell(partial(no_alt, src=unquote(src), is_html=True), src)
        if "srcset" in attributes or self._picture_at(src, said := _of_html(attributes)) is None:
            return None
        try:
            return self._shown(src, attributes.get("alt", ""), said)
        except Trouble as trouble:
            self._blame(trouble, src)
            return None

    def picture_path(self, src: str) -> str | None:
        """Give what `image()` shows for a picture of the text; None when there is none, as told."""
        path = self._picture_at(src, Given())
        if path is not None or not src or ELSEWHERE.match(src) or src[0] in "#/":
            return path or src
        found = self.source(src)
        return found.removeprefix(self._base) if found != src else None

    def source(self, src: str) -> str:
        """Give the URL of a picture or another file that a page shows."""
        if ELSEWHERE.match(src) or not src or src[0] == "#":
            return src
        if src[0] == "/":
            return self._base + src
        written, rest = parted(src)
        path = self._path(written)
        found = (self._copy(path) if path is not None else None) or self._asset(written)
        if found is not None:
            return found + rest
        known = self._near(written) if path is not None else ()
        self._report.tell(partial(no_such_image, wanted=unquote(written), known=known), src)
        return src

    def _shown(self, src: str, alt: str, said: Given) -> str:
        path = self._picture_at(src, said)
        if path is None:
            return self._pictures.elsewhere(self.source(src), alt, said)
        seen = self._looking.seen(path, said)
        for problem in seen.problems if seen else ():
            self._report.add(problem)
        return self._pictures.html(path, alt, said)

    def _picture_at(self, src: str, said: Given) -> str | None:
        """Find a picture beside the text, or else in the assets folders."""
        if not src or src[0] in "#/":
            return None
        if ELSEWHERE.match(src):
            return src if self._looking.is_fetched(src, said) else None
        written, rest = parted(src)
        path = self._path(written)
        if rest or path is None or is_hidden(path):
            return None
        if self._looking.seen(path, said):
            return path
        owner = self._ask("asset", unquote(written))
        return owner if owner and self._looking.seen(owner, said) else None

    def _blame(self, trouble: Trouble, src: str) -> None:
        for problem in trouble.problems:
            self._report.tell(partial(_at, problem), src)

    @cached_property
    def _looking(self) -> Looking:
        return Looking(self._reader)

    @cached_property
    def _pictures(self) -> Pictures:
        return Pictures(self._looking)

    def _asset(self, written: str) -> str | None:
        owner = self._ask("asset", unquote(written))
        return self._copy(owner) if owner else None


def _at(problem: Problem, place: Place) -> Problem:
    return replace(problem, place=place)


def _of_html(attributes: Mapping[str, str]) -> Given:
    """Read the attributes of an `<img>` of raw HTML; a width in percent is none of ours."""
    said = {name: value for name, value in attributes.items() if name not in ("src", "alt")}
    odd = {n: said.pop(n) for n in ("width", "height") if not said.get(n, "0").isdigit()}
    parted_ = given(said)
    return replace(parted_, attributes={**parted_.attributes, **odd})
