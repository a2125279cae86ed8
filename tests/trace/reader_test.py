"""Whatever is asked is remembered."""

import pytest

from sitegen.model.recipe import Recipe
from sitegen.trace.facts import Facts, Missing
from sitegen.trace.key import Key
from sitegen.trace.reader import Projection, Reader, subject_and_fields
from sitegen.trace.sources import Values


def reader():
    sources = {"config": Values({"site.title": "A"}), "env": Values({}), "row": Values({})}
    return Reader(Facts(sources))


def test_every_answer_is_remembered_once():
    read = reader()
    assert [read.ask(Key("config", "site.title")) for _ in range(2)] == ["A", "A"]
    assert [(a.kind, a.name) for a in read.answers()] == [("config", "site.title")]


def test_absence_is_an_answer_too():
    read = reader()
    assert read.ask(Key("env", "NOPE")) is None
    assert [(a.kind, a.name) for a in read.answers()] == [("env", "NOPE")]


def test_what_nobody_can_answer_yet_is_missing():
    with pytest.raises(Missing, match="body:a"):
        reader().ask(Key("body", "a"))


def test_a_question_about_rows_grows_with_the_fields_that_are_read():
    projection = Projection("row", "blog/a", None)
    projection.fields.update(("url", "title"))
    assert projection.key() == Key("row", "blog/a\ntitle url")
    assert subject_and_fields(projection.key().name) == ("blog/a", ("title", "url"))


def test_one_subject_is_one_question():
    read = reader()
    assert read.project("row", "blog/a") is read.project("row", "blog/a")


def test_a_recipe_is_wanted_once():
    read = reader()
    for _ in range(2):
        read.want(Recipe("copy", "a.jpg", "assets/a.jpg"))
    assert read.wants() == (Recipe("copy", "a.jpg", "assets/a.jpg"),)
