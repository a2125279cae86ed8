"""Questions about entries, and when their answers are other ones."""

from dataclasses import replace
from datetime import date

import pytest

from sitegen.model.query import Query
from sitegen.model.serial import to_json
from sitegen.trace.digest import ABSENT
from sitegen.trace.projections import Projections
from tests.trace.rows_test import POSTS, table

ALL_POSTS = to_json(Query("blog", "en", limit=2))


@pytest.mark.parametrize(
    ("fields", "change", "is_other"),
    [
        ("title", {"title": "New"}, True),
        ("title", {"description": "New"}, False),
        ("", {"title": "New"}, False),
        ("description title", {"description": "New"}, True),
        ("title", {"date": date(2020, 1, 1)}, True),
    ],
)
def test_a_list_is_another_only_when_what_it_shows_changes(fields, change, is_other):
    def answer(entries):
        return Projections(table(entries), "query", "").digest(f"{ALL_POSTS}\n{fields}")

    changed = [replace(each, **change) if each.id == "blog/b" else each for each in POSTS]
    assert (answer(POSTS) != answer(changed)) == is_other


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        ("row", "blog/a\ntitle url", {"title": "A", "url": "/blog/a/"}),
        ("row", "blog/none\ntitle", None),
        ("near", "blog/c next\ntitle", ("blog/b",)),
        ("near", "blog/none next\ntitle", ()),
        ("query", f"{ALL_POSTS}\ntitle", ("blog/b", "blog/c")),
    ],
)
def test_projections_answer_whole_questions(kind, name, value):
    projections = Projections(table(), kind, "")
    assert projections.value(name) == value
    assert (projections.digest(name) == ABSENT) == (value in (None, ()))
