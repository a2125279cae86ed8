"""Dates as instants, as feeds, sitemaps and heads need them."""

import datetime as dt
from functools import lru_cache
from zoneinfo import ZoneInfo


@lru_cache(maxsize=4096)
def moment(date: dt.date, zone: str) -> dt.datetime:
    """Give the instant a date begins at; a time without a zone is in the site's.

    zone: an IANA name
    """
    if not isinstance(date, dt.datetime):
        date = dt.datetime.combine(date, dt.time())
    return date if date.tzinfo else date.replace(tzinfo=ZoneInfo(zone))
