"""What is said of data files."""

from sitegen.migrate.note import Note


def rows_found(path: str, rows: int, name: str, pages: int) -> Note:
    """SG915: a data file whose rows are entries now."""
    told = f", {pages} of them with a page" if pages else ""
    return Note(
        "SG915", "converted", "info", path, None, f"the data file has {rows} rows",
        f"they are the collection {name!r}{told}, in data/{name}.yml",
    )  # fmt: skip


def data_kept(path: str, target: str) -> Note:
    """SG916: a data file that templates can read."""
    return Note(
        "SG916", "converted", "info", path, None, "a data file",
        f"brought it as {target}, which templates read",
    )  # fmt: skip
