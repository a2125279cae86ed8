"""What is said of the configuration, and of the code that made pages."""

from sitegen.migrate.note import Note


def config_unread(path: str, line: int | None, what: str) -> Note:
    """SG905: something in the configuration is not written as a value."""
    return Note(
        "SG905",
        "left",
        "warning",
        path,
        line,
        f"{what} is not a value that can be read without running it",
        "it is left out",
        "look whether the site needs it",
    )


def no_config(path: str) -> Note:
    """SG906: the configuration cannot be read at all."""
    return Note(
        "SG906",
        "left",
        "error",
        path,
        None,
        "the configuration cannot be read",
        "the site has the usual settings",
        "fill in sitegen.toml",
    )


def code_unread(path: str, why: str) -> Note:
    """SG915: the code that made pages cannot be worked out."""
    return Note(
        "SG915",
        "guessed",
        "warning",
        path,
        None,
        f"its pages cannot be worked out: {why}",
        "texts have the URLs of their front matter, else of their files",
        "compare with the old site: `sitegen parity OLD NEW`",
    )


def slugs_guessed(path: str, count: int) -> Note:
    """SG916: texts that no code was found to make pages of."""
    return Note(
        "SG916",
        "guessed",
        "warning",
        path,
        None,
        f"nothing that was read makes pages of {count} texts",
        "they have the URLs of their front matter, else of their files",
        "compare with the old site: `sitegen parity OLD NEW`",
    )


def clash(path: str, url: str, winner: str) -> Note:
    """SG917: two texts want one URL; the last had it."""
    return Note(
        "SG917",
        "left",
        "warning",
        path,
        None,
        f"it wants {url}, which {winner} had",
        "it is a draft",
        "give it a URL of its own, or remove it",
    )


def unknown_urls(count: int, example: str) -> Note:
    """SG918: the old site is known to have had URLs that nothing here makes."""
    return Note(
        "SG918",
        "left",
        "error",
        "",
        None,
        f"{count} URLs of the old site are made by nothing that was read, such as {example}",
        "they are missing",
        "compare with the old site: `sitegen parity OLD NEW`",
    )
