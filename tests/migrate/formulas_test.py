"""Formulas that MathML cannot show."""

from sitegen.migrate.formulas import unread_formulas
from sitegen.migrate.levels import levels
from sitegen.migrate.texts import Texts

TEXT = b"a $x$ and `$no$`\n\n$$\n\\bad\n$$\n"


def shows(tex, display):
    if tex != "x":
        raise ValueError(f"{tex} as {display}")


def found(needs):
    written = Texts({}, None, {"content/a.md": TEXT}, needs=needs)
    return list(unread_formulas(written, {"blog/a.md": "content/a.md", "b.md": "gone.md"}, shows))


def test_a_formula_that_cannot_be_shown_is_told_and_only_a_warning():
    (note,) = found({"math"})
    assert (note.code, note.path) == ("SG975", "blog/a.md")
    assert note.what == "a formula cannot be shown: \\bad as block"
    assert levels([note], []).settings == {"check": {"levels": {"SG405": "warning"}}}


def test_dollars_are_no_formulas_where_the_old_site_had_none():
    assert found(set()) == []
