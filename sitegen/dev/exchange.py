"""Whether a page can be exchanged where it is shown, and then be as if it had been loaded."""

import re

# What runs, or is read in another way, while a browser loads a page; data in scripts is not.
_RUNS = re.compile(
    rb"""<script\b(?![^>]*\btype=["']?(?:application/(?:ld\+)?json|speculationrules)\b)"""
    rb"""|<(?:noscript|template)\b|<(?:html|body)\b[^>]*\son""",
    re.I,
)
# What a browser heeds once for a page. Sheets are exchanged on their own, so that nothing flashes.
_HEEDED = re.compile(
    rb"""<!doctype\b[^>]*>|<meta\b[^>]*\bhttp-equiv\b[^>]*>"""
    rb"""|<script\b[^>]*\bspeculationrules\b.*?</script>"""
    rb"""|<link\b[^>]*\brel=["']?(?:stylesheet|preload)\b[^>]*>|<style\b[^>]*>.*?</style>""",
    re.I | re.S,
)


def is_exchangeable(before: bytes, after: bytes) -> bool:
    """Tell whether a browser that shows the one page can show the other without loading it."""
    if _RUNS.search(before) or _RUNS.search(after):
        return False
    return _HEEDED.findall(before) == _HEEDED.findall(after)
