"""Smart punctuation, with the quotation marks of the language."""

from collections.abc import Mapping

from markdown_it import MarkdownIt

from sitegen.render.markdown.quotes import smart_quotes
from sitegen.render.markdown.signs import signs

# Outer and inner quotation marks, as CLDR 46 has them. Han and kana have their own on the
# keyboard; where a Chinese or Japanese text goes on in Latin letters, it is English.
_QUOTES: Mapping[str, tuple[str, str, str, str]] = {
    "en": ("“", "”", "‘", "’"),
    "cs": ("„", "“", "‚", "‘"),
    "da": ("“", "”", "‘", "’"),
    "de": ("„", "“", "‚", "‘"),
    "de-ch": ("«", "»", "‹", "›"),
    "el": ("«", "»", "“", "”"),
    "es": ("«", "»", "“", "”"),
    "fi": ("”", "”", "’", "’"),
    "fr": ("«\u202f", "\u202f»", "‹\u202f", "\u202f›"),
    "fr-ch": ("«", "»", "‹", "›"),
    "hu": ("„", "”", "»", "«"),
    "it": ("«", "»", "“", "”"),
    "nb": ("«", "»", "‘", "’"),
    "nl": ("‘", "’", "“", "”"),
    "pl": ("„", "”", "«", "»"),
    "pt-pt": ("«", "»", "“", "”"),
    "ro": ("„", "”", "«", "»"),
    "ru": ("«", "»", "„", "“"),
    "sv": ("”", "”", "’", "’"),
    "tr": ("“", "”", "‘", "’"),
    "uk": ("«", "»", "„", "“"),
}


def typography(md: MarkdownIt, language: str) -> None:
    """Switch on dashes, dots and signs, and the quotation marks of the language."""
    first = language.lower().split("-")[0]
    md.options["typographer"] = True
    md.options["quotes"] = _QUOTES.get(language.lower()) or _QUOTES.get(first, _QUOTES["en"])
    md.core.ruler.at("replacements", signs)
    md.core.ruler.at("smartquotes", smart_quotes)
    md.enable(["replacements", "smartquotes"])
