"""An entry's Markdown becomes its body."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import fields
from functools import lru_cache
from typing import Any

from sitegen.model.body import Body, packed
from sitegen.model.config import Markdown
from sitegen.model.frozen import dataclass
from sitegen.render.markdown.calls import Calls
from sitegen.render.markdown.excerpt import excerpt
from sitegen.render.markdown.gathered import gathered, used
from sitegen.render.markdown.links import Links
from sitegen.render.markdown.parser import Plugin, build_parser
from sitegen.render.markdown.prose import read_text, shown_text
from sitegen.render.markdown.renderer import Renderer
from sitegen.render.markdown.report import Report
from sitegen.text.count import words_and_minutes
from sitegen.text.graphemes import shortened
from sitegen.text.slug import slug
from sitegen.trace.digest import digest_of
from sitegen.trace.key import Key
from sitegen.trace.reader import Reader
from sitegen.trace.trace import Result

_FACETS = tuple(each.name for each in fields(Body))
# Most bodies have one of a few answers to these.
_FEW = frozenset({"is_cut", "words", "minutes", "components", "excerpt_components"})
_digest_of_few = lru_cache(maxsize=1024, typed=True)(digest_of)


@dataclass(frozen=True, slots=True)
class BodyMaker:
    """Makes the tasks of kind `body`.

    limit:   gives a context that raises TimeoutError after so many seconds
    plugins: may change the parser
    slug:    names a heading by its text
    """

    markdown: Markdown
    limit: Callable[[float], AbstractContextManager[object]] = nullcontext
    plugins: tuple[Plugin, ...] = ()
    slug: Callable[[str], str] = slug

    def __call__(self, task: Key, reader: Reader) -> Result:
        """Make the body of one entry."""
        text = reader.ask(Key("text", task.name))
        row = reader.ask(Key("row", f"{task.name}\nlanguage source"))
        report = Report(row["source"], text)
        links = Links(reader, row["source"], self.markdown, report, row["language"])
        calls = Calls(reader, row["language"], links, report)
        body = self._body(text, row["language"], report, links, calls)
        facets = {
            name: (_digest_of_few if name in _FEW else digest_of)(getattr(body, name))
            for name in _FACETS
        }
        return Result(packed(body), facets=facets, problems=report.problems())

    def _body(self, text: str, language: str, report: Report, links: Links, calls: Calls) -> Body:
        md = build_parser(self.markdown, language, self.plugins, self.slug)
        assert isinstance(md.renderer, Renderer)
        seconds = self.markdown.code_seconds
        env: dict[str, Any] = {
            "report": report,
            "links": links,
            "calls": calls,
            "limit": self.limit,
            "seconds": seconds,
        }
        tokens = md.parse(text, env)
        if "has_components" in env:
            tokens = gathered(tokens)
        chunks = md.renderer.chunks(tokens, md.options, env)
        _tell(env, report)
        html = "".join(chunks)
        beginning, is_cut, parts = excerpt(tokens, chunks)
        words, minutes = words_and_minutes(read_text(html))
        return Body(
            html=html,
            headings=tuple(env.get("headings", ())),
            excerpt=beginning,
            summary=self._summary(shown_text(beginning)),
            is_cut=is_cut,
            words=words,
            minutes=minutes,
            components=calls.uses.components,
            excerpt_components=tuple(sorted(used(parts))) if calls.uses.components else (),
        )

    def _summary(self, text: str) -> str:
        most = self.markdown.summary_length
        return shortened(text, most) if most else text


def _tell(env: dict[str, Any], report: Report) -> None:
    """Report what the parser noticed, which knows lines only."""
    for line, make in env.get("noticed", ()):
        report.lines = (line, line + 1)
        report.tell(make)
