"""What is said of tags, components and expressions in a text."""

from sitegen.migrate.note import Note
from sitegen.text.counted import times


def unknown_component(path: str, line: int | None, name: str, count: int, stub: str) -> Note:
    """SG933: a component that no theme brings."""
    return Note(
        "SG933", "guessed", "warning", path, line,
        f"the texts call the component {name} {times(count)}",
        f"wrote {stub}, which shows what it is given",
        "give it the look it had",
    )  # fmt: skip


def logic_component(path: str, line: int | None, name: str, count: int, stub: str) -> Note:
    """SG934: a component that has logic of its own."""
    return Note(
        "SG934", "left", "warning", path, line,
        f"the texts call {name} {times(count)}, which does something in the browser",
        f"wrote the island {stub} without its logic, and its old source beside it",
        "write the logic as the island's module",
    )  # fmt: skip


def code_in_text(path: str, line: int, code: str) -> Note:
    """SG935: an expression or statement of MDX that is code; it is never run."""
    return Note(
        "SG935", "left", "warning", path, line,
        f"the text holds code: {code}", "shows it as code, or left it out",
        "write what it showed",
    )  # fmt: skip


def dropped_attribute(path: str, line: int, name: str, tag: str) -> Note:
    """SG936: an attribute whose value is code."""
    return Note(
        "SG936", "left", "info", path, line,
        f"the attribute {name!r} of <{tag}> is code", "left it out",
    )  # fmt: skip


def script_kept(path: str, line: int, tag: str) -> Note:
    """SG937: a script or stylesheet within a text."""
    return Note(
        "SG937", "converted", "warning", path, line,
        f"the text holds a <{tag}>", "kept it as it is",
        "see whether the page still needs it",
    )  # fmt: skip


def broken_tag(path: str, line: int, tag: str) -> Note:
    """SG973: a tag of MDX that cannot be read, or that nothing closes."""
    return Note(
        "SG973", "left", "warning", path, line,
        f"the tag cannot be read: {tag}", "kept it as text",
        "write it as a tag again, if it is one",
    )  # fmt: skip
