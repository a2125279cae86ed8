"""The nearest right thing to something misspelt."""

from collections.abc import Iterable


def did_you_mean(wanted: str, known: Iterable[str], otherwise: str = "") -> str:
    """Suggest the known name nearest to the wanted one, as a hint.

    otherwise: the hint when nothing is near
    """
    from difflib import get_close_matches  # Most builds find nothing misspelt.

    near = get_close_matches(wanted, list(known), n=1)
    return f"did you mean {near[0]!r}?" if near else otherwise
