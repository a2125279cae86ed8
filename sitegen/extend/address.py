"""Absolute URLs and absolute times, as feeds, sitemaps and heads need them."""

import datetime as dt
from functools import lru_cache
from zoneinfo import ZoneInfo

from sitegen.plan.urls import encoded
from sitegen.render.scene import Scene


def address(scene: Scene, path: str) -> str:
    """Give the absolute URL of a path of the site, percent-encoded.

    path: as the plan has it: not encoded, without `base`; a query or fragment stays as it is
    """
    return f"{scene.setting('site.url')}{served(scene, path)}"


def served(scene: Scene, path: str) -> str:
    """Give the path under which a host serves a path of the site: with `base`, percent-encoded."""
    base = str(scene.setting("site.base"))
    end = min((at for at in map(path.find, "?#") if at >= 0), default=len(path))
    return f"{encoded(base + path[:end])}{path[end:]}"


@lru_cache(maxsize=4096)
def moment(date: dt.date, zone: str) -> dt.datetime:
    """Give the instant a date begins at; a time without a zone is in the site's.

    zone: an IANA name
    """
    if not isinstance(date, dt.datetime):
        date = dt.datetime.combine(date, dt.time())
    return date if date.tzinfo else date.replace(tzinfo=ZoneInfo(zone))
