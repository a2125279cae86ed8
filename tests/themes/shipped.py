"""The themes that come with sitegen, as their tests read them."""

import tomllib
from pathlib import Path

THEMES = Path(__file__).parents[2] / "themes"
NAMES = sorted(path.name for path in THEMES.iterdir() if path.is_dir())


def templates(theme):
    return sorted((THEMES / theme).rglob("*.html"))


def settings(theme):
    return tomllib.loads((THEMES / theme / "theme.toml").read_text("utf-8"))


def layers(theme):
    """The theme and its ancestors, the nearest first."""
    parent = settings(theme).get("parent")
    return [theme, *(layers(parent) if parent else [])]
