"""The nearest right thing to something misspelt."""

from collections.abc import Iterable


def did_you_mean(wanted: str, known: Iterable[str], otherwise: str = "") -> str:
    """Suggest the known name nearest to the wanted one, as a hint.

    otherwise: the hint when nothing is near
    """
    nearest = near(wanted, known)
    return f"did you mean {nearest!r}?" if nearest else otherwise


def near(wanted: str, known: Iterable[str]) -> str:
    """Give the known name nearest to the wanted one; "" when none is near."""
    from difflib import get_close_matches  # Most builds find nothing misspelt.

    return next(iter(get_close_matches(wanted, list(known), n=1)), "")
