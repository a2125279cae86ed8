"""Numbers with the nouns they count."""


def counted(number: int, noun: str) -> str:
    """Write a number with its noun: `1 page`, `2,000 pages`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def times(number: int) -> str:
    """Write how often something is: `once`, `12 times`."""
    return "once" if number == 1 else f"{number:,} times"
