"""The pages of entries."""

from collections.abc import Iterator

from sitegen.model.page import Page
from sitegen.model.problem import Problem, Trouble
from sitegen.plan.homes import Homes
from sitegen.plan.known import Known


def entry_pages(known: Known, homes: Homes) -> Iterator[Page | Problem]:
    """Give a page for each entry that has one: by its permalink, else by its collection's."""
    for entry in known.entries:
        home = homes.get((entry.collection, entry.language))
        try:
            if home and (page := home.page(entry)):
                yield page
        except Trouble as trouble:
            yield from trouble.problems
