"""What an exit code means."""

import pytest

from sitegen.cli.exits import Exit, exit_of
from sitegen.model.place import Place
from sitegen.model.problem import Problem


@pytest.mark.parametrize(
    ("codes", "exit"),
    [
        ([], Exit.DONE),
        (["SG301"], Exit.SITE),
        (["SG301", "SG002"], Exit.USAGE),
        (["SG703"], Exit.USAGE),
        (["SG701"], Exit.SITE),
        (["SG601"], Exit.USAGE),
        (["SG821"], Exit.USAGE),
    ],
)
def test_errors_of_the_config_weigh_more(codes, exit):
    assert exit_of(Problem(code, "error", Place("a"), "") for code in codes) is exit


def test_warnings_fail_nothing():
    assert exit_of([Problem("SG002", "warning", Place("a"), "")]) is Exit.DONE
