"""Which names of files never take part in a site."""

import re
from fnmatch import translate
from functools import cache

# Dot-files that a web server is meant to see.
SHOWN = frozenset({".well-known", ".nojekyll", ".htaccess"})
# Keys and certificates, what editors and systems leave behind, what tools cache.
PATTERNS = (
    *("*.pem", "*.key", "*.p12", "*.pfx", "id_rsa*", "id_dsa*", "id_ecdsa*", "id_ed25519*"),
    *("*~", "#*#", "*.swp", "*.swo", "*.orig", "*.rej", "thumbs.db", "desktop.ini"),
    *("__pycache__", "*.pyc", "node_modules"),
)


@cache
def is_hidden(name: str) -> bool:
    """Tell whether a file or folder of this name is left alone: never read, never published."""
    if name.startswith("."):
        return name not in SHOWN
    return bool(_matcher().match(name.lower()))


@cache
def _matcher() -> re.Pattern[str]:
    return re.compile("|".join(translate(pattern) for pattern in PATTERNS))
