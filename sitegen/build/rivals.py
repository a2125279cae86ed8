"""What is published where a file that pages use belongs."""

from collections.abc import Iterator, Mapping, Sequence

from sitegen.build.ground import Ground
from sitegen.build.layout import Outline, Pages
from sitegen.build.planning import statics
from sitegen.model.problem import Problem
from sitegen.model.recipe import Recipe
from sitegen.model.serial import from_json
from sitegen.plan.clashes import Claim, clashes
from sitegen.trace.latest import latest
from sitegen.trace.trace import Trace

# The folder that all names of such files begin with, as `model/fingerprint.py` makes them.
FOLDER = "assets"


def rivals(ground: Ground, pages: Pages, outputs: Mapping[str, Trace]) -> tuple[Problem, ...]:
    """Find pages and static files that want the place of a file that pages use.

    outputs: recipe → trace of the file that was made from it
    """
    made = [(from_json(Recipe, name), trace.digest) for name, trace in outputs.items()]
    used = [recipe for recipe, _ in made if recipe.output.startswith(f"{FOLDER}/")]
    claims = [
        Claim(f"/{each.output}", each.output, each.source, repr(each.source)) for each in used
    ]
    digests = {recipe.output: digest for recipe, digest in made}
    return clashes([*claims, *_pages(pages.outlines), *_statics(ground, digests)])


@latest
def _pages(outlines: Sequence[Outline]) -> tuple[Claim, ...]:
    near = (page for page in outlines if _is_near(page.output))
    return tuple(Claim(page.url, page.output, page.source, repr(page.source)) for page in near)


def _statics(ground: Ground, digests: Mapping[str, str]) -> Iterator[Claim]:
    """List the static files near, but not those that are what they would replace."""
    for output, source in statics(ground).items():
        if _is_near(output) and ground.snapshot.digests[source] != digests.get(output):
            yield Claim(f"/{output}", output, source, repr(source))


def _is_near(output: str) -> bool:
    return output.casefold().startswith(FOLDER)
