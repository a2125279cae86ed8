"""Problems for the overlay."""

from pathlib import Path

import pytest

from sitegen.dev.frames import EDITORS, told
from sitegen.model.place import Place
from sitegen.model.problem import Problem

ROOT = Path("/my site")


def link(place: Place, editor: str) -> object:
    problem = Problem("SG999", "error", place, "it is wrong")
    return told(problem, lambda place: None, ROOT, editor)["link"]


@pytest.mark.parametrize(
    ("editor", "wanted"),
    [
        ("vscode", "vscode://file/my%20site/a%23.md:3:7"),
        ("idea", "idea://open?file=/my%20site/a%23.md&line=3&column=7"),
        ("sublime", "subl://open?url=file:///my%20site/a%23.md&line=3&column=7"),
    ],
)
def test_a_link_opens_the_editor_at_the_place(editor, wanted):
    assert link(Place("a#.md", 3, 7), EDITORS[editor]) == wanted


@pytest.mark.parametrize("place", [Place(""), Place("@default/templates/base.html", 3)])
def test_what_the_author_cannot_edit_has_no_link(place):
    assert link(place, EDITORS["vscode"]) == ""


def test_a_problem_is_told_with_the_text_of_the_terminal():
    problem = Problem("SG999", "error", Place("a.md", 1, 1, 3), "it is wrong", "mend it")
    assert told(problem, lambda place: "ab", ROOT, "") == {
        "code": "SG999",
        "level": "error",
        "path": "a.md",
        "line": 1,
        "column": 1,
        "fact": "it is wrong",
        "hint": "mend it",
        "text": "a.md:1:1  it is wrong  [SG999]\n\n   1 | ab\n     | ^^\n   hint: mend it",
        "link": "",
    }
