"""A few pages of a site, made before all others for somebody who waits for them."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from sitegen.assets.sources import Styles
from sitegen.build.encoding import BySource, codecs, encoding
from sitegen.build.fetched import Remote
from sitegen.build.files import file_maker, weight_of
from sitegen.build.ground import Ground
from sitegen.build.layout import Layout
from sitegen.build.probing import Prober
from sitegen.build.readings import Readings
from sitegen.build.rounds import Rounds, Waiting
from sitegen.build.sheets import sheet_maker, sheets_of
from sitegen.build.sources.bodies import Bodies
from sitegen.build.waiting import answered
from sitegen.model.recipe import Recipe
from sitegen.model.serial import to_json
from sitegen.trace.facts import Facts
from sitegen.trace.traces import Traces

Outputs = Mapping[str, str]


class Audience(Protocol):
    """Somebody who waits for pages while the site is made."""

    def ready(self, first: "First") -> None:
        """Hear that pages can be made; from now on, and until the site is made."""


@dataclass(frozen=True)
class First:
    """Makes pages out of turn, beside the rounds that make all.

    What it makes is remembered, so that no round makes it again; what the rounds know and judge
    stays as it is.

    facts: all that is known before the first body is made
    """

    rounds: Rounds
    ground: Ground
    plan: Layout
    read: Readings
    facts: Facts
    remote: Remote

    @property
    def pages(self) -> Mapping[str, str]:
        """Output path → URL of every page."""
        return {page.output: page.url for page in self.plan.pages.outlines}

    def made(self, urls: Collection[str]) -> Iterator[Outputs]:
        """Make these pages, then the files they need.

        returns: path in the output folder → digest, of the pages, then of what is copied, then of
                 the pictures; what fails is not among them
        """
        mine = self.rounds.apart()
        facts = self._pages(mine, urls)
        outputs = {page.output: page.url for page in self.plan.pages.outlines if page.url in urls}
        digests = mine.traces["page"].digests()
        shown = {path: digests.get(url, "") for path, url in outputs.items()}
        wanted = {each.output: each for each in self._wanted(mine, urls)}
        pictures = {name: each for name, each in wanted.items() if each.kind == "picture"}
        copies = [each for name, each in wanted.items() if name not in pictures]
        yield {path: digest for path, digest in shown.items() if digest}
        yield self._copies(mine, copies, facts)
        if pictures:
            yield self._pictures(mine, pictures, facts)

    def _pages(self, mine: Rounds, urls: Collection[str]) -> Facts:
        """Make the pages; whatever they wait for is made as it is met."""
        epochs, store = self.ground.epochs, mine.outside.store
        prober = Prober(mine, self.ground, self.remote)
        ids: set[str] = set()
        facts = self._played("style", sheets_of(self.ground.layers), mine, self.facts, prober)
        while True:
            facts = self._played("body", ids, mine, facts, prober)
            bodies = Bodies(mine.traces["body"], store, frozenset(self.read.lines))
            known = facts.learn({"style": Styles(mine.traces["style"], store), "body": bodies})
            play = partial(mine.remake, "page", urls, epochs["pages"], self.ground.make_page)
            resume = partial(mine.resume, "page", epochs["pages"], self.ground.make_page)
            try:
                return answered(play, resume, known, prober)
            except Waiting as waiting:
                met = waiting.names("body", "probe")["body"]
                if ids.issuperset(met):
                    raise
                ids.update(met)

    def _played(
        self, kind: str, names: Collection[str], mine: Rounds, facts: Facts, prober: Prober
    ) -> Facts:
        maker = sheet_maker if kind == "style" else self.ground.make_body
        epoch = self.ground.epochs["styles" if kind == "style" else "bodies"]
        play = partial(mine.play, kind, names, epoch, maker)
        return answered(play, partial(mine.resume, kind, epoch, maker), facts, prober)

    def _wanted(self, mine: Rounds, urls: Collection[str]) -> Iterator[Recipe]:
        for kind in ("body", "page"):
            for trace in mine.traces[kind].values():
                if kind == "body" or trace.task.name in urls:
                    yield from trace.wants

    def _copies(self, mine: Rounds, recipes: Collection[Recipe], facts: Facts) -> Outputs:
        names = {to_json(recipe): recipe.output for recipe in recipes}
        traces = mine.play("output", names, self.ground.epochs["files"], file_maker, facts)
        return _by_output(traces, names)

    def _pictures(self, mine: Rounds, recipes: Mapping[str, Recipe], facts: Facts) -> Outputs:
        max_pixels = self.ground.config.images.max_pixels
        each = BySource(mine.outside.each, recipes, partial(weight_of, facts), max_pixels)
        epoch = codecs(mine.outside.ledger, self.ground.epochs["pictures"])
        traces = mine.play("picture", recipes, epoch, encoding, facts, each)
        return _by_output(traces, {name: name for name in recipes})


def _by_output(traces: Traces, names: Mapping[str, str]) -> Outputs:
    return {
        names[task]: digest for task, digest in traces.digests().items() if digest and task in names
    }
