"""What is said of what programs look for: manifest, icons, feeds, sitemap, robots."""

from sitegen.migrate.gatsby import Plugin
from sitegen.migrate.note import Note


def manifest_made(plugin: Plugin, icons: int) -> Note:
    """SG944: the web app manifest, and its icons at their old URLs."""
    return Note(
        "SG944", "converted", "info", plugin.path, plugin.line,
        "the web app manifest", f"static/manifest.webmanifest, with {icons} icons",
    )  # fmt: skip


def icon_left(plugin: Plugin, icon: str, why: str) -> Note:
    """SG945: the icon of the manifest cannot be made ready."""
    return Note(
        "SG945", "left", "warning", plugin.path, plugin.line,
        f"the icon {icon!r} {why}", "the manifest has no icons",
        "put icons into static/ and name them in static/manifest.webmanifest",
    )  # fmt: skip


def feed_kept(path: str, line: int | None, url: str, ids: str) -> Note:
    """SG946: a feed stays where it was, and its entries keep their ids."""
    return Note(
        "SG946", "converted", "info", path, line,
        f"the feed {url}",
        f"the same URL; entries keep ids such as {ids}" if ids else "the same URL",
    )  # fmt: skip


def feed_guessed(path: str, line: int | None, url: str) -> Note:
    """SG947: how a feed names its entries could not be read."""
    return Note(
        "SG947", "guessed", "warning", path, line,
        f"the ids in the feed {url} are made by code",
        "each is site URL and path, which is the plugin's own way",
        "compare `guid` in the front matter with the old feed: a new id is shown to readers again",
    )  # fmt: skip


def feed_shaped(path: str, line: int | None, url: str) -> Note:
    """SG948: a feed was shaped by code."""
    return Note(
        "SG948", "left", "info", path, line,
        f"the feed {url} has a `serialize` of its own",
        "the feed has titles, dates, summaries and whole texts", "",
    )  # fmt: skip


def sitemap_kept(plugin: Plugin, url: str) -> Note:
    """SG949: the sitemap is found where it was."""
    return Note(
        "SG949", "converted", "info", plugin.path, plugin.line,
        f"the sitemap {url}", "the same URL leads to /sitemap.xml",
    )  # fmt: skip


def robots_made(plugin: Plugin) -> Note:
    """SG950: rules for robots."""
    return Note(
        "SG950", "converted", "info", plugin.path, plugin.line,
        "rules for robots", "static/robots.txt",
    )  # fmt: skip
