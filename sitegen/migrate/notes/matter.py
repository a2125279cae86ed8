"""What is said of dates in front matter."""

from sitegen.migrate.note import Note


def guessed_date(path: str, key: str, text: str, day: str) -> Note:
    """SG938: a date that can be read in more than one way."""
    return Note(
        "SG938", "guessed", "warning", path, 1,
        f"{key}: {text} can be read in more than one way", f"took it for {day}",
        "see whether that is the day",
    )  # fmt: skip


def no_date(path: str, key: str, text: str) -> Note:
    """SG939: something else where a date is expected."""
    return Note(
        "SG939", "left", "warning", path, 1,
        f"{key}: {text[:60]!r} is no date", f"kept it as `{key}_text`",
        f"write a date as `{key}: 2024-01-31`",
    )  # fmt: skip
