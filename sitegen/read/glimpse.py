"""What a build must know of every entry: enough to tell which it shows, without reading them."""

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from sitegen.model.entry import Entry
from sitegen.model.frozen import dataclass
from sitegen.model.serial import from_json, to_json

# The facet of an entry task that tells them.
FACET = "glimpses"


@dataclass(frozen=True, slots=True)
class When:
    """What decides whether an entry is shown at a moment, in the words of `Entry`."""

    draft: bool = False
    date: dt.date | dt.datetime | None = None
    publish_at: dt.datetime | None = None
    expire_at: dt.datetime | None = None


class Glimpse(NamedTuple):
    """An entry seen from afar.

    when: JSON of a `When`; thousands of entries share a few
    task: what told it
    """

    id: str
    source: str
    has_body: bool
    when: str
    task: str


def glimpses_of(entries: Iterable[Entry]) -> str:
    """Tell the glimpses of the entries of one file, as JSON."""
    return to_json([[each.id, each.source, each.has_body, _when(each)] for each in entries])


def glimpses(told: Mapping[str, str]) -> list[Glimpse]:
    """Read glimpses back.

    told: task → what `glimpses_of` wrote
    """
    found: list[list[list[Any]]] = json.loads(f"[{','.join(told.values())}]")
    by_task = zip(told, found, strict=True)
    return [Glimpse._make((*each, task)) for task, entries in by_task for each in entries]


def moments(whens: Iterable[str]) -> dict[str, When]:
    """Read what decides whether entries are shown."""
    told = tuple(whens)
    hint: Any = tuple[When, ...]
    found: tuple[When, ...] = from_json(hint, f"[{','.join(told)}]")
    return dict(zip(told, found, strict=True))


def _when(entry: Entry) -> str:
    return to_json(When(entry.draft, entry.date, entry.publish_at, entry.expire_at))
