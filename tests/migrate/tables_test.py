"""Data files become collections and data."""

import pytest

from sitegen.migrate.routes import Row
from sitegen.migrate.tables import tables
from tests.migrate.body.texts import around


def made(*rows, taken=(), files=None):
    return tables(rows, around(files or {}), taken)


def test_rows_with_names_of_their_own_are_a_collection():
    found = made(
        Row("AuthorsYaml", "data/authors.yaml", {"id": "jane", "name": "Jane", "url": "https://j"}),
        Row("AuthorsYaml", "data/authors.yaml", {"id": "bob", "name": "Bob"}),
    )
    assert found.files["data/authors.yml"].decode() == (
        "- id: jane\n  title: Jane\n  name: Jane\n  extra:\n    url: https://j\n"
        "- id: bob\n  title: Bob\n  name: Bob\n"
    )
    (declared,) = found.declared.items()
    assert (declared[0], declared[1].pattern, declared[1].url) == (
        "authors", "data/authors.yml", "",
    )  # fmt: skip
    assert found.rewritten == {"data/authors.yaml": "data/authors.yml"}
    assert [str(note) for note in found.notes] == [
        "info · SG915 · data/authors.yaml · the data file has 2 rows · they are the collection "
        "'authors', in data/authors.yml"
    ]


@pytest.mark.parametrize(
    ("rows", "ids"),
    [
        ([{"id": 7}, {"id": 8}], ["7", "8"]),
        ([{"slug": "a-b"}, {"slug": "c"}], ["a-b", "c"]),
        ([{"id": "x", "slug": "a"}, {"id": "x", "slug": "b"}], ["a", "b"]),
        ([{"name": "Jane Doe"}, {"name": "Ärger"}], ["jane-doe", "ärger"]),
    ],
)
def test_a_row_is_called_by_what_tells_it_apart(rows, ids):
    found = made(*(Row("RowsYaml", "rows.yaml", row) for row in rows))
    text = found.files["data/rows.yml"].decode()
    assert [line[6:].strip('"') for line in text.splitlines() if line[:5] == "- id:"] == ids


def test_files_of_one_row_each_are_one_collection():
    found = made(
        Row("PeopleJson", "people/jane.json", {"age": 1}),
        Row("PeopleJson", "people/bob.json", {"age": 2}),
    )
    assert found.files["data/people.yml"] == b"- id: jane\n  age: 1\n- id: bob\n  age: 2\n"
    assert set(found.rewritten) == {"people/jane.json", "people/bob.json"}


def test_rows_with_pages_have_their_urls_and_a_template():
    rows = [
        Row("Haiku", "h.yml", {"text": "Rain"}, "/haiku/1"),
        Row("Haiku", "h.yml", {}, "/taken/"),
    ]
    found = made(*rows, taken={"/taken/"})
    assert found.files["data/haiku.yml"] == (
        b'- id: "1"\n  text: Rain\n  permalink: /haiku/1/\n- id: "2"\n'
    )
    assert list(found.urls) == ["/haiku/1/"]
    assert found.declared["haiku"].url == "/haiku/{slug}/"
    assert b"{{ entry.text }}" in found.files["templates/haiku.html"]


def test_a_picture_of_a_row_is_brought_along():
    row = Row("TagYaml", "blog/tag.yaml", {"id": "a", "cover": "./cat.jpg"})
    found = made(row, files={"blog/cat.jpg": ""})
    assert found.copies == {"content/blog/cat.jpg": "blog/cat.jpg"}
    assert b'cover: "../content/blog/cat.jpg"' in found.files["data/tag.yml"]


def test_rows_without_names_and_settings_stay_data():
    found = made(
        Row("MenuYaml", "data/menu.yaml", {"to": "/a"}),
        Row("MenuYaml", "data/menu.yaml", {"to": "/b"}),
        Row("CvYaml", "data/cv.yml", {"jobs": [{"at": "X"}]}),
        Row("CvYaml", "data/cv.yml", {"jobs": []}),
    )
    assert found.files["data/menu.yml"] == b"- to: /a\n- to: /b\n"
    assert found.declared == {}
    assert {note.code for note in found.notes} == {"SG916"}


def test_names_that_are_taken_are_changed():
    rows = [Row("BlogYaml", "blog.yml", {"id": "a"}), Row("ToDoYaml", "to-do.yml", {"id": "a"})]
    found = made(*rows, taken={"blog"})
    assert list(found.declared) == ["blog_rows", "to_do_rows"]


def test_a_file_that_holds_nothing_is_told():
    found = made(Row("BadYaml", "bad.yaml", {}), Row("GoodYaml", "good.yaml", {"a": 1}))
    assert sorted(found.files) == ["data/good.yml"]
    assert [(note.code, note.path) for note in found.notes] == [
        ("SG919", "bad.yaml"), ("SG915", "good.yaml"),
    ]  # fmt: skip
