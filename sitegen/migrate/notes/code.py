"""What is said of code in a text."""

from sitegen.migrate.note import Note


def unknown_language(path: str, line: int, name: str) -> Note:
    """SG929: a block of code in a language that the highlighter does not know."""
    return Note(
        "SG929", "converted", "info", path, line,
        f"no highlighter knows the language {name!r}", "shows the code plain",
    )  # fmt: skip


def diagram_kept(path: str, line: int) -> Note:
    """SG917: a diagram that a plugin drew."""
    return Note(
        "SG917", "converted", "warning", path, line,
        "the block is a diagram in Mermaid", "shows its source",
        "have a script draw it, as the guide to Markdown says under Diagrams",
    )  # fmt: skip


def live_code(path: str, line: int) -> Note:
    """SG930: code that a reader could change and run."""
    return Note(
        "SG930", "left", "warning", path, line,
        "the block of code was live", "shows the code",
        "link to a playground, or write an island",
    )  # fmt: skip


def dropped_options(path: str, line: int, options: str) -> Note:
    """SG931: options of a block of code that mean nothing here."""
    return Note(
        "SG931", "left", "info", path, line,
        f"the block of code says {options!r}", "left that out",
    )  # fmt: skip


def missing_snippet(path: str, line: int, name: str) -> Note:
    """SG932: `embed:` of a file that is not there."""
    return Note(
        "SG932", "left", "warning", path, line,
        f"there is no file {name!r} to embed", "kept the line as it is",
        "add the code to the text",
    )  # fmt: skip
