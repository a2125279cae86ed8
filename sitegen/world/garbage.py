"""How often Python looks for cycles that nobody needs any more."""

import gc


def look_rarely() -> None:
    """Look for cycles a hundredth as often: what workers make has few."""
    gc.set_threshold(50_000, 20, 100)
