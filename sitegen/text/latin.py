"""Slugs in ASCII, for sites that want them."""

import re
from collections.abc import Callable

from sitegen.model.problem import Trouble
from sitegen.model.problems.languages import no_transliteration
from sitegen.text.slug import slug

_HAN = re.compile(r"[\u2e80-\u3007\u3021-\u3029\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def slugs_of(style: str) -> Callable[[str], str]:
    """Give what makes slugs in a style: `unicode` keeps every letter, `ascii` spells it."""
    return ascii_slug if style == "ascii" else slug


def ascii_slug(text: str) -> str:
    """Spell a text in Latin letters and make a slug of it: `深入 KEDA` → `shen-ru-keda`.

    raises: SG600
    """
    if text.isascii():
        return slug(text)
    try:
        from anyascii import anyascii
    except ImportError:
        raise Trouble(no_transliteration()) from None
    # Each character of Han is a syllable, and so a word of its own.
    parted = _HAN.sub(lambda found: f" {found[0]} ", text)
    return slug(" ".join(anyascii(parted).split())).strip("-")
