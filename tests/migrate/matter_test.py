import datetime as dt

import pytest

from sitegen.migrate.document import Document
from sitegen.migrate.matter import matter
from tests.migrate.body.texts import ROOT, around

FILES = {"blog/a/cat.jpg": "", "static/img/dog.png": ""}


def made(front, given=None, exported=None):
    document = Document("blog/a/index.md", front, "", 1, "md", ROOT)
    return matter(document, around(FILES), given, exported)


@pytest.mark.parametrize(
    ("front", "values"),
    [
        ({"title": 2021}, {"title": "2021"}),
        ({"title": None}, {}),
        ({"tags": "a, b"}, {"tags": ["a", "b"]}),
        ({"tags": ["a", None, 1, "a", ["b"]]}, {"tags": ["a", "1", "b"]}),
        ({"tags": None}, {}),
        ({"date": "2020-01-02"}, {"date": dt.date(2020, 1, 2)}),
        ({"date": "soon"}, {"date_text": "soon"}),
        ({"lastModified": "2020-01-02"}, {"updated": dt.date(2020, 1, 2)}),
        ({"published": "2020-01-02"}, {"date": dt.date(2020, 1, 2)}),
        ({"published": False}, {"published": False}),
        ({"spoiler": "S"}, {"description": "S", "spoiler": "S"}),
        ({"cover": "./cat.jpg"}, {"cover": "cat.jpg"}),
        ({"featuredImage": "cat.jpg"}, {"cover": "cat.jpg"}),
        ({"image": "/img/dog.png"}, {"cover": "/assets/img/dog.png"}),
        ({"image": "https://example.org/x.png"}, {"image": "https://example.org/x.png"}),
        ({"cover": {"a": 1}}, {"extra": {"cover": {"a": 1}}}),
        ({"slug": "my-post"}, {"slug": "my-post"}),
        ({"slug": "/my/post/"}, {"extra": {"slug": "/my/post/"}}),
        ({"template": "post", "language": "de", "draft": True},
         {"extra": {"template": "post", "language": "de", "draft": True}}),
        ({"series": {"name": "S"}, "extra": {"x": 1}},
         {"series": {"name": "S"}, "extra": {"x": 1}}),
    ],
)  # fmt: skip
def test_front_matter_means_to_sitegen_what_it_meant(front, values):
    assert made(front).values == values


@pytest.mark.parametrize(
    ("path", "front", "values"),
    [
        ("blog/2013-06-05-why.md", {}, {"date": dt.date(2013, 6, 5)}),
        ("blog/2013-06-05-why/index.md", {}, {"date": dt.date(2013, 6, 5)}),
        ("blog/2013-06-05.md", {}, {"date": dt.date(2013, 6, 5)}),
        ("blog/2013-06-05-why.md", {"date": "2014-01-01"}, {"date": dt.date(2014, 1, 1)}),
        ("blog/2013-06-05-why.md", {"date": "soon"},
         {"date": dt.date(2013, 6, 5), "date_text": "soon"}),
        ("blog/2013-06-051.md", {}, {}),
        ("blog/2013-13-05-why.md", {}, {}),
        ("2013-06-05/why.md", {}, {}),
    ],
)  # fmt: skip
def test_the_name_of_a_file_may_begin_with_its_date(path, front, values):
    document = Document(path, front, "", 1, "md", ROOT)
    assert matter(document, around(FILES)).values == values


def test_pictures_come_along():
    assert made({"image": "./cat.jpg"}).files == {"content/blog/a/cat.jpg": "blog/a/cat.jpg"}


def test_a_picture_that_is_nowhere_stays_a_text_and_is_told():
    result = made({"cover": "gone.jpg"})
    assert result.values == {"extra": {"cover": "gone.jpg"}}
    assert [note.code for note in result.notes] == ["SG928"]


def test_what_the_migration_decides_wins_and_what_a_text_exports_comes_last():
    result = made({"title": "A"}, {"permalink": "/a/", "draft": True}, {"title": "B", "x": 1})
    assert result.text == "title: A\nx: 1\npermalink: /a/\ndraft: true\n"


def test_what_a_decision_stands_over_is_kept_beside():
    assert made({"order": 3}, {"order": 1}).values == {"extra": {"order": 3}, "order": 1}


def test_dates_that_are_none_or_were_guessed_are_told():
    codes = [note.code for note in made({"date": "01/02/2020", "updated": "soon"}).notes]
    assert codes == ["SG938", "SG939"]
