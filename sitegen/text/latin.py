"""Slugs in ASCII, for sites that want them."""

from collections.abc import Callable

from sitegen.model.problem import Trouble
from sitegen.model.problems.languages import no_transliteration
from sitegen.text.slug import slug
from sitegen.trace.later import late

_HAN = late(r"[\u2e80-\u3007\u3021-\u3029\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# What East Asian keyboards write beside letters of their own: `ＡＰＩ`, and a space as wide as Han.
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " "}


def slugs_of(style: str) -> Callable[[str], str]:
    """Give what names entries and terms: `unicode` keeps letters, `ascii` spells them."""
    return ascii_slug if style == "ascii" else name_slug


def ids_of(style: str) -> Callable[[str], str]:
    """Give what makes ids of headings in a style; by `unicode` they are those of GitHub."""
    return ascii_slug if style == "ascii" else slug


def name_slug(text: str) -> str:
    """Make a slug that keeps every letter; full-width ones become those that can be typed."""
    return slug(text if text.isascii() else text.translate(_FULL_WIDTH))


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
