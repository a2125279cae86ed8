"""All problems of a build, in order and at their levels."""

import pytest

from sitegen.build.tell import foundations, moved, told
from sitegen.model.place import Place
from sitegen.model.problem import Problem


def problem(code="SG401", level="error", path="a.md", line=1, fact="so"):
    return Problem(code, level, Place(path, line, 2, 3), fact)


@pytest.mark.parametrize(
    ("levels", "is_strict", "level"),
    [
        ({}, False, "warning"),
        ({}, True, "error"),
        ({"SG401": "error"}, False, "error"),
        ({"SG401": "warning"}, True, "error"),
        ({"SG402": "error"}, False, "warning"),
    ],
)
def test_the_site_decides_on_levels(levels, is_strict, level):
    (found,) = told([problem(level="warning")], levels, is_strict)
    assert found.level == level


def test_a_code_can_be_turned_off():
    assert told([problem()], {"SG401": "off"}, True) == ()


def test_each_problem_is_told_once_in_the_order_of_files_and_lines():
    given = [problem(path="b.md"), problem(line=9), problem(line=2), problem(line=9)]
    places = [str(each.place) for each in told(given, {}, False)]
    assert places == ["a.md:2:2", "a.md:9:2", "b.md:1:2"]


def test_a_problem_of_a_component_is_told_once_with_all_its_calls():
    inside = Place("components/card.html", 3)
    chains = [
        (Place("components/list.html", 2), Place("b.md", 9)),
        (Place("a.md", 12),),
        (Place("components/list.html", 2), Place("a.md", 7)),
    ]
    given = [Problem("SG503", "error", inside, "so", calls=calls) for calls in chains]
    (found,) = told([*given, *given], {}, False)
    assert told(reversed(given), {}, False) == (found,)
    assert [str(each) for each in found.calls] == [
        "a.md:12", "components/list.html:2", "a.md:7", "b.md:9",
    ]  # fmt: skip


def test_a_problem_of_a_body_moves_with_the_front_matter_above_it():
    assert moved(problem(line=3), "a.md", 10).place == Place("a.md", 13, 2, 3)
    assert moved(Problem("SG401", "error", Place("a.md"), ""), "a.md", 10).place == Place("a.md")


def test_a_problem_of_a_component_stays_and_its_call_moves():
    inside = Place("components/card.html", 3)
    found = Problem("SG503", "error", inside, "so", calls=(Place("a.md", 2), inside))
    calls = (Place("a.md", 12), inside)
    assert moved(found, "a.md", 10) == Problem("SG503", "error", inside, "so", calls=calls)


@pytest.mark.parametrize(
    ("first", "is_first"),
    [
        (problem(code="SG016"), True),
        (problem(code="SG702", path="content/trip"), True),
        (problem(code="SG002", path="themes/mine/theme.toml"), True),
        (problem(code="SG002", path="sitegen.toml"), False),
        (problem(code="SG018"), False),
        (problem(code="SG802", level="warning"), False),
    ],
)
def test_errors_that_all_else_rests_on_are_picked(first, is_first):
    assert foundations([problem(), first]) == (first,) * is_first
