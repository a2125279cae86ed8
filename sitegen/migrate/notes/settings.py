"""What is said of the settings of the new site."""

from sitegen.migrate.note import Note
from sitegen.text.counted import counted, times


def setting_unread(name: str, path: str, setting: str) -> Note:
    """SG940: a setting that a site needs is missing in the config, or is not literal."""
    return Note(
        "SG940", "left", "warning", path, None,
        f"{name} could not be read as a value", "it has its default",
        f"set `{setting}` in sitegen.toml",
    )  # fmt: skip


def no_content(config: str) -> Note:
    """SG964: a project has no page of its own."""
    return Note(
        "SG964", "left", "error", config, None,
        "there is no Markdown in the project that makes a page", "the site is empty",
        "if the content is a Git submodule or in a CMS, fetch it first and migrate again",
    )  # fmt: skip


def menu_guessed(path: str, name: str, count: int) -> Note:
    """SG957: a menu that looks like one in the metadata."""
    return Note(
        "SG957", "guessed", "info", path, None,
        f"`{name}` looks like a menu of {counted(count, 'line')}", "it is the menu `main`",
    )  # fmt: skip


def menu_made(config: str, count: int) -> Note:
    """SG972: a menu of the pages beside the posts, where the old one could not be read."""
    return Note(
        "SG972", "guessed", "warning", config, None,
        "the menu of the site is code", f"made one of {counted(count, 'page')}",
        "see `[[menu.main]]` in sitegen.toml",
    )  # fmt: skip


def sidebar_guessed(path: str, name: str, count: int) -> Note:
    """SG979: data that looks like the sidebar of documentation."""
    what = f"`{name}` looks" if name else "it looks"
    return Note(
        "SG979", "guessed", "info", path, None,
        f"{what} like a sidebar of {counted(count, 'page')}",
        "these have a `section` and an `order`, and the theme is `docs`",
    )  # fmt: skip


def languages_found(config: str, languages: str) -> Note:
    """SG967: the languages of the site."""
    return Note(
        "SG967", "converted", "info", config, None,
        f"languages: {languages}", "they are in sitegen.toml; every page keeps its own URL",
        "see whether their names under `[languages]` are what readers should see",
    )  # fmt: skip


def language_guessed(config: str, language: str) -> Note:
    """SG971: the language of a site that names none."""
    return Note(
        "SG971", "guessed", "warning", config, None,
        "nothing tells the language of the site",
        f"took it for {language}, after the script of its texts",
        "see `site.default_language` in sitegen.toml",
    )  # fmt: skip


def prefix_kept(config: str, prefix: str) -> Note:
    """SG966: a path prefix that the project's builds use."""
    return Note(
        "SG966", "converted", "info", config, None,
        f"the site is served from {prefix}", "it is `site.base` in sitegen.toml",
    )  # fmt: skip


def level_lowered(code: str, count: int, what: str) -> Note:
    """SG958: what would be an error in a new site is a warning, for the source has it too."""
    return Note(
        "SG958", "converted", "warning", "", None,
        f"{what} in the source, {times(count)}", f"{code} is a warning in sitegen.toml",
        f"mend them, then take {code} out of `[check] levels`",
    )  # fmt: skip
