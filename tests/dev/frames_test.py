"""Problems for the overlay."""

from pathlib import Path

import pytest

from sitegen.dev.frames import EDITORS, as_json, parts
from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.text.layout import laid_out

ROOT = Path("/my site")


def link(place: Place, editor: str) -> object:
    problem = Problem("SG999", "error", place, "it is wrong")
    return as_json(problem, lambda place: None, ROOT, editor)["link"]


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


def test_a_problem_is_told_with_the_text_of_the_terminal_and_its_pieces():
    place, call = Place("a.md", 1, 1, 3), Place("b.md", 4)
    problem = Problem("SG999", "error", place, "it is <wrong>", "mend it", (call,))
    found = as_json(problem, lambda place: "ab", ROOT, EDITORS["vscode"])
    assert found == {
        "code": "SG999",
        "level": "error",
        "path": "a.md",
        "line": 1,
        "column": 1,
        "fact": "it is <wrong>",
        "hint": "mend it",
        "text": "a.md:1:1  it is <wrong>  [SG999]\n\n   1 | ab\n     | ^^\n   called at b.md:4\n"
        "   hint: mend it",
        "parts": [
            ("place", "a.md:1:1"),
            ("", "  it is <wrong>  "),
            ("error", "[SG999]"),
            ("", "\n\n"),
            ("frame", "   1 | ab"),
            ("", "\n"),
            ("frame", "     | ^^"),
            ("", "\n   called at b.md:4\n   "),
            ("hint", "hint:"),
            ("", " mend it"),
        ],
        "link": "vscode://file/my%20site/a.md:1:1",
        "calls": [{"place": "b.md:4", "link": "vscode://file/my%20site/b.md:4:1"}],
    }


def test_the_pieces_are_the_text_whatever_a_site_says():
    problem = Problem("SG999", "error", Place("\0a.md", 1), "\1 is\0", "\0\1", ())
    pieces = parts(problem, "\0\1x")
    assert "".join(text for _, text in pieces) == laid_out(problem, "\0\1x")
    assert {kind for kind, _ in pieces} == {"", "place", "error", "frame", "hint"}
