"""What is read without pydantic is what pydantic reads."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from sitegen.read.builtin import KEYS, plainly
from sitegen.read.schema import Builtin, check

VALUES = st.one_of(
    st.none(), st.booleans(), st.text(max_size=3), st.integers(0, 2), st.floats(0, 1),
    st.dates(), st.datetimes(timezones=st.sampled_from([None, dt.UTC])), st.times(),
    st.lists(st.one_of(st.text(max_size=2), st.integers(0, 2)), max_size=2),
    st.dictionaries(st.text(max_size=2), st.integers(0, 2), max_size=1),
)  # fmt: skip
FRONT_MATTER = st.dictionaries(st.sampled_from([*KEYS, "tgas"]), VALUES, max_size=4)


def read(values):
    """Read front matter with pydantic; None when it is wrong."""
    builtin = check(None, {}, values, lambda path: path).builtin
    return None if builtin is None else vars(builtin)


def test_every_built_in_key_is_known():
    assert set(KEYS) == set(Builtin.model_fields) and list(plainly({}).items()) == list(
        read({}).items()
    )


@given(FRONT_MATTER)
def test_front_matter_that_plainly_fits_is_what_the_schema_makes_of_it(values):
    plain = plainly(values)
    if plain is not None:
        found = read(values)
        assert plain == found
        assert [type(each) for each in plain.values()] == [type(each) for each in found.values()]


def test_most_front_matter_fits_plainly_and_doubtful_values_do_not():
    day = dt.date(2026, 1, 31)
    said = {"title": "T", "date": day, "tags": ["a"], "draft": True, "description": None}
    assert plainly(said) == {**plainly({}), "title": "T", "date": day, "tags": ["a"], "draft": True}
    for doubtful in ({"title": 7}, {"tags": [""]}, {"cover": "a.jpg"}, {"tgas": []}, {"draft": 1}):
        assert plainly(doubtful) is None
