"""The instant of a build."""

from datetime import UTC, datetime


def now() -> datetime:
    """Tell the present instant, in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)
