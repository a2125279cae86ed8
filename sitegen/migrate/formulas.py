"""Formulas of the old site that cannot be shown as MathML."""

from collections.abc import Callable, Iterator, Mapping

from sitegen.migrate.body.reading import read
from sitegen.migrate.note import Note
from sitegen.migrate.notes.content import formula_unread
from sitegen.migrate.texts import Texts

# TeX and `block` or `inline` → MathML. raises: ValueError
Shows = Callable[[str, str], object]


def unread_formulas(written: Texts, targets: Mapping[str, str], shows: Shows) -> Iterator[Note]:
    """Tell of the formulas in texts of the new site that it cannot show.

    targets: path of a text in the old site → its path in the new one
    """
    for path, target in targets.items() if "math" in written.needs else ():
        reading = read(written.files.get(target, b"").decode("utf-8", "replace"), "md", math=True)
        for span in reading.of("math"):
            text = reading.text[span.start : span.end]
            try:
                shows(text.strip("$").strip(), "block" if text[:2] == "$$" else "inline")
            except ValueError as error:
                yield formula_unread(path, str(error))
