"""Dates as libraries write them."""

import pytest

from sitegen.migrate.js.project import Project
from sitegen.migrate.js.reading import Reading
from sitegen.migrate.tree import Files

WHEN = "2019-03-05T07:08:09.010Z"


def value(expression, package="moment"):
    code = f"const lib = require('{package}'); exports.x = {expression}"
    return Reading(Project(Files({"a.js": code}))).module("a.js")["x"]


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("YYYY-MM-DD", "2019-03-05"),
        ("YY/M/D", "19/3/5"),
        ("MMMM Do, YYYY", "March 5th, 2019"),
        ("MMM DD", "Mar 05"),
        ("dddd, ddd, dd, d", "Tuesday, Tue, Tu, 2"),
        ("HH:mm:ss.SSS", "07:08:09.010"),
        ("h:mm A", "7:08 AM"),
        ("DDD DDDD", "64 064"),
        ("Q", "1"),
        ("LL", "March 5, 2019"),
        ("[on] YYYY", "on 2019"),
        ("X", "1551769689"),
    ],
)
def test_moment_writes_a_date(form, written):
    assert value(f"lib.utc('{WHEN}').format('{form}')") == written


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("lib.utc('2019-12-31').add(1, 'day').format('YYYY-MM-DD')", "2020-01-01"),
        ("lib.utc('2019-03-31').subtract(1, 'months').format('YYYY-MM-DD')", "2019-02-28"),
        ("lib.utc('2019-03-05').year()", 2019),
        ("lib.utc('2019-03-05').month()", 2),
        ("lib.utc('2019-03-05').date()", 5),
        ("lib.utc('2019-03-05').isBefore('2020-01-01')", True),
        ("lib.utc('2019-03-05').isValid()", True),
        ("lib.utc('2019-03-05').toISOString()", "2019-03-05T00:00:00.000Z"),
        ("lib.utc('2019-03-05').valueOf()", 1551744000000),
    ],
)
def test_moment_counts_with_dates(expression, result):
    assert value(expression) == result


def test_other_libraries_have_their_own_letters():
    assert value(f"lib('{WHEN}').format('YYYY/MM/DD')", "dayjs") == "2019/03/05"
    assert value(f"lib.format(new Date('{WHEN}'), 'yyyy/MM/dd')", "date-fns") == "2019/03/05"
