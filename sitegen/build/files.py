"""The files that a site needs beside its pages."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain

from sitegen.build.encoding import BySource, codecs, encoding
from sitegen.build.ground import Ground
from sitegen.build.headers import HEADERS, headers_recipe
from sitegen.build.planning import statics
from sitegen.build.rounds import Rounds
from sitegen.images.weight import weight_bytes
from sitegen.model.picture import Seen
from sitegen.model.recipe import Recipe
from sitegen.model.serial import to_json
from sitegen.trace.facts import Facts
from sitegen.trace.key import Key
from sitegen.trace.round import Make
from sitegen.trace.trace import Trace


def make_files(rounds: Rounds, ground: Ground, facts: Facts) -> None:
    """Play the rounds of files: copies and stylesheets, then variants of pictures."""
    wanted = recipes_of(rounds, ground)
    variants = {name: recipe for name, recipe in wanted.items() if recipe.kind == "picture"}
    others = [to_json(recipe) for name, recipe in wanted.items() if name not in variants]
    rounds.play("output", others, ground.epochs["files"], file_maker, facts)
    max_pixels = ground.config.images.max_pixels
    by_source = BySource(rounds.outside.each, variants, partial(weight_of, facts), max_pixels)
    epoch = codecs(rounds.outside.ledger, ground.epochs["pictures"]) if variants else ""
    rounds.play("picture", variants, epoch, encoding, facts, by_source)


def recipes_of(rounds: Rounds, ground: Ground) -> dict[str, Recipe]:
    """Collect every file that any task wants, and the static ones; by output path."""
    wanted = {name: Recipe("copy", source, name) for name, source in statics(ground).items()}
    if ground.config.security.csp:
        wanted[HEADERS] = headers_recipe(statics(ground).get(HEADERS, ""))
    for trace in showing(rounds):
        for recipe in trace.wants:
            # Files of one name in `assets/` have equal bytes, whichever source they are from.
            first = wanted.setdefault(recipe.output, recipe)
            wanted[recipe.output] = min(first, recipe, key=lambda each: each.source)
    return dict(sorted(wanted.items()))


def showing(rounds: Rounds) -> Iterator[Trace]:
    """List the traces of what may show files: bodies and pages."""
    return chain.from_iterable(rounds.telling(kind) for kind in ("body", "page"))


def file_maker() -> Make:
    """Give what makes files that are no pictures."""
    from sitegen.build.makers import make_file

    return make_file


def weight_of(facts: Facts, recipes: Sequence[Recipe]) -> int:
    """Tell how many bytes a picture takes up while these variants are made of it."""
    seen = facts.value(Key("probe", recipes[0].source))
    assert isinstance(seen, Seen) and seen.probe
    return weight_bytes(seen.probe, recipes)
