"""Old URLs that lead to new ones."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from sitegen.model.entry import Entry
from sitegen.model.place import SETTINGS, Place
from sitegen.model.plan import Redirect
from sitegen.model.problem import Problem
from sitegen.model.problems import routes as problems
from sitegen.plan.lawful import flaw
from sitegen.plan.urls import has_suffix, output_of

_ELSEWHERE = re.compile(r"https?://[^\s\x00-\x20\x7f]+", re.IGNORECASE)


def redirects_of(
    entries: Sequence[Entry], urls: Mapping[str, str], settings: Mapping[str, str]
) -> Iterator[Redirect | Problem]:
    """Give the site's redirects: the aliases of its entries, then `[redirects]`.

    urls:     entry id → URL of its page
    settings: path → target
    """
    for entry in entries:
        for at, alias in enumerate(entry.aliases):
            if why := flaw(alias):
                yield problems.unsafe_url(Place(entry.source, key=("aliases", at)), alias, why)
            elif entry.id in urls:
                yield Redirect(alias, urls[entry.id], entry.source)
    for path, target in sorted(settings.items()):
        place = Place(SETTINGS, key=("redirects", path))
        if why := flaw(path):
            yield problems.unsafe_url(place, path, why)
        elif why := _bad_target(target):
            yield problems.bad_redirect(place, path, target, why)
        else:
            yield Redirect(path, target, SETTINGS)


def astray(
    redirects: Sequence[Redirect],
    urls: Collection[str],
    outputs: Collection[str],
    is_whole: bool = True,
) -> Iterator[Problem]:
    """Find the redirects that lead to another redirect, in a circle or nowhere.

    urls:     of all pages
    outputs:  everything that is published as it is; a target with a suffix may be made later
    is_whole: whether nothing else is missing: one cause, one message
    """
    targets = {each.path: path_of(each.target) for each in redirects}
    for redirect in sorted(redirects, key=lambda each: (each.path, each.source)):
        target = targets[redirect.path]
        if target in urls or not target.startswith("/"):
            continue
        place = Place(redirect.source, key=key_of(redirect))
        if target in targets:
            yield from _chain(redirect, targets, place)
        elif is_whole and not has_suffix(target) and output_of(target) not in outputs:
            yield problems.redirect_nowhere(place, redirect.path, target, urls)


def key_of(redirect: Redirect) -> tuple[str, ...]:
    """Name the key of the settings, or of front matter, that asks for a redirect."""
    return ("redirects", redirect.path) if redirect.source == SETTINGS else ("aliases",)


def path_of(target: str) -> str:
    """Cut query and fragment off a URL."""
    return re.split(r"[?#]", target, maxsplit=1)[0]


def _bad_target(target: str) -> str:
    if target.startswith("/"):
        return flaw(path_of(target))
    return "" if _ELSEWHERE.fullmatch(target) else "it is neither a path nor a URL"


def _chain(redirect: Redirect, targets: Mapping[str, str], place: Place) -> Iterator[Problem]:
    steps = [redirect.path]
    while steps[-1] in targets and steps[-1] not in steps[:-1]:
        steps.append(targets[steps[-1]])
    if steps[-1] not in targets:
        yield problems.redirect_chain(place, redirect.path, redirect.target, steps[-1])
    elif steps[-1] == redirect.path == min(steps):  # Each circle is told once.
        yield problems.redirect_loop(place, steps)
