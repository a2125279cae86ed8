"""Which entries a build shows at a moment, and when that changes."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

# Any instant will do where nothing ever changes.
BEGINNING = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


class Timed(Protocol):
    """What has its time: an entry, or what is known of one."""

    @property
    def draft(self) -> bool:
        """Whether only builds with drafts show it."""

    @property
    def date(self) -> dt.date | dt.datetime | None:
        """Not shown before this."""

    @property
    def publish_at(self) -> dt.datetime | None:
        """Nor before this."""

    @property
    def expire_at(self) -> dt.datetime | None:
        """Not shown from here on."""


Thing = TypeVar("Thing", bound=Timed)


def visible(
    entries: Iterable[Thing], now: dt.datetime, drafts: bool = False, future: bool = False
) -> tuple[Thing, ...]:
    """Choose the entries that a build shows, in the order given.

    now:    aware, in the site's time zone, in which dates without a zone are read
    drafts: whether drafts are shown
    future: whether entries outside their time are shown, the expired ones too
    """
    return tuple(entry for entry in entries if not why_hidden(entry, now, drafts, future))


def changes(entries: Iterable[Timed], zone: dt.tzinfo | None) -> tuple[dt.datetime, ...]:
    """List the moments from which on another set of entries is visible, sorted.

    zone: the site's, in which dates without a zone are read
    """
    return tuple(sorted({moment for entry in entries for moment in _moments(entry, zone)}))


def around(
    moments: Sequence[dt.datetime], now: dt.datetime
) -> tuple[dt.datetime, dt.datetime | None]:
    """Place an instant among the moments of change.

    moments: as `changes` lists them
    returns: an instant when the same entries are visible as now, one for all of the time between
             two changes; and the next change, None if there is none
    """
    at = bisect_right(moments, now)
    until = moments[at] if at < len(moments) else None
    if at:
        return moments[at - 1], until
    return (until - dt.timedelta(days=1) if until else BEGINNING), until


def why_hidden(entry: Timed, now: dt.datetime, drafts: bool = False, future: bool = False) -> str:
    """Tell why a build does not show an entry, such as `a draft`; "" when it does.

    now, drafts, future: as for `visible`
    """
    if entry.draft and not drafts:
        return "a draft"
    if future:
        return ""
    starts = [each for each in (entry.publish_at, entry.date) if each is not None]
    for start in starts:
        if _instant(start, now.tzinfo) > now:
            return f"not published before {start.isoformat()}"
    if entry.expire_at is not None and _instant(entry.expire_at, now.tzinfo) <= now:
        return f"expired on {entry.expire_at.isoformat()}"
    return ""


def _moments(entry: Timed, zone: dt.tzinfo | None) -> Sequence[dt.datetime]:
    told = (entry.date, entry.publish_at, entry.expire_at)
    return [_instant(each, zone) for each in told if each is not None]


def _instant(moment: dt.date | dt.datetime, zone: dt.tzinfo | None) -> dt.datetime:
    if not isinstance(moment, dt.datetime):
        return dt.datetime.combine(moment, dt.time(), zone)
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)
