"""How good a picture has to look, as a number that encoders take."""

from collections.abc import Mapping

# Astro's presets.
PRESETS: Mapping[str, int] = {"low": 25, "mid": 50, "high": 80, "max": 100}

# A number means another thing to each encoder: these look alike (docs/performance.md).
DEFAULTS: Mapping[str, int] = {"webp": 80, "jpeg": 80, "avif": 60, "png": 100, "gif": 100}


def quality_percent(quality: object) -> int | None:
    """Give the number that a preset stands for, or a number itself.

    quality: "low", "mid", "high", "max", or 1 to 100, which may be written as text
    returns: 1 to 100, or None when it is no quality
    """
    if isinstance(quality, str) and quality in PRESETS:
        return PRESETS[quality]
    if isinstance(quality, str) and quality.isascii() and quality.isdigit():
        quality = int(quality)
    if isinstance(quality, bool) or not isinstance(quality, int):
        return None
    return quality if 1 <= quality <= 100 else None
