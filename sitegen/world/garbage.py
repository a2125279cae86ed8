"""How often Python looks for cycles that nobody needs any more."""

import gc


def look_rarely() -> None:
    """Look for cycles a hundredth as often: nouns have none, and there are hundreds of thousands.

    source: measured, a tenth of what the conductor does in a first build of 10,000 posts
    """
    gc.set_threshold(50_000, 20, 100)
