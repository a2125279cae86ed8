"""What a plan lacks for a reason that is told already."""

from collections.abc import Iterable, Mapping

from sitegen.model.problem import Problem
from sitegen.plan.known import Known
from sitegen.plan.permalinks import permalink_of


def refused_sources(
    known: Known, urls: Mapping[str, str], reasons: Iterable[Problem]
) -> tuple[str, ...]:
    """Name the sources of the entries that would have a page and have none.

    urls:    entry id → URL
    reasons: why pages are missing; () where the site lets one of them pass, so that the links to
             what is missing are told
    """
    levels = known.config.check.levels
    if any(levels.get(each.code, "error") != "error" for each in reasons):
        return ()
    patterns = {each.name: each.permalink for each in known.declared.collections}
    lacking = (
        entry.source
        for entry in known.entries
        if entry.id not in urls
        if entry.permalink
        or permalink_of(
            entry.collection, patterns[entry.collection], entry.language, known.config
        ).pattern
    )
    return tuple(sorted(set(lacking)))
