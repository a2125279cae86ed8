"""Which names of files never take part in a site."""

# Dot-files that a web server is meant to see.
SHOWN = frozenset({".well-known", ".nojekyll", ".htaccess"})
# Keys and certificates, what editors and systems leave behind, what tools cache.
NAMES = frozenset({"thumbs.db", "desktop.ini", "__pycache__", "node_modules"})
BEGINNINGS = (".", "id_rsa", "id_dsa", "id_ecdsa", "id_ed25519")
ENDINGS = (".pem", ".key", ".p12", ".pfx", "~", ".swp", ".swo", ".orig", ".rej", ".pyc")


def is_hidden(name: str) -> bool:
    """Tell whether a file or folder of this name is left alone: never read, never published."""
    lowered = name.lower()
    if lowered.endswith(ENDINGS) or lowered.startswith(BEGINNINGS) or lowered in NAMES:
        return name not in SHOWN
    return len(name) > 1 and name[0] == name[-1] == "#"
