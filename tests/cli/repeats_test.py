"""What many files share is told a few times."""

from sitegen.cli.repeats import SHOWN, without_repeats
from sitegen.model.place import Place
from sitegen.model.problem import Problem


def problem(path: str, fact: str = "it is wrong") -> Problem:
    return Problem("SG999", "error", Place(path), fact)


def test_a_fault_of_a_few_files_is_told_for_each():
    few = [problem(f"{n}.md") for n in range(SHOWN)]
    assert list(without_repeats(few)) == [(each, 0) for each in few]


def test_the_last_one_shown_tells_how_many_more_there_are():
    many = [problem(f"{n}.md") for n in range(SHOWN + 7)]
    assert [more for _, more in without_repeats(many)] == [0] * (SHOWN - 1) + [7]


def test_faults_that_differ_do_not_hide_each_other():
    many = [problem(f"{n}.md", f"line {n} is wrong") for n in range(SHOWN + 7)]
    assert [each for each, _ in without_repeats(many)] == many
