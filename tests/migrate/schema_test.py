import datetime as dt

import pytest

from sitegen.migrate.schema import Declared, declarations, kind_of

FRONTS = (
    {"title": "A", "date": dt.date(2020, 1, 2), "tags": ["x"], "cover": "a.jpg", "class": 1},
    {"title": "B", "date": dt.date(2020, 1, 3), "hero-text": "T", "series": {"name": "S"}},
    {"title": "C", "date": dt.datetime(2020, 1, 3, tzinfo=dt.UTC), "is_big": True, "draft": True},
)
WRITTEN = '''\
"""What the content of this site is, as the front matter of the old one showed it."""

import datetime as dt
from typing import Any

from pydantic import BaseModel, Field

from sitegen.content import Image, collection, files, taxonomy


class Blog(BaseModel):
    title: str
    date: dt.date | dt.datetime
    tags: list[str] = []
    cover: Image | None = None
    class_: int | None = Field(None, alias="class")
    hero_text: str = Field("", alias="hero-text")
    is_big: bool = False
    series: dict[str, Any] = {}


blog = collection(
    files("content/blog/**/*.md"),
    schema=Blog,
    permalink="/blog/{slug}/",
    sort="-date",
)

tags = taxonomy("tags")
'''


def test_a_person_can_read_the_schema():
    told = Declared("content/blog/**/*.md", "/blog/{slug}/", "-date", FRONTS)
    assert declarations({"blog": told}, ['tags = taxonomy("tags")']) == WRITTEN


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (["a"], "str"),
        ([1, 2.5], "float"),
        ([1, "a"], "int | str"),
        ([[1], ["a"]], "list[int | str]"),
        ([["a"], "a"], "list[str] | str"),
        ([[]], "list[Any]"),
        ([[{"a": 1}]], "list[dict[str, Any]]"),
        ([None, 1], "Any"),
        ([dt.date(2020, 1, 1)], "dt.date"),
    ],
)
def test_a_field_has_the_type_that_all_values_have(values, kind):
    assert kind_of(values) == kind


def test_a_site_without_front_matter_has_a_schema_too():
    text = declarations({"docs": Declared("content/docs/**/*.md", "/{path}/", "", [{}])})
    assert 'class Docs(BaseModel):\n    title: str = ""\n' in text
