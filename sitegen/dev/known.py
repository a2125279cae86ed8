"""What the server knows of the site, so that it is told only what is new."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from itertools import islice
from typing import TypeVar

from sitegen.build.outcome import Built
from sitegen.dev.news import About, News
from sitegen.model.frozen import dataclass
from sitegen.model.problem import Problem
from sitegen.model.recipe import Recipe
from sitegen.model.serial import from_json

# How many tasks a rebuild tells the reasons of.
MOST_REASONS = 50

Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Made:
    """A site made once.

    problems: of the settings, the site and the cache
    base:     the folder of the host that it is served from
    """

    built: Built
    problems: tuple[Problem, ...]
    base: str


@dataclass(slots=True)
class Known:
    """What the server knows by now, and what its pages were made from."""

    outputs: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, About] = field(default_factory=dict)
    _outlines: Sequence[object] = ()
    _hidden: Mapping[str, str] = field(default_factory=dict)

    @property
    def lacks_pages(self) -> bool:
        """Whether there are outputs, and nobody knows what pages they are."""
        return bool(self.outputs) and not self.pages

    def news(self, made: Made, seconds: float) -> News:
        """Tell what is new in a site made once more; from now on it is known.

        seconds: that it took
        """
        built = made.built
        # With errors, what could not be made stays as it last was.
        outputs = {**self.outputs, **built.outputs} if built.has_errors else built.outputs
        is_known = built.pages is self._outlines and built.hidden == self._hidden
        pages = self.pages if is_known or not built.pages else _pages(built)
        news = News(
            outputs=_difference(self.outputs, outputs),
            pages=_difference(self.pages, pages),
            problems=made.problems,
            made={kind: len(tasks) for kind, tasks in built.made.items()},
            why=tuple(islice(_reasons(built), MOST_REASONS)),
            seconds=seconds,
            base=made.base,
        )
        self.outputs, self.pages = outputs, pages
        self._outlines, self._hidden = built.pages, built.hidden
        return news


def _difference(old: Mapping[str, Value], new: Mapping[str, Value]) -> dict[str, Value | None]:
    changed: dict[str, Value | None] = {n: v for n, v in new.items() if old.get(n) != v}
    return changed | dict.fromkeys(old.keys() - new.keys())


def _pages(built: Built) -> dict[str, About]:
    return {
        page.output: About(
            page.url,
            page.kind,
            page.source,
            page.template,
            page.language,
            page.title,
            built.hidden.get(page.source, ""),
            page.entry.partition("/")[0],
        )
        for page in built.pages
    }


def _reasons(built: Built) -> Iterator[tuple[str, str]]:
    for kind, tasks in built.made.items():
        for name, (why, _) in tasks.items():
            # An output's name is its whole recipe.
            told = from_json(Recipe, name).output if kind == "output" else name
            yield " ".join([kind, *told.split()]), " ".join(str(why).split())
