import datetime as dt

import pytest

from sitegen.migrate.dates import read_date


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (dt.date(2020, 1, 2), "2020-01-02"),
        ("2020-01-02", "2020-01-02"),
        ("2020-1-2", "2020-01-02"),
        ("2020/01/02", "2020-01-02"),
        ("2020.01.02.", "2020-01-02"),
        ("2020年1月2日", "2020-01-02"),
        ("20200102", "2020-01-02"),
        (20200102, "2020-01-02"),
        ("2019-04-31", "2019-05-01"),
        ("January 2nd, 2020", "2020-01-02"),
        ("2 Jan 2020", "2020-01-02"),
        ("2020-01-02 10:00", "2020-01-02T10:00:00+00:00"),
        ("2020-3-24 8:50:00", "2020-03-24T08:50:00+00:00"),
        ("2020-01-02T10:00:00.000Z", "2020-01-02T10:00:00+00:00"),
        ("2020-01-02 01:00:00 +0900", "2020-01-02T01:00:00+09:00"),
        ("Jan 2, 2020 1:05 PM", "2020-01-02T13:05:00+00:00"),
        ("Tue Feb 03 2015 10:00:00 GMT+0000 (UTC)", "2015-02-03T10:00:00+00:00"),
        ("Tue, 03 Feb 2015 10:00:00 GMT", "2015-02-03T10:00:00+00:00"),
    ],
)
def test_a_date_stays_on_the_day_it_is_written_with(written, read):
    day, is_guess = read_date(written)
    assert day is not None
    assert (day.isoformat(), is_guess) == (read, False)


@pytest.mark.parametrize(
    ("written", "read"),
    [("01/02/2015", "2015-01-02"), ("Feb 2015", "2015-02-01"), ("2015", "2015-01-01")],
)
def test_what_may_be_another_day_is_a_guess(written, read):
    day, is_guess = read_date(written)
    assert (str(day), is_guess) == (read, True)


@pytest.mark.parametrize(
    "written", ["soon", "", "2020-13", None, True, ["2020-01-02"], "0000-01-01"]
)
def test_other_things_are_no_dates(written):
    assert read_date(written) == (None, False)
