"""Pages that stand in where a text has not been translated."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sitegen.model.config import Config
from sitegen.model.entry import Entry
from sitegen.model.page import STANDS_IN, Page
from sitegen.model.problem import Problem, Trouble
from sitegen.plan.homes import Home, Homes, group_of
from sitegen.plan.known import Known
from sitegen.plan.languages import placed


def fallback_pages(known: Known, homes: Homes, urls: Mapping[str, str]) -> Iterator[Page | Problem]:
    """Give a page in each language for each entry that has none there and may fall back.

    urls: entry id → URL
    """
    told = {(group_of(entry), entry.language) for entry in known.entries}
    for language, source in _falling(known.config):
        for entry in known.entries:
            is_alone = entry.language == source and (group_of(entry), language) not in told
            home = homes.get((entry.collection, language)) if is_alone else None
            if home and entry.has_body and entry.id in urls:
                try:
                    yield _page(entry, home, urls[entry.id])
                except Trouble as trouble:
                    yield from trouble.problems


def _falling(config: Config) -> Iterator[tuple[str, str]]:
    """Give each language that falls back, and the one it falls back to."""
    return ((tag, own.fallback) for tag, own in config.languages.items() if own.fallback)


def _page(entry: Entry, home: Home, original: str) -> Page:
    """Plan the page: as a translation would have it, but told nowhere."""
    # An exact permalink is that of the original, and is put under the language.
    bare = replace(entry, permalink="")
    config = home.known.config
    own = home.url(bare) if home.pattern else placed(entry.permalink, home.language, config)
    page = home.page(replace(entry, permalink=own))
    assert page
    group = f"{STANDS_IN}{page.group}"
    return replace(page, group=group, is_listed=False, fallback=original)
