"""A problem as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.text.layout import laid_out
from sitegen.text.terminal import columns


def problem(line: int = 0, column: int = 0, end: int = 0, **told: str) -> Problem:
    place = Place("content/cat.md", line, column, end)
    return Problem(**{"code": "SG301", "level": "error", "place": place, "fact": "wrong", **told})


def frame(line: str, column: int, end: int = 0) -> str:
    return laid_out(problem(12, column, end), line).split("\n\n")[1]


def test_a_problem_looks_as_promised():
    found = Problem(
        "SG301",
        "error",
        Place("content/posts/cat.md", 12, 11, 22),
        "there is no image 'img/cta.jpg'",
        "did you mean 'img/cat.jpg'?",
    )
    assert laid_out(found, "![My cat](img/cta.jpg)") == (
        "content/posts/cat.md:12:11  there is no image 'img/cta.jpg'  [SG301]\n"
        "\n"
        "   12 | ![My cat](img/cta.jpg)\n"
        "      |           ^^^^^^^^^^^\n"
        "   hint: did you mean 'img/cat.jpg'?"
    )


def test_the_calls_that_led_to_a_component_are_told():
    calls = (Place("components/list.html", 2), Place("pages/index.html", 9))
    found = Problem("SG503", "error", Place("components/card.html"), "wrong", "do this", calls)
    assert laid_out(found) == (
        "components/card.html  wrong  [SG503]\n"
        "   called at components/list.html:2\n"
        "   called at pages/index.html:9\n"
        "   hint: do this"
    )


def test_more_calls_than_anybody_reads_are_counted():
    calls = tuple(Place("content/a.md", line) for line in range(1, 1008))
    lines = laid_out(problem(calls=calls)).split("\n")
    assert lines[1:] == [
        *(f"   called at content/a.md:{line}" for line in range(1, 6)),
        "   and at 1,002 more places",
    ]


def test_without_a_line_there_is_no_frame():
    assert laid_out(problem(hint="do this")) == "content/cat.md  wrong  [SG301]\n   hint: do this"


def test_a_warning_says_so():
    assert laid_out(problem(level="warning")) == "content/cat.md  wrong  [SG301 warning]"


def test_a_problem_of_no_file_begins_with_its_fact():
    assert laid_out(problem(place=Place(""))) == "wrong  [SG301]"


@pytest.mark.parametrize(
    ("line", "column", "end", "shown"),
    [
        ("ab cd", 4, 6, "   12 | ab cd\n      |    ^^"),
        ("ab cd", 4, 0, "   12 | ab cd\n      |    ^"),
        ("\tab", 2, 4, "   12 |     ab\n      |     ^^"),
        ("a\tb", 3, 4, "   12 | a   b\n      |     ^"),
        ("中文 x", 4, 5, "   12 | 中文 x\n      |      ^"),
        ("x 中文", 3, 5, "   12 | x 中文\n      |   ^^^^"),
        ("a\x1bb", 3, 4, "   12 | a\\x1bb\n      |      ^"),
        ("ab", 3, 0, "   12 | ab\n      |   ^"),
        ("ab", 0, 0, "   12 | ab"),
        ("", 1, 0, "   12 |\n      | ^"),
    ],
)
def test_carets_stand_under_what_they_mean(line, column, end, shown):
    assert frame(line, column, end) == shown


def test_a_long_line_is_cut_around_its_mark():
    shown, mark = frame("x" * 300 + "HERE" + "y" * 300, 301, 305).splitlines()
    assert shown == "   12 | …" + "x" * 32 + "HERE" + "y" * 60 + "…"
    assert mark == "      | " + " " * 33 + "^^^^"


@given(st.text(st.characters(exclude_characters="\n")), st.integers(1, 400), st.integers(0, 500))
def test_no_line_is_longer_than_a_screen(line, column, end):
    for text in frame(line, column, end).splitlines():
        assert columns(text) <= len("   12 | ") + 96 + 2


def test_colour_is_added_by_whoever_paints():
    painted = laid_out(problem(), paint=lambda part, text: f"<{part} {text}>")
    assert painted == "<place content/cat.md>  wrong  <error [SG301]>"
