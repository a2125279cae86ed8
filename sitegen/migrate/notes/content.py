"""What is said of a text and its front matter."""

from sitegen.migrate.note import Note


def broken_front_matter(path: str, line: int, why: str) -> Note:
    """SG925: front matter that js-yaml does not read."""
    return Note(
        "SG925", "guessed", "warning", path, line,
        f"the front matter cannot be read: {why}",
        "read what can be read, key by key",
        "compare the front matter with the old one",
    )  # fmt: skip


def program_front_matter(path: str, language: str) -> Note:
    """SG926: front matter that is a program, which is never run."""
    return Note(
        "SG926", "left", "error", path, 1,
        f"the front matter is a program (---{language})",
        "left the file out",
        "write its values as YAML, and migrate again",
    )  # fmt: skip


def decoded_by_force(path: str, *, is_kept: bool) -> Note:
    """SG927: a file of content that is not UTF-8."""
    did = "read what is UTF-8" if is_kept else "left the file out"
    return Note(
        "SG927", "guessed" if is_kept else "left", "warning" if is_kept else "error", path, None,
        "the file is not UTF-8 text", did, "save it as UTF-8",
    )  # fmt: skip


def missing_file(path: str, line: int, url: str) -> Note:
    """SG928: a picture or file that is not in the project either."""
    return Note(
        "SG928", "left", "warning", path, line,
        f"there is no file {url!r} in the project",
        "kept its address, which led nowhere before",
        "add the file, or take it out of the text",
    )  # fmt: skip


def formula_unread(path: str, why: str) -> Note:
    """SG975: a formula that KaTeX may read, and that cannot become MathML."""
    return Note(
        "SG975", "left", "warning", path, None,
        f"a formula cannot be shown: {why}", "it is shown as its source",
        "write it with commands that can become MathML",
    )  # fmt: skip
