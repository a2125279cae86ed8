"""What is said of data files."""

from sitegen.migrate.note import Note


def rows_found(path: str, rows: int, name: str, pages: int) -> Note:
    """SG915: a data file whose rows are entries now."""
    told = f", {pages} of them with a page" if pages else ""
    return Note(
        "SG915", "converted", "info", path, None, f"the data file has {rows} rows",
        f"they are the collection {name!r}{told}, in data/{name}.yml",
    )  # fmt: skip


def no_data(path: str) -> Note:
    """SG919: a data file that holds nothing, or cannot be read."""
    return Note(
        "SG919", "left", "warning", path, None, "the data file holds nothing that can be read",
        "left it out", "look whether it is needed",
    )  # fmt: skip


def data_kept(path: str, target: str) -> Note:
    """SG916: a data file that templates can read."""
    return Note(
        "SG916", "converted", "info", path, None, "a data file",
        f"brought it as {target}, which templates read",
    )  # fmt: skip
