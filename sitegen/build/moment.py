"""Answers that change without any file changing."""

from collections.abc import Mapping
from datetime import datetime

from sitegen.trace.facts import Source
from sitegen.trace.sources import Loose


def of_the_moment(environ: Mapping[str, str], now: datetime) -> dict[str, Source]:
    """Answer what changes without any file changing.

    now: in the site's time zone
    """
    parts = ("year", "month", "day", "hour", "minute", "second")
    clock: dict[str, object] = {part: getattr(now, part) for part in parts}
    return {"clock": Loose({**clock, "iso": now.isoformat()}), "env": Loose(environ)}
