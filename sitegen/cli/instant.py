"""The instant of a build, as a command line gives it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import click


def instant(text: str | None, zone: str) -> datetime:
    """Read the instant that a build takes for now; without one, the clock's.

    text: ISO 8601; without a time it is midnight, without a zone it is the site's
    zone: an IANA name
    raises: click.UsageError
    """
    from sitegen.world.clock import now

    if text is None:
        return now()
    try:
        told = datetime.fromisoformat(text)
    except ValueError:
        raise click.UsageError(
            f"--now wants a date and time such as 2026-01-31T12:00, not {text!r}"
        ) from None
    return told if told.tzinfo else told.replace(tzinfo=ZoneInfo(zone))
