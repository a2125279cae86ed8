"""Rows of entries, as templates narrow and read them."""

import pytest

from sitegen.model.query import Condition, Query
from sitegen.render.rows import Rows
from tests.stage import asked, scene


def rows(here=None):
    return Rows(here or scene(), Query("blog", "en"))


@pytest.mark.parametrize(
    ("narrowed", "titles"),
    [
        (rows(), ["Two", "One & only"]),
        (rows().sort("date"), ["One & only", "Two"]),
        (rows().where(rank=1), ["One & only"]),
        (rows().where(tags__has="Clouds"), ["One & only"]),
        (rows().where(title__in=["Two", "Three"]), ["Two"]),
        (rows().limit(1), ["Two"]),
        (rows().offset(1), ["One & only"]),
        (rows().all_languages().where(language="zh-TW"), ["一"]),
    ],
)
def test_rows_are_narrowed_step_by_step(narrowed, titles):
    assert [each.title for each in narrowed] == titles
    assert (len(narrowed), narrowed.first.title) == (len(titles), titles[0])


def test_a_field_name_may_hold_an_operator_or_a_path():
    narrowed = rows().where(deep__er=1, n__ge=2)
    wanted = (Condition("deep.er", "eq", 1), Condition("n", "ge", 2))
    assert narrowed._query.where == wanted


def test_a_list_asks_only_for_the_fields_it_shows():
    here = scene()
    assert [each.title for each in rows(here)]
    assert asked(here) == {'query:{"collection":"blog","language":"en"}\ntitle'}
